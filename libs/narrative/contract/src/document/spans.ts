import { type Period, parsePeriodCode } from '@tiepdan/statistics/contract';

/**
 * Which days of a report a number covers: its whole period, or the quarter that ends with it. A report on six months, nine months or a
 * year tells its last quarter too ("Quý IV và năm 2023").
 */
export const SPANS = ['period', 'quarter'] as const;
export type Span = (typeof SPANS)[number];

const LAST_QUARTER: Readonly<Record<string, string>> = { H1: 'Q2', M9: 'Q3', Y: 'Q4' };

/** The quarter that ends with a longer official period; null for quarters and chosen days. */
export function lastQuarterOf({ code }: Pick<Period, 'code'>): Period | null {
  const [year = '', kind = ''] = code?.split('-') ?? [];
  const quarter = LAST_QUARTER[kind];
  return quarter ? parsePeriodCode(`${year}-${quarter}`) : null;
}
