import { Injectable } from '@nestjs/common';
import { Chronicle, cancelRecord, restoreRecord } from '@tiepdan/audit/api';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { CalendarQueries } from '../calendar.queries.js';
import { orTaken } from '../calendar.repository.js';

const CALENDAR_DAY = { table: 'calendar_day', subject: 'calendar-day' } as const;

/** Takes a day out of the calendar, or puts it back. Its history stays. */
@Injectable()
export class CancelCalendarDay {
  constructor(
    private readonly database: Database,
    private readonly queries: CalendarQueries,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.* */
  run(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write((tx) => cancelRecord(tx, this.chronicle, CALENDAR_DAY, actor, id, input));
  }

  /** @throws Refusal RECORD.*; CALENDAR.DAY_TAKEN when the day has been entered anew meanwhile */
  restore(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const day = await this.queries.one(actor, id, tx);
      return restoreRecord(tx, this.chronicle, CALENDAR_DAY, actor, id, input).catch((error: unknown) => {
        throw orTaken(error, day);
      });
    });
  }
}
