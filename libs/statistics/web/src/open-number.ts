import type { IndicatorValue, Section4Report } from '@tiepdan/statistics/contract';

/** The number whose records the side panel shows. */
export interface OpenNumber {
  readonly indicator: string;
  /** The number of the year before. */
  readonly comparison: boolean;
}

/** Every indicator of a report by its code. */
export function indicatorsOf(report: Section4Report): ReadonlyMap<string, IndicatorValue> {
  return new Map(report.sections.flatMap((section) => section.indicators).map((indicator) => [indicator.code, indicator]));
}
