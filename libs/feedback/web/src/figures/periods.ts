import type { PlainDate } from '@tiepdan/platform/contract';

/** Days from `from` to `to`, both counted in, with their name. */
export interface NamedPeriod {
  readonly name: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const pad = (month: number): string => String(month).padStart(2, '0');

/** The periods usually reported on, seen from `today`; those that run end today. */
export function usualPeriods(today: PlainDate): readonly NamedPeriod[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const quarter = month - ((month - 1) % 3);
  return [
    { name: 'Tháng này', from: `${year}-${pad(month)}-01`, to: today },
    { name: 'Quý này', from: `${year}-${pad(quarter)}-01`, to: today },
    { name: 'Năm nay', from: `${year}-01-01`, to: today },
    { name: 'Năm trước', from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  ];
}
