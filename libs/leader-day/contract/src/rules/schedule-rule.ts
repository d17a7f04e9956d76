import type { PlainDate, RecordStamp } from '@tiepdan/platform/contract';
import type { DayPurpose, TimeOfDay } from '../day.js';

/** How the days of a rule recur. */
export const DAY_PATTERNS = {
  'month-day': 'Ngày cố định trong tháng',
  'month-weekday': 'Thứ trong tuần của tháng',
  weeks: 'Hằng tuần hoặc cách tuần',
} as const;
export type DayPattern = keyof typeof DAY_PATTERNS;

/** Which of a month's Mondays, Tuesdays … is meant; reads after the weekday: `thứ Năm lần thứ hai`. */
export const WEEKS_OF_MONTH = {
  first: 'đầu tiên',
  second: 'lần thứ hai',
  third: 'lần thứ ba',
  fourth: 'lần thứ tư',
  fifth: 'lần thứ năm',
  last: 'cuối cùng',
} as const;
export type WeekOfMonth = keyof typeof WEEKS_OF_MONTH;

/** What a month without the day (30 February, a fifth Thursday) gives. */
export const MISSING_DAYS = {
  'last-day': 'Lấy ngày cuối cùng của tháng',
  skip: 'Bỏ, tháng đó không tiếp theo quy tắc này',
} as const;
export type MissingDay = keyof typeof MISSING_DAYS;

/**
 * Where a day goes that falls on a day off. `nearest`: the working day with the fewest days between; of two as near, the
 * later one, which leaves more time to announce it.
 */
export const DAY_SHIFTS = {
  next: 'Chuyển sang ngày làm việc liền sau',
  previous: 'Chuyển lên ngày làm việc liền trước',
  nearest: 'Chuyển sang ngày làm việc gần nhất',
  drop: 'Không tổ chức',
} as const;
export type DayShift = keyof typeof DAY_SHIFTS;

/**
 * What the Tết week does to a day. The Tết week is every week, Monday to Sunday, that a day of Tết Nguyên đán (or a day off in
 * its place) falls in, by the office's calendar: in 2026 one week, in 2027 two. `as-holiday`: only the days of Tết themselves
 * are off, and `onHoliday` says what becomes of them.
 */
export const TET_WAYS = {
  'as-holiday': 'Như các ngày lễ khác',
  after: 'Chuyển sang ngày làm việc đầu tiên sau tuần Tết',
  drop: 'Không tổ chức trong tuần Tết',
} as const;
export type TetWay = keyof typeof TET_WAYS;

/** Longest list and largest numbers of a rule, for form and server alike; those of slots are `SLOT_LIMITS`. */
export const RULE_LIMITS = { monthDays: 5, everyWeeks: 12, registerBeforeDays: 60 } as const;

/**
 * One leader's days as a rule: `Ngày 15 hằng tháng`. Which fields hold depends on `pattern`: `monthDays` of a `month-day`;
 * `weekOfMonth` and `weekday` of a `month-weekday`; `weekday`, `everyWeeks` and `firstOn` of `weeks`. The others are null
 * (`monthDays` empty).
 */
export interface ScheduleRuleDetails {
  readonly hostId: string;
  /** Whose duty the days are when the host receives on another's behalf; null when they are the host's own. */
  readonly principalId: string | null;
  readonly purpose: DayPurpose;
  readonly pattern: DayPattern;
  /** 1–31, each once. */
  readonly monthDays: readonly number[];
  readonly weekOfMonth: WeekOfMonth | null;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number | null;
  /** 1 every week, 4 every fourth week. */
  readonly everyWeeks: number | null;
  /** A day of the first week that counts; weeks are counted from it. */
  readonly firstOn: PlainDate | null;
  readonly missingDay: MissingDay;
  /** On the weekly rest (Saturday, Sunday). */
  readonly onRest: DayShift;
  /** On a public holiday, or a day off in its place. */
  readonly onHoliday: DayShift;
  /** A shifted day stays in its month: where the wished direction leads out of it, the other is taken. */
  readonly withinMonth: boolean;
  readonly inTet: TetWay;
  /** Both or neither. */
  readonly startsAt: TimeOfDay | null;
  readonly endsAt: TimeOfDay | null;
  readonly place: string | null;
  /** Minutes of one appointment; with hours only. */
  readonly slotMinutes: number | null;
  /** Matters an appointment. */
  readonly slotCapacity: number | null;
  /** Registration closes so many working days before the day … */
  readonly registerBeforeDays: number | null;
  /** … or is open until the day before this day of the month (`trước ngày 20`). Never both. */
  readonly registerBeforeDay: number | null;
  readonly validFrom: PlainDate;
  /** Last day, or null while in force. */
  readonly validTo: PlainDate | null;
  /** The decision or plan that sets the schedule, e.g. `Quy chế số 12/2026/QĐ-UBND`. */
  readonly legalBasis: string | null;
}

export interface CorrectScheduleRuleRequest extends ScheduleRuleDetails {
  readonly version: number;
  readonly reason: string;
}

export interface ScheduleRuleView extends RecordStamp, ScheduleRuleDetails {
  readonly hostName: string;
  readonly hostPosition: string;
  /** False once the leader has left: the rule then gives no days. */
  readonly hostActive: boolean;
  readonly principalName: string | null;
  /** The rule as one reads it: `Ngày 15 hằng tháng; trùng ngày nghỉ thì …`. */
  readonly words: string;
}
export type ScheduleRuleList = readonly ScheduleRuleView[];

/**
 * What saving a rule did: the planned days of the rule that it would now put elsewhere, and the published ones, which a rule
 * never touches (Luật TCD Đ.24 k.4: what is published is changed by postponing). From today on.
 */
export interface SavedScheduleRule {
  readonly id: string;
  readonly version: number;
  /** Published days to come that keep their date. */
  readonly publishedKept: number;
  /** Planned days to come that the proposal would now move or drop. */
  readonly plannedDiffering: number;
}
