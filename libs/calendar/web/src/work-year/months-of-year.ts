import type { CalendarDayView, CalendarYear, DayRule } from '@tiepdan/calendar/contract';
import { calendarOfYear, isWeeklyRest, weekdayOf } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { addDays } from '@tiepdan/platform/contract';

/** A day that differs, and the office's own record of it, if it is the office's. */
export interface MarkedDay {
  readonly rule: DayRule;
  readonly own: CalendarDayView | null;
}

/** Days of a month that follow each other under one name; what the office has entered stands by itself, to be changed by itself. */
export interface MarkedSpan extends MarkedDay {
  readonly last: PlainDate;
}

/** One square of a small month. */
export interface MonthDay {
  readonly day: PlainDate;
  readonly date: number;
  readonly weeklyRest: boolean;
  readonly marked: MarkedDay | null;
}

/** A month with its weeks, Monday first; null fills up the first and the last week. */
export interface Month {
  readonly number: number;
  readonly weeks: readonly (readonly (MonthDay | null)[])[];
  readonly marked: readonly MarkedSpan[];
}

/** The twelve months of a calendar's year with its differing days in their places. */
export function monthsOfYear(view: CalendarYear): readonly Month[] {
  const calendar = calendarOfYear(view);
  const own = new Map(view.own.map((day) => [day.day, day]));
  const square = (day: PlainDate): MonthDay => {
    const rule = calendar.days.get(day);
    return {
      day,
      date: Number(day.slice(8)),
      weeklyRest: isWeeklyRest(calendar, day),
      marked: rule ? { rule, own: own.get(day) ?? null } : null,
    };
  };
  return Array.from({ length: 12 }, (_, index) => month(view.year, index + 1, square));
}

function month(year: number, number: number, square: (day: PlainDate) => MonthDay): Month {
  const first = `${year}-${String(number).padStart(2, '0')}-01`;
  const squares: (MonthDay | null)[] = Array.from({ length: weekdayOf(first) - 1 }, () => null);
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) squares.push(square(day));
  while (squares.length % 7 !== 0) squares.push(null);
  const weeks = Array.from({ length: squares.length / 7 }, (_, week) => squares.slice(week * 7, week * 7 + 7));
  return { number, weeks, marked: spans(squares.flatMap((day) => (day?.marked ? [day.marked] : []))) };
}

function spans(days: readonly MarkedDay[]): MarkedSpan[] {
  const found: MarkedSpan[] = [];
  for (const day of days) {
    const before = found.at(-1);
    const follows = before && !before.own && !day.own && addDays(before.last, 1) === day.rule.day;
    if (follows && before.rule.name === day.rule.name && before.rule.kind === day.rule.kind)
      found[found.length - 1] = { ...before, last: day.rule.day };
    else found.push({ ...day, last: day.rule.day });
  }
  return found;
}
