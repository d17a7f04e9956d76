import type { LimitCode, LimitEffect, LimitVariant } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { PetitionAction } from '../life/actions.js';
import { VERY_COMPLEX_FROM } from '../life/axes.js';
import { UNDECIDED_STAGES } from '../life/stages.js';
import type { StepData } from '../life/steps.js';
import { LIMIT_PLAN, type LimitPlanRow, type PlanEvent } from './limit-plan.js';
import { type LimitFacts, PLAN_CONDITIONS } from './plan-conditions.js';

/** What an event does to the limits of a petition, in the order of the plan. `on` is the business day of the step. */
export function plannedEffects(event: 'registered' | PetitionAction, on: PlainDate, facts: LimitFacts, data: StepData = {}): LimitEffect[] {
  const events: PlanEvent[] = isDecision(event, facts) ? [event, 'decided'] : [event];
  return LIMIT_PLAN.filter((row) => events.includes(row.when) && applies(row, facts, data)).flatMap((row) =>
    effectsOf(row, on, facts, data),
  );
}

/** Whether the step is the one that decides: approved without a signature being due, or signed. */
function isDecision(event: 'registered' | PetitionAction, { stage }: LimitFacts): boolean {
  return (event === 'approve' || event === 'sign') && !UNDECIDED_STAGES.includes(stage);
}

function applies({ kinds, ways, given = [] }: LimitPlanRow, facts: LimitFacts, data: StepData): boolean {
  if (kinds && !kinds.includes(facts.kind)) return false;
  if (ways && (data.way === undefined || !ways.includes(data.way))) return false;
  return given.every((condition) => PLAN_CONDITIONS[condition](facts, data));
}

function effectsOf(row: LimitPlanRow, on: PlainDate, facts: LimitFacts, data: StepData): LimitEffect[] {
  const codes = row.codes ?? [];
  switch (row.does) {
    case 'start':
      return codes.map((code) => ({
        do: 'start',
        code,
        variant: variantOf(code, facts, data),
        on: row.from === 'receipt' ? facts.receivedOn : on,
      }));
    case 'meet':
    case 'drop':
      return [{ do: row.does, codes: row.codes ?? 'all', on }];
    case 'reopen':
      return [{ do: 'reopen', codes }];
    case 'vary':
      return codes.map((code) => ({ do: 'vary', code, variant: variantOf(code, facts, data) }));
    case 'extend':
      return codes.map((code) => ({ do: 'extend', code, days: data.days ?? 0 }));
    case 'pause':
      return [{ do: 'pause', from: on, basis: data.paper ?? null }];
    case 'resume':
      return [{ do: 'resume', on }];
  }
}

/**
 * The case a limit falls under. Complexity counts only when determined in writing (NĐ 124/2020 Đ.3a, NĐ 31/2019 Đ.3);
 * a denunciation of two criteria or more is "đặc biệt phức tạp".
 */
export function variantOf(code: LimitCode, facts: LimitFacts, data: StepData): LimitVariant {
  const criteria = (data.criteria ?? facts.complexCriteria).length;
  if (code === 'R5') return data.proposal?.severalPlaces ? 'complex' : 'normal';
  if (code === 'R10') return 'second-step';
  if (code === 'K3') return criteria > 0 ? 'complex' : 'normal';
  if (code === 'K4') return criteria >= VERY_COMPLEX_FROM ? 'very-complex' : criteria > 0 ? 'complex' : 'normal';
  if (code !== 'K1' && code !== 'K2') return 'normal';
  if (data.remote) return criteria > 0 ? 'remote-complex' : 'remote';
  return criteria > 0 ? 'complex' : 'normal';
}
