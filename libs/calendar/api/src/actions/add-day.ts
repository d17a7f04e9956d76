import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { CalendarDayDetails } from '@tiepdan/calendar/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { CalendarQueries } from '../calendar.queries.js';
import { insertCalendarDay } from '../calendar.repository.js';
import { checkCalendarDay } from '../calendar.rules.js';

/** Enters a day off or a make-up day of the office. Limits computed from now on see it. */
@Injectable()
export class AddCalendarDay {
  constructor(
    private readonly database: Database,
    private readonly queries: CalendarQueries,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal CALENDAR.* */
  run(actor: Actor, request: CalendarDayDetails): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      checkCalendarDay(request, await this.queries.national(tx));
      const id = await insertCalendarDay(tx, actor, request);
      await this.chronicle.record(tx, actor, { subject: 'calendar-day', id, type: 'registered' });
      return { id, version: 1 };
    });
  }
}
