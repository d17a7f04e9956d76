import { Injectable } from '@nestjs/common';
import {
  type DayOutcome,
  type DayPurpose,
  type LeaderDayListFilter,
  type LeaderDayPage,
  type LeaderDayRow,
  type LeaderDayView,
  type SessionKind,
  dayActsFor,
  takesReceptions,
} from '@tiepdan/leader-day/contract';
import { type Actor, PAGE_SIZE, type PlainDate, type RecordStatus, platformErrors } from '@tiepdan/platform/contract';
import { Clock, Conditions, Database, Refusal, decodeCursor, toPage } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { whereCounted } from './compliance/counted.sql.js';
import { VISIBLE_LEADER_DAYS } from './leader-day.policy.js';
import { CAME_SQL, DAY_COLUMNS, DAY_FROM } from './leader-day.sql.js';

/** What a reception must know of the leader's day it hangs on. */
export interface LeaderDayOfReception {
  readonly id: string;
  readonly heldOn: PlainDate;
  readonly session: SessionKind;
  readonly purpose: DayPurpose;
  readonly outcome: DayOutcome;
  readonly byDeputy: boolean;
  readonly hostName: string;
  /** Null: the People's Committee; another body's days are not in the office's book. */
  readonly bodyId: string | null;
  readonly status: RecordStatus;
}

/** A row as it is read, before it says what may be done with it. */
export type StoredDay = Omit<LeaderDayRow, 'actions'>;

type ListQuery = LeaderDayListFilter & { readonly cursor?: string | null; readonly limit?: number };

@Injectable()
export class LeaderDayQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The days, newest first, with the receptions that count. */
  list(actor: Actor, query: ListQuery): Promise<LeaderDayPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const where = filterOf(actor, query, this.clock.today());
    const counted = where.sql;
    const countParams = [...where.params];
    const cursor = query.cursor ? decodeCursor(query.cursor) : null;
    if (cursor) where.and('(d.held_on, d.id) < (?::date, ?::uuid)', cursor.on, cursor.id);
    return this.database.read(async (manager) => {
      const rows = await manager.query<StoredDay[]>(
        `SELECT ${DAY_COLUMNS}, came.receptions, came.people FROM ${DAY_FROM} ${CAME_SQL}
         WHERE ${where.sql} ORDER BY d.held_on DESC, d.id DESC LIMIT ${where.param(limit + 1)}`,
        where.params,
      );
      const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM ${DAY_FROM} WHERE ${counted}`, countParams);
      return toPage(rows, limit, total, (row) => ({ on: row.heldOn, id: row.id }), (row) => this.withActs(actor, row));
    });
  }

  /** @throws Refusal RECORD.NOT_FOUND for another office's day as for none */
  async one(actor: Actor, id: string, manager?: EntityManager): Promise<LeaderDayView> {
    const read = (on: EntityManager) =>
      on.query<Omit<LeaderDayView, 'actions' | 'takesReceptions'>[]>(
        `SELECT ${DAY_COLUMNS}, d.created_at AS "createdAt", a.full_name AS "createdByName", d.updated_at AS "updatedAt"
         FROM ${DAY_FROM} JOIN account a ON a.office_id = d.office_id AND a.id = d.created_by
         WHERE ${VISIBLE_LEADER_DAYS} AND d.id = $2`,
        [actor.officeId, id],
      );
    const [found] = await (manager ? read(manager) : this.database.read(read));
    if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return this.withActs(actor, { ...found, takesReceptions: takesReceptions(found) });
  }

  /**
   * The day a reception is to hang on, or null when the office has none such. Held against change until the caller's
   * transaction ends: a day cannot be cancelled between this look and the reception's row.
   */
  async find(tx: EntityManager, officeId: string, id: string): Promise<LeaderDayOfReception | null> {
    const [found] = await tx.query<LeaderDayOfReception[]>(
      `SELECT d.id, d.held_on::text AS "heldOn", d.session, d.purpose, d.outcome, d.by_deputy AS "byDeputy", l.full_name AS "hostName",
              l.body_id AS "bodyId", d.status
       FROM leader_day d JOIN leader l ON l.office_id = d.office_id AND l.id = d.host_id WHERE d.office_id = $1 AND d.id = $2 FOR SHARE OF d`,
      [officeId, id],
    );
    return found ?? null;
  }

  /** A day with what the actor may do with it now. */
  withActs<T extends Omit<LeaderDayRow, 'actions' | 'receptions' | 'people'>>(actor: Actor, day: T): T & Pick<LeaderDayRow, 'actions'> {
    return { ...day, actions: dayActsFor(day, actor.permissions, this.clock.today()) };
  }
}

const BODIES = { own: 'l.body_id IS NULL', others: 'l.body_id IS NOT NULL' } as const;
const PUBLISHED = { yes: `d.outcome <> 'planned'`, no: `d.outcome = 'planned'` } as const;
const BY = { direct: 'NOT d.by_deputy', delegated: 'd.by_deputy' } as const;

function filterOf(actor: Actor, query: ListQuery, today: PlainDate): Conditions {
  const where = new Conditions()
    .and(VISIBLE_LEADER_DAYS.replace('$1', '?'), actor.officeId)
    .and('d.status = ?', query.status)
    .and('d.host_id = ?', query.hostId)
    .and('coalesce(d.principal_id, d.host_id) = ?', query.dutyOf)
    .and('d.outcome = ?', query.outcome)
    .and('d.session = ?', query.session)
    .and('d.purpose = ?', query.purpose);
  // The days behind a number of the compliance page go by the number's own day.
  if (query.counted) whereCounted(where, query.counted, query, today);
  else where.and('d.held_on >= ?::date', query.from).and('d.held_on <= ?::date', query.to);
  if (query.body) where.and(BODIES[query.body]);
  if (query.published) where.and(PUBLISHED[query.published]);
  if (query.by) where.and(BY[query.by]);
  return where;
}
