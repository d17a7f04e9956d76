import { type PlainDate, foldText } from '@tiepdan/platform/contract';
import type { Calendar } from './calendar.js';

/**
 * The public holidays and how many days each has a year: BLLĐ 2019 Đ.112 k.1, and Nghị quyết 28/2026/QH16 for 24/11.
 * `between` is the part of the year (MM-DD) in which a holiday that moves can fall.
 */
interface StatutoryHoliday {
  readonly label: string;
  readonly days: number;
  /** First year in which it is a holiday of this many days: 2013 stands for the BLLĐ before, which had the others. */
  readonly since: number;
  readonly between: readonly [from: string, to: string];
  /** Folded words by which the name of an entered day is recognised. */
  readonly words: readonly string[];
}

export const STATUTORY_HOLIDAYS = {
  'new-year': { label: 'Tết Dương lịch', days: 1, since: 2013, between: ['01-01', '01-03'], words: ['tet duong lich'] },
  'lunar-new-year': {
    label: 'Tết Nguyên đán',
    days: 5,
    since: 2013,
    between: ['01-15', '03-01'],
    words: ['tet nguyen dan', 'tet am lich'],
  },
  'hung-kings': { label: 'Giỗ Tổ Hùng Vương', days: 1, since: 2013, between: ['03-25', '05-05'], words: ['gio to'] },
  victory: { label: 'Ngày Chiến thắng', days: 1, since: 2013, between: ['04-30', '05-03'], words: ['chien thang'] },
  labour: { label: 'Ngày Quốc tế lao động', days: 1, since: 2013, between: ['05-01', '05-04'], words: ['quoc te lao dong'] },
  'national-day': { label: 'Quốc khánh', days: 2, since: 2021, between: ['08-31', '09-05'], words: ['quoc khanh'] },
  culture: { label: 'Ngày Văn hóa Việt Nam', days: 1, since: 2026, between: ['11-24', '11-24'], words: ['van hoa'] },
} as const satisfies Record<string, StatutoryHoliday>;
export type StatutoryHolidayCode = keyof typeof STATUTORY_HOLIDAYS;

/** A holiday of which fewer days are entered for a year than the law gives. */
export interface MissingHoliday {
  readonly holiday: StatutoryHolidayCode;
  readonly label: string;
  /** Days the law gives a year. */
  readonly due: number;
  /** Days of it in the calendar. */
  readonly entered: number;
}

const HOLIDAYS = Object.entries(STATUTORY_HOLIDAYS) as [StatutoryHolidayCode, StatutoryHoliday][];

/** The statutory holiday that a day's name speaks of, accent-blind; null for any other day off. */
export function holidayNamed(name: string): StatutoryHolidayCode | null {
  const folded = foldText(name);
  return HOLIDAYS.find(([, { words }]) => words.some((word) => folded.includes(word)))?.[0] ?? null;
}

/** A calendar never changes; thousands of limits ask it the same about the same few years. */
const found = new WeakMap<Calendar, Map<number, MissingHoliday[]>>();

/**
 * What a year's calendar still lacks. Lunar holidays and the day beside 2/9 are announced year by year; until they are
 * entered, limits that run over them are computed as if these were working days.
 */
export function missingHolidays(calendar: Calendar, year: number): MissingHoliday[] {
  const years = found.get(calendar) ?? new Map<number, MissingHoliday[]>();
  found.set(calendar, years);
  const missing = years.get(year) ?? lookForMissing(calendar, year);
  years.set(year, missing);
  return missing;
}

function lookForMissing(calendar: Calendar, year: number): MissingHoliday[] {
  const entered = new Map<StatutoryHolidayCode, number>();
  for (const { day, kind, name } of calendar.days.values()) {
    const holiday = kind === 'holiday' && day.startsWith(`${year}-`) ? holidayNamed(name) : null;
    if (holiday) entered.set(holiday, (entered.get(holiday) ?? 0) + 1);
  }
  return HOLIDAYS.filter(([code, { since, days }]) => year >= since && (entered.get(code) ?? 0) < days).map(([code, { label, days }]) => ({
    holiday: code,
    label,
    due: days,
    entered: entered.get(code) ?? 0,
  }));
}

/** Whether a holiday of `year` can fall between two days. */
export function mayFallBetween(holiday: StatutoryHolidayCode, year: number, from: PlainDate, to: PlainDate): boolean {
  const [first, last] = STATUTORY_HOLIDAYS[holiday].between;
  return from <= `${year}-${last}` && `${year}-${first}` <= to;
}
