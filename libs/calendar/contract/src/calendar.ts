import { type PlainDate, addDays } from '@tiepdan/platform/contract';
import type { DayRule } from './day-rule.js';

/**
 * How days are counted during a span of time: dated data, because the law that says it changes. An effect is
 * looked up at the start event, the weekly rest day by day.
 */
export interface CountingRule {
  readonly validFrom: PlainDate;
  /** Last day, or null while in force. */
  readonly validTo: PlainDate | null;
  /** Weekly rest, 1 is Monday, 7 is Sunday. */
  readonly weeklyRest: readonly number[];
  /** Whether the day of the start event is itself the first day (BLDS 2015 Đ.147 k.2 says no). */
  readonly countsStartDay: boolean;
  /** Whether a limit in calendar days that ends on a day off ends on the next working day (BLDS 2015 Đ.148 k.5). */
  readonly endsOnWorkingDay: boolean;
  readonly legalBasis: string;
}

/** Everything needed to tell working days from days off. Made by `makeCalendar`. */
export interface Calendar {
  readonly counting: readonly CountingRule[];
  readonly days: ReadonlyMap<PlainDate, DayRule>;
}

/** Why a day is off. */
export interface DayOff {
  readonly day: PlainDate;
  readonly reason: 'weekly-rest' | 'holiday' | 'rest';
  readonly name: string;
}

/** From 1945 to 2200 is less; a loop that goes on for more days than this has a calendar without working days. */
const MOST_DAYS = 300 * 366;
const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;

/** Puts a calendar together; where the office has entered a day of its own, that one holds. */
export function makeCalendar(counting: readonly CountingRule[], rules: Iterable<DayRule>): Calendar {
  const days = new Map<PlainDate, DayRule>();
  for (const rule of rules) if (rule.scope === 'office' || days.get(rule.day)?.scope !== 'office') days.set(rule.day, rule);
  return { counting, days };
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: PlainDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The weekday in words: `thứ Bảy`. */
export function weekdayName(day: PlainDate): string {
  return WEEKDAYS[weekdayOf(day) - 1] ?? '';
}

/**
 * The way of counting in force on a day.
 * @throws RangeError for a day before the first or in a gap of the settings
 */
export function countingOn(calendar: Calendar, day: PlainDate): CountingRule {
  const found = calendar.counting.find((rule) => rule.validFrom <= day && (rule.validTo === null || day <= rule.validTo));
  if (!found) throw new RangeError(`no way of counting days is in force on ${day}`);
  return found;
}

/** Why `day` is off, or null when it is a working day. */
export function dayOff(calendar: Calendar, day: PlainDate): DayOff | null {
  const rule = calendar.days.get(day);
  if (rule?.kind === 'working') return null;
  if (rule) return { day, reason: rule.kind, name: rule.name };
  return isWeeklyRest(calendar, day) ? { day, reason: 'weekly-rest', name: weekdayName(day) } : null;
}

export function isWorkingDay(calendar: Calendar, day: PlainDate): boolean {
  return dayOff(calendar, day) === null;
}

export function isWeeklyRest(calendar: Calendar, day: PlainDate): boolean {
  return countingOn(calendar, day).weeklyRest.includes(weekdayOf(day));
}

/** The rule that makes a day of weekly rest a working one (`làm bù`), or null. */
export function makeUpDay(calendar: Calendar, day: PlainDate): DayRule | null {
  const rule = calendar.days.get(day);
  return rule?.kind === 'working' && isWeeklyRest(calendar, day) ? rule : null;
}

/** `count` working days after `day`, which is itself not counted; negative goes back; 0 is `day` as it is. */
export function addWorkingDays(calendar: Calendar, day: PlainDate, count: number): PlainDate {
  const step = count < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(count); left > 0; left -= 1) at = workingDayFrom(calendar, addDays(at, step), step);
  return at;
}

/** `day` when it is a working day, else the next one. */
export function nextWorkingDay(calendar: Calendar, day: PlainDate): PlainDate {
  return workingDayFrom(calendar, day, 1);
}

/** `day` when it is a working day, else the one before. */
export function previousWorkingDay(calendar: Calendar, day: PlainDate): PlainDate {
  return workingDayFrom(calendar, day, -1);
}

/** How many working days lie after `from`, up to and with `to`; 0 when `to` is not later. */
export function workingDaysAfter(calendar: Calendar, from: PlainDate, to: PlainDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count += 1;
  return count;
}

/** The days from `first` to `last` or beyond, one by one; ends with an error rather than never. */
export function* daysFrom(first: PlainDate, step: 1 | -1 = 1): Generator<PlainDate, never> {
  let day = first;
  for (let passed = 0; passed < MOST_DAYS; passed += 1) {
    yield day;
    day = addDays(day, step);
  }
  throw new RangeError(`no end within ${MOST_DAYS} days of ${first}`);
}

function workingDayFrom(calendar: Calendar, first: PlainDate, step: 1 | -1): PlainDate {
  for (const day of daysFrom(first, step)) if (isWorkingDay(calendar, day)) return day;
  return first;
}
