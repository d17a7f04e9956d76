import { Injectable } from '@nestjs/common';
import {
  type Calendar,
  type CalendarDayView,
  type CalendarYear,
  type CountingRule,
  type DayRule,
  calendarOfYear,
  makeCalendar,
  missingHolidays,
} from '@tiepdan/calendar/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { VISIBLE_CALENDAR_DAYS } from './calendar.policy.js';
import { checkYear } from './calendar.rules.js';
import type { Querying } from './running/limit.repository.js';

const VIEW_SQL = `SELECT d.id, d.day::text AS day, d.kind, d.name, d.legal_basis AS "legalBasis", d.status, d.version,
    d.created_at AS "createdAt", a.full_name AS "createdByName", d.updated_at AS "updatedAt"
  FROM calendar_day d JOIN account a ON a.office_id = d.office_id AND a.id = d.created_by
  WHERE ${VISIBLE_CALENDAR_DAYS}`;

/** Days of the whole country. */
export const NATIONAL_SQL = `SELECT day::text AS day, kind, name, legal_basis AS "legalBasis", 'national' AS scope FROM national_day`;

/** Days that the office `$1` has entered. */
export const OWN_SQL = `SELECT day::text AS day, kind, name, legal_basis AS "legalBasis", 'office' AS scope FROM calendar_day WHERE office_id = $1 AND status = 'active'`;

/** Ways of counting, oldest first. */
export const COUNTING_SQL = `SELECT valid_from::text AS "validFrom", valid_to::text AS "validTo", weekly_rest AS "weeklyRest", counts_start_day AS "countsStartDay",
  ends_on_working_day AS "endsOnWorkingDay", legal_basis AS "legalBasis" FROM counting_rule ORDER BY valid_from`;

@Injectable()
export class CalendarQueries {
  constructor(private readonly database: Database) {}

  /** All that an office counts by: a few hundred rows, read at once so that any number of limits can be computed from it. */
  of(officeId: string, manager?: Querying): Promise<Calendar> {
    return this.with(manager, async (on) => {
      const own = await on.query<DayRule[]>(OWN_SQL, [officeId]);
      return makeCalendar(await counting(on), [...(await on.query<DayRule[]>(`${NATIONAL_SQL} ORDER BY day`)), ...own]);
    });
  }

  /** The calendar without any office's own days. */
  national(manager?: Querying): Promise<Calendar> {
    return this.with(manager, async (on) => makeCalendar(await counting(on), await on.query<DayRule[]>(`${NATIONAL_SQL} ORDER BY day`)));
  }

  /** @throws Refusal CALENDAR.YEAR_OUT_OF_RANGE */
  async year(actor: Actor, year: number): Promise<CalendarYear> {
    checkYear(year);
    return this.database.snapshot(async (on) => {
      const span = [`${year}-01-01`, `${year}-12-31`];
      const national = await on.query<DayRule[]>(`${NATIONAL_SQL} WHERE day BETWEEN $1 AND $2 ORDER BY day`, span);
      const own = await on.query<CalendarDayView[]>(`${VIEW_SQL} AND d.status = 'active' AND d.day BETWEEN $2 AND $3 ORDER BY d.day`, [
        actor.officeId,
        ...span,
      ]);
      const found = { counting: await counting(on), national, own };
      return { year, ...found, missing: missingHolidays(calendarOfYear(found), year) };
    });
  }

  /** @throws Refusal RECORD.NOT_FOUND for another office's day as for none */
  async one(actor: Actor, id: string, manager?: EntityManager): Promise<CalendarDayView> {
    const [found] = await this.with(manager, (on) => on.query<CalendarDayView[]>(`${VIEW_SQL} AND d.id = $2`, [actor.officeId, id]));
    if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return found;
  }

  private with<T>(manager: Querying | undefined, read: (on: Querying) => Promise<T>): Promise<T> {
    return manager ? read(manager) : this.database.snapshot(read);
  }
}

function counting(on: Querying): Promise<CountingRule[]> {
  return on.query<CountingRule[]>(COUNTING_SQL);
}
