import { type PlainDate } from '@tiepdan/platform/contract';

/** A span of days that is reported on, with its name. */
export interface NamedDays {
  readonly name: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const two = (number: number): string => `${number}`.padStart(2, '0');

/** The first day of a month and the last of another in one year, months from 1. */
function months(name: string, year: number, first: number, last: number): NamedDays {
  const end = last === 2 && isLeap(year) ? 29 : LAST_DAYS[last - 1];
  return { name, from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${end}` };
}

/** The periods in which offices report on conclusions: month, quarter, half, nine months, year, seen from `today`. */
export function reportPeriods(today: PlainDate): readonly NamedDays[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const quarter = Math.ceil(month / 3);
  return [
    months(`Tháng ${month}`, year, month, month),
    months(`Quý ${['I', 'II', 'III', 'IV'][quarter - 1]}`, year, quarter * 3 - 2, quarter * 3),
    months('6 tháng', year, 1, 6),
    months('9 tháng', year, 1, 9),
    months(`Năm ${year}`, year, 1, 12),
    months(`Năm ${year - 1}`, year - 1, 1, 12),
  ];
}
