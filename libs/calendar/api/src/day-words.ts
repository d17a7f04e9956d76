import { type CalendarDayDetails, DAY_KINDS } from '@tiepdan/calendar/contract';
import { formatDay } from '@tiepdan/platform/contract';

/** A day in the sentence of what it moved: `27/11/2026, nghỉ bù, nghỉ hoán đổi (Nghỉ hoán đổi)`. */
export function dayWords({ day, kind, name }: Pick<CalendarDayDetails, 'day' | 'kind' | 'name'>): string {
  return `${formatDay(day)}, ${DAY_KINDS[kind].toLowerCase()} (${name})`;
}
