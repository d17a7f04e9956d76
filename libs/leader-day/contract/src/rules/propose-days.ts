import type { Calendar } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { ScheduleRuleDetails } from './schedule-rule.js';

/** One day that the pattern names, and what became of it. */
export interface ProposedDay {
  /** The day by the pattern alone; for a day that the month has not, the month's last. */
  readonly wanted: PlainDate;
  /** The day to plan; null when it is dropped. */
  readonly on: PlainDate | null;
  /** Why `on` is not the day the pattern names, in words; null when it is. */
  readonly moved: string | null;
  /** Why the day is not held, in words; null when it is. */
  readonly dropped: string | null;
  /** The last day on which registration is taken; null when the rule sets none or the day is dropped. */
  readonly registrationClosesOn: PlainDate | null;
}

export type ProposeDays = (rule: ScheduleRuleDetails, from: PlainDate, to: PlainDate, calendar: Calendar) => ProposedDay[];
