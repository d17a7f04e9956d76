import {
  type Calendar,
  type Limit,
  type LimitCode,
  type LimitRule,
  type LimitVariant,
  type Pause,
  computeLimit,
  ruleInForce,
} from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';

/** By which rule the time to complain in is counted: K5 for the first complaint and of discipline, K6 for the second. */
export const COMPLAINT_TIMES = {
  first: { label: 'Khiếu nại lần đầu', code: 'K5', variant: 'normal' },
  second: { label: 'Khiếu nại lần hai', code: 'K6', variant: 'normal' },
  'second-remote': { label: 'Khiếu nại lần hai, vùng sâu, vùng xa', code: 'K6', variant: 'remote' },
  'discipline-first': { label: 'Khiếu nại quyết định kỷ luật, lần đầu', code: 'K5', variant: 'discipline-first' },
  'discipline-second': { label: 'Khiếu nại quyết định kỷ luật, lần hai', code: 'K5', variant: 'discipline-second' },
  dismissal: { label: 'Khiếu nại quyết định buộc thôi việc, lần hai', code: 'K5', variant: 'dismissal' },
} as const satisfies Record<string, { label: string; code: LimitCode; variant: LimitVariant }>;
export type ComplaintTime = keyof typeof COMPLAINT_TIMES;

/** What the time to complain in depends on. */
export interface ComplaintTiming {
  /** The day the decision was received or the act known; of a second complaint, the day the first decision came or its time was up. */
  readonly knownOn: PlainDate;
  readonly time: ComplaintTime;
  /** Time of an obstacle (illness, disaster, distant work) does not count (Luật Khiếu nại Đ.9). */
  readonly obstacles?: readonly Pause[];
}

/**
 * Whether a complaint came in time (K5, K6), with the reason step by step: a warning to the officer who proposes, never a
 * limit that runs. `late` complaints are not accepted unless there was a good reason (Luật Khiếu nại Đ.11 k.6). Null
 * where no rule is in force.
 */
export function timeToComplain(
  { knownOn, time, obstacles = [] }: ComplaintTiming,
  receivedOn: PlainDate,
  rules: readonly LimitRule[],
  calendar: Calendar,
): (Limit & { readonly late: boolean }) | null {
  const { code, variant } = COMPLAINT_TIMES[time];
  const rule = ruleInForce(rules, code, variant, knownOn);
  if (!rule) return null;
  const limit = computeLimit(rule, knownOn, { calendar, pauses: rule.pausable ? obstacles : [] });
  return { ...limit, late: limit.due !== null && receivedOn > limit.due };
}
