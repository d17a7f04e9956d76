import { formatCount, formatPercent } from '@tiepdan/platform/contract';
import type { IndicatorValue } from '@tiepdan/statistics/contract';

/**
 * The change against the same period a year earlier, as the table says it: `+7 (tăng 38,9%)`, `−66 (giảm 36,9%)`,
 * `0 (không đổi)`. Without a number to divide by there is no per cent: `+5 (tăng)`. `format` writes what is no whole number.
 */
export function comparisonWords(indicator: Pick<IndicatorValue, 'change' | 'changePercent'>, format = formatCount): string {
  const { change, changePercent } = indicator;
  if (change === 0) return '0 (không đổi)';
  const verb = change > 0 ? 'tăng' : 'giảm';
  const sign = change > 0 ? '+' : '−';
  const share = changePercent === null ? '' : ` ${formatPercent(Math.abs(changePercent))}`;
  return `${sign}${format(Math.abs(change))} (${verb}${share})`;
}
