import { Injectable } from '@nestjs/common';
import { type DayRule, type MovedLimits, makeCalendar } from '@tiepdan/calendar/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { LimitBooks } from './limit-books.js';
import type { Querying } from './limit.repository.js';
import { movedLimits, openLimits, reckonAnew, writeReckoned } from './recompute.js';

/** A calendar as it would be: own days taken out, others entered. */
export interface PlannedChange {
  /** Own days that would not be there any more. */
  readonly withdraw: readonly PlainDate[];
  readonly enter: readonly DayRule[];
}

/**
 * One change of an office's calendar: every action on it calls `begin` before anything else and `finish` after it has
 * written, in its transaction. In between no limit of the office is started or ended by anybody.
 */
@Injectable()
export class CalendarChange {
  constructor(
    private readonly database: Database,
    private readonly books: LimitBooks,
  ) {}

  begin(tx: EntityManager, officeId: string): Promise<void> {
    return beginCalendarChange(tx, officeId);
  }

  /** Moves the open limits whose span meets `days`; `because` ends the sentence "Hạn chuyển … vì …". */
  async finish(tx: EntityManager, actor: Actor, days: readonly PlainDate[], because: string): Promise<MovedLimits> {
    const book = await this.books.read(tx, actor.officeId);
    const reckoned = reckonAnew(await openLimits(tx, actor.officeId, days), book);
    return writeReckoned(tx, actor.officeId, actor.accountId, reckoned, `lịch làm việc thay đổi: ${because}`);
  }

  /** What a change would move, with nothing written. */
  async preview(actor: Actor, { withdraw, enter }: PlannedChange): Promise<MovedLimits> {
    return this.database.snapshot(async (on) => {
      const { calendar, rules } = await this.books.read(on, actor.officeId);
      const national = (await this.books.national(on)).days;
      const kept = [...calendar.days.values()].filter(({ day, scope }) => scope === 'office' && !withdraw.includes(day));
      const planned = makeCalendar(calendar.counting, [...national.values(), ...kept, ...enter]);
      const days = [...withdraw, ...enter.map(({ day }) => day)];
      return days.length === 0
        ? { count: 0, limits: [] }
        : movedLimits(reckonAnew(await openLimits(on, actor.officeId, days), { calendar: planned, rules }));
    });
  }
}

/** Waits for whoever is reckoning limits of the office, keeps others from it until the transaction ends, and counts the version up. */
export async function beginCalendarChange(tx: Querying, officeId: string, reference: string | null = null): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('calendar'), hashtext($1::text))`, [officeId]);
  await tx.query(
    `INSERT INTO calendar_state AS s (office_id, reference) VALUES ($1, $2)
     ON CONFLICT (office_id) DO UPDATE SET version = s.version + 1, reference = coalesce(excluded.reference, s.reference)`,
    [officeId, reference],
  );
}
