import { Injectable } from '@nestjs/common';
import { Chronicle, cancelRecord, restoreRecord } from '@tiepdan/audit/api';
import type { CalendarDayView, WrittenCalendarDay } from '@tiepdan/calendar/contract';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { CalendarQueries } from '../calendar.queries.js';
import { orTaken } from '../calendar.repository.js';
import { dayWords } from '../day-words.js';
import { CalendarChange } from '../running/calendar-change.js';

const CALENDAR_DAY = { table: 'calendar_day', subject: 'calendar-day' } as const;

/** Takes a day out of the calendar, or puts it back. Its history stays. */
@Injectable()
export class CancelCalendarDay {
  constructor(
    private readonly database: Database,
    private readonly queries: CalendarQueries,
    private readonly change: CalendarChange,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.* */
  run(actor: Actor, id: string, input: VersionedReason): Promise<WrittenCalendarDay> {
    return this.set(actor, id, 'hủy', (tx) => cancelRecord(tx, this.chronicle, CALENDAR_DAY, actor, id, input));
  }

  /** @throws Refusal RECORD.*; CALENDAR.DAY_TAKEN when the day has been entered anew meanwhile */
  restore(actor: Actor, id: string, input: VersionedReason): Promise<WrittenCalendarDay> {
    return this.set(actor, id, 'khôi phục', (tx, day) =>
      restoreRecord(tx, this.chronicle, CALENDAR_DAY, actor, id, input).catch((error: unknown) => {
        throw orTaken(error, day);
      }),
    );
  }

  private set(
    actor: Actor,
    id: string,
    verb: string,
    write: (tx: EntityManager, day: CalendarDayView) => Promise<WrittenRecord>,
  ): Promise<WrittenCalendarDay> {
    return this.database.write(async (tx) => {
      await this.change.begin(tx, actor.officeId);
      const day = await this.queries.one(actor, id, tx);
      const written = await write(tx, day);
      return { ...written, moved: await this.change.finish(tx, actor, [day.day], `${verb} ${dayWords(day)}`) };
    });
  }
}
