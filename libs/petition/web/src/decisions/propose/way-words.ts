import { LIMIT_UNITS, type LimitCode, type LimitEffect, type LimitRule, ruleInForce, type RunningLimitView } from '@tiepdan/calendar/contract';
import {
  DECISION_GROUNDS,
  DENUNCIATION_CONDITIONS,
  NON_ACCEPTANCE_GROUNDS,
  NOT_HANDLED_GROUNDS,
  PETITION_STAGES,
  plannedEffects,
  WAYS,
  type DecisionGround,
  type DecisionRule,
  type PetitionView,
  type Proposal,
  type Requirement,
} from '@tiepdan/petition/contract';
import { formatDay, type PlainDate } from '@tiepdan/platform/contract';
import { type Choice, choicesOf } from '@tiepdan/ui/web';

/** What each requirement asks for, in the middle of a sentence. */
const NEEDS: Readonly<Record<Requirement, string>> = {
  recipient: 'cơ quan nhận hoặc được hướng dẫn đến',
  unit: 'đơn vị được giao giải quyết',
  nonAcceptanceGround: 'căn cứ không thụ lý',
  condition: 'điều kiện thụ lý không đáp ứng',
  notHandledGround: 'căn cứ không xử lý',
  ineligibleReason: 'lý do không đủ điều kiện',
  senderBody: 'nơi chuyển đến (đã ghi trong đơn)',
};

/** A way as a card: what it is called, what it rests on, needs and leads to. */
export interface WayCard {
  readonly rule: DecisionRule;
  readonly label: string;
  readonly needs: string;
  readonly leadsTo: string;
}

export function wayCard(rule: DecisionRule): WayCard {
  return {
    rule,
    label: WAYS[rule.way],
    needs: rule.requires.map((requirement) => NEEDS[requirement]).join('; '),
    leadsTo: PETITION_STAGES[rule.result],
  };
}

/** The grounds that a way must name one of, by what it requires. */
const GROUNDS: Readonly<Partial<Record<Requirement, { readonly label: string; readonly of: readonly DecisionGround[] }>>> = {
  nonAcceptanceGround: { label: 'Căn cứ không thụ lý (Luật Khiếu nại Điều 11)', of: codes(NON_ACCEPTANCE_GROUNDS) },
  condition: { label: 'Điều kiện không đáp ứng (Luật Tố cáo Điều 29 khoản 1)', of: codes(DENUNCIATION_CONDITIONS) },
  notHandledGround: { label: 'Căn cứ không xử lý (Luật Tố cáo Điều 24 khoản 3)', of: codes(NOT_HANDLED_GROUNDS) },
};

function codes<T extends string>(table: Readonly<Record<T, string>>): readonly T[] {
  return Object.keys(table) as T[];
}

/** The grounds to choose from under a way, and what they are called; null where it asks for none. */
export function groundsFor(
  rule: DecisionRule | null,
): { readonly label: string; readonly choices: readonly Choice<DecisionGround>[] } | null {
  for (const requirement of rule?.requires ?? []) {
    const grounds = GROUNDS[requirement];
    if (grounds) return { label: grounds.label, choices: choicesOf<DecisionGround>(DECISION_GROUNDS, grounds.of) };
  }
  return null;
}

/** What is proposed, and where the office's limits come from. */
export interface Foreseen {
  readonly petition: PetitionView;
  readonly proposal: Proposal;
  readonly rule: DecisionRule;
  readonly on: PlainDate;
  readonly rules: readonly LimitRule[];
}

/** The limits that begin to run once the proposal is decided on that day, each in a few words with its law. */
export function limitsStarted(foreseen: Foreseen): string[] {
  return effectsOf('approve', foreseen).flatMap((effect) => {
    if (effect.do !== 'start') return [];
    const limit = ruleInForce(foreseen.rules, effect.code, effect.variant, effect.on);
    return limit ? [`${limit.name}: ${limit.amount} ${LIMIT_UNITS[limit.unit]} (${limit.legalBasis})`] : [];
  });
}

/**
 * The limits that the proposal and its decision meet, by name with their day: of those that run on the petition now, and of those
 * that the proposal itself starts (a denunciation found to be outside the office's competence, Luật Tố cáo Đ.24 k.2).
 */
export function limitsMet(foreseen: Foreseen, running: readonly RunningLimitView[]): string[] {
  const proposed = effectsOf('propose', foreseen);
  const open = running.filter(({ state }) => state === 'running' || state === 'paused');
  const names = new Map<LimitCode, string>(open.map(({ code, name, dueOn }) => [code, dueOn ? `${name} (hạn ${formatDay(dueOn)})` : name]));
  for (const effect of proposed) {
    if (effect.do === 'drop' && effect.codes !== 'all') effect.codes.forEach((code) => names.delete(code));
    if (effect.do !== 'start' || names.has(effect.code)) continue;
    const limit = ruleInForce(foreseen.rules, effect.code, effect.variant, effect.on);
    if (limit) names.set(effect.code, limit.name);
  }
  const met = [...proposed, ...effectsOf('approve', foreseen)].flatMap((effect) => (effect.do === 'meet' && effect.codes !== 'all' ? effect.codes : []));
  return [...new Set(met)].flatMap((code) => names.get(code) ?? []);
}

function effectsOf(event: 'propose' | 'approve', { petition, proposal, rule, on }: Foreseen): LimitEffect[] {
  const facts = {
    kind: petition.kind,
    source: petition.source,
    receivedOn: petition.receivedOn,
    competence: proposal.competence ?? null,
    stage: event === 'propose' ? 'proposed' : rule.result,
    complexCriteria: petition.complexCriteria,
    instance: petition.instance,
  } as const;
  return plannedEffects(event, on, facts, { way: rule.way, proposal });
}
