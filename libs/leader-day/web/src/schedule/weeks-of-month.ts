import { weekdayOf } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { addDays } from '@tiepdan/platform/contract';
import { firstOfMonth } from './calendar-keys';

/** Weekdays as the head of a calendar has them, Monday first, and as they are read out. */
export const WEEKDAYS: readonly (readonly [short: string, long: string])[] = [
  ['T2', 'Thứ Hai'],
  ['T3', 'Thứ Ba'],
  ['T4', 'Thứ Tư'],
  ['T5', 'Thứ Năm'],
  ['T6', 'Thứ Sáu'],
  ['T7', 'Thứ Bảy'],
  ['CN', 'Chủ nhật'],
];

/** The weeks of a month, Monday first. Days of the months beside fill up the first and the last week. */
export function weeksOfMonth(year: number, month: number): readonly (readonly PlainDate[])[] {
  const first = firstOfMonth(year, month);
  const start = addDays(first, 1 - weekdayOf(first));
  const next = firstOfMonth(year, month + 1);
  const weeks: PlainDate[][] = [];
  for (let monday = start; monday < next; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
  return weeks;
}

/** Whether a day lies in the month written `YYYY-MM`. */
export function inMonth(day: PlainDate, month: string): boolean {
  return day.slice(0, 7) === month;
}

/** `2026-12` as it is read: "tháng 12/2026". */
export function monthInWords(month: string): string {
  return `tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;
}
