import type { LeaderDayRow } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { addDays } from '@tiepdan/platform/contract';

/** One square of a small month. */
export interface MonthDay {
  readonly day: PlainDate;
  readonly date: number;
  /** What is announced for it. */
  readonly sessions: readonly LeaderDayRow[];
}

/** A month with its weeks, Monday first; null fills up the first and the last week. */
export interface Month {
  readonly number: number;
  readonly weeks: readonly (readonly (MonthDay | null)[])[];
  readonly sessions: readonly LeaderDayRow[];
}

/** The twelve months of `year` with the leaders' days in their places. */
export function monthsOfYear(year: number, rows: readonly LeaderDayRow[]): readonly Month[] {
  const byDay = Map.groupBy(rows, ({ heldOn }) => heldOn);
  return Array.from({ length: 12 }, (_, index) => month(year, index + 1, byDay));
}

function month(year: number, number: number, byDay: ReadonlyMap<PlainDate, readonly LeaderDayRow[]>): Month {
  const first = `${year}-${String(number).padStart(2, '0')}-01`;
  const squares: (MonthDay | null)[] = Array.from({ length: (weekday(first) + 6) % 7 }, () => null);
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1))
    squares.push({ day, date: Number(day.slice(8)), sessions: byDay.get(day) ?? [] });
  while (squares.length % 7 !== 0) squares.push(null);
  const weeks = Array.from({ length: squares.length / 7 }, (_, week) => squares.slice(week * 7, week * 7 + 7));
  return { number, weeks, sessions: squares.flatMap((square) => square?.sessions ?? []) };
}

/** 0 is Sunday. */
function weekday(day: PlainDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
