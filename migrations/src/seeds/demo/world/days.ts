import type { PlainDate } from '@tiepdan/platform/contract';
import { addDays } from '@tiepdan/platform/contract';

/** Public holidays of fixed date: 1/1, 30/4, 1/5, 2/9 (Bộ luật Lao động 2019 Đ.112). */
const FIXED = new Set(['01-01', '04-30', '05-01', '09-02']);

/** Tết, Giỗ Tổ Hùng Vương, the day beside 2/9 and the days off in lieu of the years the ledgers cover; both ends inside. */
const SPANS: readonly (readonly [PlainDate, PlainDate])[] = [
  ['2022-01-03', '2022-01-03'],
  ['2022-01-31', '2022-02-04'],
  ['2022-04-11', '2022-04-11'],
  ['2022-05-02', '2022-05-03'],
  ['2022-09-01', '2022-09-02'],
  ['2023-01-02', '2023-01-02'],
  ['2023-01-20', '2023-01-26'],
  ['2023-05-01', '2023-05-03'],
  ['2023-09-01', '2023-09-04'],
  ['2025-01-27', '2025-01-31'],
  ['2025-04-07', '2025-04-07'],
  ['2025-09-01', '2025-09-02'],
  ['2026-02-16', '2026-02-20'],
  ['2026-04-27', '2026-04-27'],
  ['2026-09-01', '2026-09-02'],
  ['2027-02-05', '2027-02-11'],
  ['2027-04-16', '2027-04-16'],
  ['2027-05-03', '2027-05-03'],
  ['2027-09-02', '2027-09-03'],
];

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: PlainDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

export function isWeekend(day: PlainDate): boolean {
  return weekdayOf(day) === 0 || weekdayOf(day) === 6;
}

/** Ngày Văn hóa Việt Nam 24/11 is a day off since 2026 (Nghị quyết 28/2026/QH16). */
function isCultureDay(day: PlainDate): boolean {
  return day.slice(5) === '11-24' && day >= '2026';
}

/** Days already looked up; the ledgers ask about the same two thousand days over and over. */
const known = new Map<PlainDate, boolean>();

/** Whether the invented office is open: Monday to Friday, no public holiday. */
export function isWorkingDay(day: PlainDate): boolean {
  let open = known.get(day);
  if (open === undefined) known.set(day, (open = isOpen(day)));
  return open;
}

function isOpen(day: PlainDate): boolean {
  return !isWeekend(day) && !FIXED.has(day.slice(5)) && !isCultureDay(day) && !SPANS.some(([from, to]) => from <= day && day <= to);
}

const following = new Map<PlainDate, PlainDate>();

function dayAfter(day: PlainDate): PlainDate {
  let next = following.get(day);
  if (next === undefined) following.set(day, (next = addDays(day, 1)));
  return next;
}

/** Every working day of a span, both ends inside. */
export function workingDays(from: PlainDate, to: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day <= to; day = dayAfter(day)) if (isWorkingDay(day)) days.push(day);
  return days;
}

/** `day` itself when it is a working day, else the next one. */
export function workingDayFrom(day: PlainDate): PlainDate {
  let found = day;
  while (!isWorkingDay(found)) found = dayAfter(found);
  return found;
}

/** `day` itself when it is a working day, else the one before. */
export function workingDayUntil(day: PlainDate): PlainDate {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, -1);
  return found;
}

/** The month `months` after the month of `day`, as `YYYY-MM`. */
export function monthAfter(day: PlainDate, months: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** An instant of the office's day (UTC+7), ISO 8601. `minute` counts from midnight. */
export function instantOf(day: PlainDate, minute: number): string {
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return `${day}T${clock}:00+07:00`;
}
