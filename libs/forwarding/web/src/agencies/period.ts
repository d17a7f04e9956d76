import { addDays, type PlainDate } from '@tiepdan/platform/contract';

/** Days from `from` to `to`, both counted in. */
export interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A span of days that is often asked for, with its name. */
export interface NamedDays extends Days {
  readonly name: string;
}

/** The usual spans, seen from `today`. */
export function usualPeriods(today: PlainDate): readonly NamedDays[] {
  const year = Number(today.slice(0, 4));
  const month = today.slice(0, 7);
  return [
    { name: 'Tháng này', from: `${month}-01`, to: today },
    { name: '90 ngày qua', from: addDays(today, -89), to: today },
    { name: 'Năm nay', from: `${year}-01-01`, to: today },
    { name: 'Năm trước', from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  ];
}

/** This year until today. */
export function thisYear(today: PlainDate): Days {
  return { from: `${today.slice(0, 4)}-01-01`, to: today };
}
