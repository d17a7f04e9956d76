import { Injectable } from '@nestjs/common';
import { Chronicle, type Wording, describeChanges, lockRecord } from '@tiepdan/audit/api';
import { type CalendarDayView, type CorrectCalendarDayRequest, DAY_KINDS, type WrittenCalendarDay } from '@tiepdan/calendar/contract';
import { type Actor, formatDay } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { CalendarQueries } from '../calendar.queries.js';
import { updateCalendarDay } from '../calendar.repository.js';
import { checkCalendarDay } from '../calendar.rules.js';
import { dayWords } from '../day-words.js';
import { CalendarChange } from '../running/calendar-change.js';

/** How each field of a day reads in its history. */
const WORDING: Wording<CalendarDayView> = {
  day: { label: 'Ngày', words: ({ day }) => formatDay(day) },
  kind: { label: 'Loại', words: ({ kind }) => DAY_KINDS[kind] },
  name: { label: 'Tên', words: ({ name }) => name },
  legalBasis: { label: 'Căn cứ', words: ({ legalBasis }) => legalBasis },
};

/** Corrects what was entered for a day. */
@Injectable()
export class CorrectCalendarDay {
  constructor(
    private readonly database: Database,
    private readonly queries: CalendarQueries,
    private readonly change: CalendarChange,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal CALENDAR.*, RECORD.* */
  run(actor: Actor, id: string, request: CorrectCalendarDayRequest): Promise<WrittenCalendarDay> {
    return this.database.write(async (tx) => {
      await this.change.begin(tx, actor.officeId);
      await lockRecord(tx, { table: 'calendar_day', subject: 'calendar-day' }, actor, id, request.version);
      checkCalendarDay(request, await this.queries.national(tx));
      const before = await this.queries.one(actor, id, tx);
      await updateCalendarDay(tx, actor.officeId, id, request);
      const after = await this.queries.one(actor, id, tx);
      const changes = describeChanges(WORDING, before, after);
      await this.chronicle.record(tx, actor, { subject: 'calendar-day', id, type: 'corrected', reason: request.reason, changes, before });
      const moved = await this.change.finish(tx, actor, [before.day, after.day], `${dayWords(before)} sửa thành ${dayWords(after)}`);
      return { id, version: after.version, moved };
    });
  }
}
