import { formatCount, formatPercent } from '@tiepdan/platform/contract';
import type { IndicatorValue } from '@tiepdan/statistics/contract';

/** `+7`, `−66`, `0`: the change with its sign, a true minus. */
export function signed(change: number): string {
  if (change === 0) return '0';
  return `${change > 0 ? '+' : '−'}${formatCount(Math.abs(change))}`;
}

/** The change in per cent with its sign; a dash where there is nothing to take a share of. */
export function signedPercent({ changePercent }: Pick<IndicatorValue, 'changePercent'>): string {
  if (changePercent === null) return '–';
  if (changePercent === 0) return '0%';
  return `${changePercent > 0 ? '+' : '−'}${formatPercent(Math.abs(changePercent))}`;
}
