import { weekdayName } from '@tiepdan/calendar/contract';
import { type PlainDate, addDays } from '@tiepdan/platform/contract';

/** The first day of the month of `day`. */
export const monthStart = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01`;

/** The last day of the month of `day`. */
export const monthEnd = (day: PlainDate): PlainDate => addDays(monthStart(addDays(monthStart(day), 31)), -1);

/** The first days of the months that `from` … `to` touch. */
export function monthsBetween(from: PlainDate, to: PlainDate): PlainDate[] {
  const months: PlainDate[] = [];
  for (let month = monthStart(from); month <= to; month = addDays(monthEnd(month), 1)) months.push(month);
  return months;
}

/** A month as people write it: `02/2026`. */
export const monthWords = (day: PlainDate): string => `${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** 2024 began on a Monday. */
const A_MONDAY = '2024-01-01';

/** A weekday by its number, 1 is Monday: `thứ Hai`. */
export const weekdayWords = (weekday: number): string => weekdayName(addDays(A_MONDAY, weekday - 1));

/** Words as a sentence begins. */
export const capitalise = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
