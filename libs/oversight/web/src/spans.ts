import type { PlainDate } from '@tiepdan/platform/contract';

/** A span of days with its name. */
export interface NamedSpan {
  readonly name: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** First and last day of each quarter of reporting, as month and day; the first begins in December before (TT 06/2025 Đ.7). */
const QUARTERS = [
  ['Quý I', '12-15', '03-14'],
  ['Quý II', '03-15', '06-14'],
  ['Quý III', '06-15', '09-14'],
  ['Quý IV', '09-15', '12-14'],
] as const;

/** The quarters of a year of reporting. */
function quartersOf(year: number): NamedSpan[] {
  return QUARTERS.map(([name, first, last], index) => ({ name: `${name}/${year}`, from: `${index === 0 ? year - 1 : year}-${first}`, to: `${year}-${last}` }));
}

/** The periods in which these records are reported, seen from `today`: this quarter, the one before, this year. */
export function reportSpans(today: PlainDate): readonly NamedSpan[] {
  const year = Number(today.slice(0, 4));
  const quarters = [year - 1, year, year + 1].flatMap(quartersOf);
  const now = quarters.findIndex(({ from, to }) => from <= today && today <= to);
  const its = Number(quarters[now]?.to.slice(0, 4) ?? year);
  return [...quarters.slice(now - 1, now + 1).toReversed(), { name: `Năm ${its}`, from: `${its - 1}-12-15`, to: `${its}-12-14` }];
}
