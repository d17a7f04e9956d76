import type { PlainDate } from '@tiepdan/platform/contract';
import { addDays } from '@tiepdan/platform/contract';
import { weekdayOf } from '@tiepdan/calendar/contract';

/** `day` moved by whole months; a day that the month does not have becomes its last one. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = firstOfMonth(year, month + months);
  const last = Number(addDays(firstOfMonth(year, month + months + 1), -1).slice(8));
  return addDays(first, Math.min(date, last) - 1);
}

/** The first day of a month; months below 1 and above 12 belong to the years beside. */
export function firstOfMonth(year: number, month: number): PlainDate {
  const inYear = year + Math.floor((month - 1) / 12);
  return `${String(inYear).padStart(4, '0')}-${String(((((month - 1) % 12) + 12) % 12) + 1).padStart(2, '0')}-01`;
}

/**
 * Where a key of a calendar leads from `day`: arrows by days and weeks, Home and End to the ends of the week, Page Up and Page Down by
 * months. Null for any other key.
 */
export function dayByKey(day: PlainDate, key: string): PlainDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, 1 - weekdayOf(day));
    case 'End':
      return addDays(day, 7 - weekdayOf(day));
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return null;
  }
}
