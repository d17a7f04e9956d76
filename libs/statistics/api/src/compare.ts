import type { IndicatorValue, ReportSection } from '@tiepdan/statistics/contract';
import type { Indicator } from './indicators/index.js';
import { INDICATORS, SECTION_TITLES } from './indicators/index.js';
import type { Counts } from './queries/count-indicators.js';

/** Change in per cent of `previous` with one decimal, halves away from zero; null when there was nothing to compare with. */
export function changePercent(value: number, previous: number): number | null {
  if (previous === 0) return null;
  const change = value - previous;
  return (Math.sign(change) * Math.round((Math.abs(change) * 1000) / previous)) / 10 + 0;
}

/** An indicator's number beside the same span a year earlier (TT 06/2025, Mẫu số 02: tăng, giảm so với cùng kỳ). */
export function compare(indicator: Indicator, now: Counts, before: Counts): IndicatorValue {
  const { code, label, unit, definition, level } = indicator;
  const value = now.get(code) ?? 0;
  const previous = before.get(code) ?? 0;
  return { code, label, unit, definition, level, value, previous, change: value - previous, changePercent: changePercent(value, previous) };
}

/** All indicators in their printed sections. */
export function sectionsOf(now: Counts, before: Counts): ReportSection[] {
  return (Object.keys(SECTION_TITLES) as ReportSection['code'][]).map((code) => ({
    code,
    title: SECTION_TITLES[code],
    indicators: INDICATORS.filter(({ section }) => section === code).map((indicator) => compare(indicator, now, before)),
  }));
}
