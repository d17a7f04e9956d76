import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { ImportCalendarDaysRequest, ImportedCalendarDays } from '@tiepdan/calendar/contract';
import { type Actor, type PlainDate, type WrittenRecord, formatCount } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { CalendarQueries } from '../calendar.queries.js';
import { insertCalendarDay } from '../calendar.repository.js';
import { checkDayLines } from '../calendar.rules.js';
import { CalendarChange } from '../running/calendar-change.js';

/** Enters the days of a year's decision from a pasted list: all of them, or none. */
@Injectable()
export class ImportCalendarDays {
  constructor(
    private readonly database: Database,
    private readonly queries: CalendarQueries,
    private readonly change: CalendarChange,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal CALENDAR.LINES_WRONG naming every wrong line, CALENDAR.NO_LINES, CALENDAR.DAY_TAKEN */
  run(actor: Actor, request: ImportCalendarDaysRequest): Promise<ImportedCalendarDays> {
    return this.database.write(async (tx) => {
      await this.change.begin(tx, actor.officeId);
      const own = await tx.query<{ day: PlainDate }[]>(
        `SELECT day::text AS day FROM calendar_day WHERE office_id = $1 AND status = 'active'`,
        [actor.officeId],
      );
      const national = await this.queries.national(tx);
      const lines = checkDayLines(request, { year: request.year, national, taken: new Set(own.map(({ day }) => day)) });
      const records: WrittenRecord[] = [];
      for (const { day, kind, name } of lines) {
        const id = await insertCalendarDay(tx, actor, { day, kind, name, legalBasis: request.legalBasis ?? null });
        await this.chronicle.record(tx, actor, { subject: 'calendar-day', id, type: 'registered' });
        records.push({ id, version: 1 });
      }
      const days = lines.map(({ day }) => day);
      return { records, moved: await this.change.finish(tx, actor, days, `nhập ${formatCount(days.length)} ngày của năm ${request.year}`) };
    });
  }
}
