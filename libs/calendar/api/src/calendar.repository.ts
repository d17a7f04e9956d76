import type { CalendarDayDetails } from '@tiepdan/calendar/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { brokenConstraint } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { CalendarDay } from './calendar-day.entity.js';
import { dayTaken } from './calendar.rules.js';

/** The columns that a form fills, add and correct alike. */
function calendarDayColumns({ day, kind, name, legalBasis }: CalendarDayDetails) {
  return { day, kind, name, legalBasis: legalBasis ?? null };
}

/** Writes a new day of the actor's office. @throws Refusal CALENDAR.DAY_TAKEN */
export async function insertCalendarDay(tx: EntityManager, actor: Actor, details: CalendarDayDetails): Promise<string> {
  const result = await tx
    .insert(CalendarDay, { officeId: actor.officeId, createdBy: actor.accountId, ...calendarDayColumns(details) })
    .catch((error: unknown) => {
      throw orTaken(error, details);
    });
  const [identifier] = result.identifiers;
  if (!identifier) throw new Error('calendar_day was not written');
  return String(identifier['id']);
}

/** Rewrites a day; its version grows by one. @throws Refusal CALENDAR.DAY_TAKEN */
export async function updateCalendarDay(tx: EntityManager, officeId: string, id: string, details: CalendarDayDetails): Promise<void> {
  await tx
    .update(CalendarDay, { officeId, id }, { ...calendarDayColumns(details), version: () => 'version + 1', updatedAt: () => 'now()' })
    .catch((error: unknown) => {
      throw orTaken(error, details);
    });
}

/** The refusal for a day that another active row of the office has; any other error as it is. */
export function orTaken(error: unknown, { day }: Pick<CalendarDayDetails, 'day'>): unknown {
  return brokenConstraint(error) === 'UQ_calendar_day_active' ? dayTaken(day) : error;
}
