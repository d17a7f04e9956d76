import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { CalendarDayDetails, WrittenCalendarDay } from '@tiepdan/calendar/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { CalendarQueries } from '../calendar.queries.js';
import { insertCalendarDay } from '../calendar.repository.js';
import { checkCalendarDay } from '../calendar.rules.js';
import { dayWords } from '../day-words.js';
import { CalendarChange } from '../running/calendar-change.js';

/** Enters a day off or a make-up day of the office. Open limits that run over it move. */
@Injectable()
export class AddCalendarDay {
  constructor(
    private readonly database: Database,
    private readonly queries: CalendarQueries,
    private readonly change: CalendarChange,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal CALENDAR.* */
  run(actor: Actor, request: CalendarDayDetails): Promise<WrittenCalendarDay> {
    return this.database.write(async (tx) => {
      await this.change.begin(tx, actor.officeId);
      checkCalendarDay(request, await this.queries.national(tx));
      const id = await insertCalendarDay(tx, actor, request);
      await this.chronicle.record(tx, actor, { subject: 'calendar-day', id, type: 'registered' });
      const moved = await this.change.finish(tx, actor, [request.day], `thêm ${dayWords(request)}`);
      return { id, version: 1, moved };
    });
  }
}
