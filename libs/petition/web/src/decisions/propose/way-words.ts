import { LIMIT_UNITS, type LimitRule, ruleInForce } from '@tiepdan/calendar/contract';
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
import type { PlainDate } from '@tiepdan/platform/contract';
import { choicesOf, type Choice } from '../fields/choice-field';

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

/** The limits that begin to run once `proposal` is decided on `on`, each in a few words with its law. */
export function limitsStarted(
  petition: PetitionView,
  proposal: Proposal,
  rule: DecisionRule,
  on: PlainDate,
  rules: readonly LimitRule[],
): string[] {
  const facts = {
    kind: petition.kind,
    source: petition.source,
    receivedOn: petition.receivedOn,
    competence: proposal.competence ?? null,
    stage: rule.result,
    complexCriteria: petition.complexCriteria,
    instance: 'first',
  } as const;
  return plannedEffects('approve', on, facts, { way: rule.way, proposal }).flatMap((effect) => {
    if (effect.do !== 'start') return [];
    const limit = ruleInForce(rules, effect.code, effect.variant ?? 'normal', effect.on);
    return limit ? [`${limit.name}: ${limit.amount} ${LIMIT_UNITS[limit.unit]} (${limit.legalBasis})`] : [];
  });
}
