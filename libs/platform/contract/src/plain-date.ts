/**
 * A calendar day in Asia/Ho_Chi_Minh, written `YYYY-MM-DD`. Business dates are days, never instants:
 * nothing in this office is late by a minute (docs/adr/0003).
 */
export type PlainDate = string;

/** The office's time zone; Việt Nam has had no daylight saving since 1975. */
export const OFFICE_TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** The earliest day a record may carry: typed years such as 0204 are slips, not history. */
export const EARLIEST_DAY: PlainDate = '1945-09-02';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether `text` is a day that exists (`2023-02-29` is not). */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || !SHAPE.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** Made once: making one costs a hundred times what using it does. */
const officeDay = new Intl.DateTimeFormat('en-CA', { timeZone: OFFICE_TIME_ZONE });

/** Days begin at a quarter of an hour in every time zone there is. */
const QUARTER = 900_000;
let quarter = { number: NaN, day: '' };

/** The day it is in the office at the instant `now`. Asked again within the same quarter of an hour, it is remembered. */
export function dayAt(now: Date): PlainDate {
  const number = Math.floor(now.getTime() / QUARTER);
  if (number !== quarter.number) quarter = { number, day: officeDay.format(now) };
  return quarter.day;
}

/** `day` moved by whole days; negative goes back. */
export function addDays(day: PlainDate, days: number): PlainDate {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** The same day and month `years` later; 29 February falls back to 28 February. */
export function addYears(day: PlainDate, years: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const moved = `${String(year + years).padStart(4, '0')}-${day.slice(5)}`;
  if (isPlainDate(moved)) return moved;
  return addDays(`${String(year + years).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`, date - 2);
}

/** `2023-09-15` as people read it: `15/09/2023`. */
export function formatDay(day: PlainDate): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** The calendar year of a day. */
export function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4));
}
