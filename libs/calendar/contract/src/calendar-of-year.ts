import { type Calendar, makeCalendar } from './calendar.js';
import type { DayRule } from './day-rule.js';
import type { CalendarDayDetails, CalendarYear } from './messages.js';

/** What an office has entered, as a rule of its day. */
export function ownRule({ day, kind, name, legalBasis }: CalendarDayDetails): DayRule {
  return { day, kind, name, legalBasis: legalBasis ?? null, scope: 'office' };
}

/** The calendar of one year as the office counts by it. Other years' holidays are not in it. */
export function calendarOfYear({ counting, national, own }: Pick<CalendarYear, 'counting' | 'national' | 'own'>): Calendar {
  return makeCalendar(counting, [...national, ...own.map(ownRule)]);
}
