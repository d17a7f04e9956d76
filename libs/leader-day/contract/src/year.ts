import type { CountingRule, DayRule } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { DayChange } from './changes.js';
import type { LeaderDayRow } from './day.js';
import type { LeaderView } from './leaders.js';

/** A matter on a day's list, in one line. `state` is a state of a hearing (libs/hearing/contract). */
export interface YearMatter {
  readonly id: string;
  readonly orderNo: number | null;
  /** The name of nobody of a sealed matter is in it. */
  readonly summary: string;
  readonly state: string;
}

export interface YearDay extends LeaderDayRow {
  readonly matters: readonly YearMatter[];
}

/** How far the schedule of a month is published: counts of active days, of all bodies. */
export interface MonthPublication {
  /** `2026-12`. */
  readonly month: string;
  readonly planned: number;
  readonly published: number;
}

/** A year of the schedule in one answer. */
export interface LeaderYear {
  readonly year: number;
  readonly today: PlainDate;
  /** In office, and those with a day in the year; the People's Committee first. */
  readonly leaders: readonly LeaderView[];
  /** Active days of the year, first to last; and those called off. Cancelled records are not among them. */
  readonly days: readonly YearDay[];
  /** Of the days of the year, and of days that were in it before they were postponed; oldest first. */
  readonly changes: readonly DayChange[];
  /** Twelve. */
  readonly months: readonly MonthPublication[];
  /** From December before to January after, for `makeCalendar(counting, rules)`: what `dayChecks` needs while a day is dragged. */
  readonly calendar: { readonly counting: readonly CountingRule[]; readonly rules: readonly DayRule[] };
}
