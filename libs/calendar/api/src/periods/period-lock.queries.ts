import { Injectable } from '@nestjs/common';
import type { LateEntry, LateEntryPage, LockedDay, PeriodLockView } from '@tiepdan/calendar/contract';
import { type Actor, PAGE_SIZE, type PlainDate, formatDay, platformErrors } from '@tiepdan/platform/contract';
import { Database, type PageQuery, Refusal, decodeCursor, toPage } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

type Querying = Pick<EntityManager, 'query'>;

const VIEW_SQL = `SELECT l.id, l.from_day::text AS "from", l.to_day::text AS "to", l.reason, l.locked_at AS "lockedAt", a.full_name AS "lockedByName",
    l.unlocked_at AS "unlockedAt", b.full_name AS "unlockedByName", l.unlock_reason AS "unlockReason",
    (SELECT count(*)::int FROM late_entry e WHERE e.office_id = l.office_id AND e.lock_id = l.id) AS late
  FROM period_lock l
  JOIN account a ON a.office_id = l.office_id AND a.id = l.locked_by
  LEFT JOIN account b ON b.office_id = l.office_id AND b.id = l.unlocked_by
  WHERE l.office_id = $1`;

/** Reads which days are locked, and what was written into them all the same. */
@Injectable()
export class PeriodLockQueries {
  constructor(private readonly database: Database) {}

  /** Newest period first. */
  list(actor: Actor): Promise<PeriodLockView[]> {
    return this.database.read((on) => on.query<PeriodLockView[]>(`${VIEW_SQL} ORDER BY l.from_day DESC, l.locked_at DESC`, [actor.officeId]));
  }

  /** @throws Refusal RECORD.NOT_FOUND */
  async one(officeId: string, id: string, manager?: Querying): Promise<PeriodLockView> {
    const [found] = await this.with(manager, (on) => on.query<PeriodLockView[]>(`${VIEW_SQL} AND l.id = $2`, [officeId, id]));
    if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return found;
  }

  /** Whether a day is locked, with the sentence a form says beside it. */
  async day(officeId: string, day: PlainDate, manager?: Querying): Promise<LockedDay> {
    const [lock] = await this.with(manager, (on) =>
      on.query<{ id: string; from: PlainDate; to: PlainDate }[]>(
        `SELECT id, from_day::text AS "from", to_day::text AS "to" FROM period_lock
         WHERE office_id = $1 AND unlocked_at IS NULL AND daterange(from_day, to_day, '[]') @> $2::date`,
        [officeId, day],
      ),
    );
    if (!lock) return { day, locked: false, lockId: null, sentence: null };
    const span = `từ ${formatDay(lock.from)} đến ${formatDay(lock.to)}`;
    return { day, locked: true, lockId: lock.id, sentence: `Ngày ${formatDay(day)} thuộc kỳ đã khóa (${span}); hồ sơ sẽ được ghi là nhập muộn.` };
  }

  /** What was written late while a span was locked, newest first. @throws Refusal RECORD.NOT_FOUND, REQUEST.INVALID */
  async late(actor: Actor, id: string, { cursor, limit = PAGE_SIZE.usual }: PageQuery): Promise<LateEntryPage> {
    const { late } = await this.one(actor.officeId, id);
    const after = cursor ? decodeCursor(cursor) : null;
    const rows = await this.database.read((on) =>
      on.query<LateEntry[]>(
        `SELECT id, lock_id AS "lockId", subject, subject_id AS "subjectId", happening, on_day::text AS "on", entered_at AS at FROM late_entry
         WHERE office_id = $1 AND lock_id = $2 AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`,
        [actor.officeId, id, after?.id ?? null, limit + 1],
      ),
    );
    return toPage(rows, limit, late, ({ on, id: place }) => ({ on, id: place }), (row) => row);
  }

  private with<T>(manager: Querying | undefined, read: (on: Querying) => Promise<T>): Promise<T> {
    return manager ? read(manager) : this.database.read(read);
  }
}
