import type { PlainDate } from '@tiepdan/platform/contract';
import { isPlainDate } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import { chosenPeriod, parsePeriodCode, quarterOf } from '@tiepdan/statistics/contract';

/** The part of the report's address that names its period. */
export interface PeriodAddress {
  readonly period?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Why an address names no period; a full sentence. */
export interface PeriodRefusal {
  readonly refusal: string;
}

/** The period an address names; an address without one means the quarter that holds `today`. */
export function readPeriod(address: PeriodAddress, today: PlainDate): Period | PeriodRefusal {
  const { period, from, to } = address;
  if (period) return parsePeriodCode(period) ?? { refusal: `Không có kỳ báo cáo "${period}".` };
  if (!from && !to) return quarterOf(today);
  if (!isPlainDate(from) || !isPlainDate(to)) return { refusal: 'Khoảng ngày trong địa chỉ trang chưa đúng hoặc còn thiếu.' };
  if (from > to) return { refusal: 'Kỳ kết thúc trước khi bắt đầu.' };
  return chosenPeriod(from, to);
}

/** A period as the API and the page's address both write it: its code, or its two days. */
export function periodParams(period: Period): Record<string, string> {
  return period.code ? { period: period.code } : { from: period.from, to: period.to };
}

/** The same for the router, where an absent parameter must be taken out by name. */
export function periodQuery(period: Period): Record<'period' | 'from' | 'to', string | null> {
  return period.code ? { period: period.code, from: null, to: null } : { period: null, from: period.from, to: period.to };
}
