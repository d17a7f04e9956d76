import { type PlainDate, formatCount } from '@tiepdan/platform/contract';
import { type Calendar, workingDaysAfter } from './calendar.js';

/** Where today stands to a due day; days, never hours: nothing is late by a minute (docs/adr/0003). */
export interface LimitState {
  readonly kind: 'ahead' | 'today' | 'overdue';
  /** Working days left (`ahead`), 0 (`today`), calendar days late (`overdue`). */
  readonly days: number;
  readonly sentence: string;
}

/** `Còn 3 ngày làm việc`, `Hết hạn hôm nay`, `Quá hạn 3 ngày`. */
export function limitState(due: PlainDate, today: PlainDate, calendar: Calendar): LimitState {
  if (due === today) return { kind: 'today', days: 0, sentence: 'Hết hạn hôm nay' };
  if (due > today) {
    const days = workingDaysAfter(calendar, today, due);
    return { kind: 'ahead', days, sentence: days > 0 ? `Còn ${formatCount(days)} ngày làm việc` : 'Còn ngày nghỉ trước khi hết hạn' };
  }
  const days = Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000);
  return { kind: 'overdue', days, sentence: `Quá hạn ${formatCount(days)} ngày` };
}
