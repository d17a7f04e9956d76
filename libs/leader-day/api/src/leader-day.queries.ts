import { Injectable } from '@nestjs/common';
import type { DayOutcome, LeaderDayPage, LeaderDayRow, LeaderDayView, LeaderView, SessionKind } from '@tiepdan/leader-day/contract';
import { type Actor, PAGE_SIZE, type PlainDate, type RecordStatus, platformErrors } from '@tiepdan/platform/contract';
import { Conditions, Database, Refusal, decodeCursor, toPage } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { LeaderDayListQuery } from './leader-day.body.js';
import { VISIBLE_LEADER_DAYS } from './leader-day.policy.js';

/** What a reception must know of the leader's day it hangs on. */
export interface LeaderDayOfReception {
  readonly id: string;
  readonly heldOn: PlainDate;
  readonly session: SessionKind;
  readonly outcome: DayOutcome;
  readonly byDeputy: boolean;
  readonly hostName: string;
  readonly status: RecordStatus;
}

const DETAILS_SQL = `d.id, d.status, d.held_on::text AS "heldOn", d.session, d.host_id AS "hostId", l.full_name AS "hostName",
  l.position AS "hostPosition", d.by_deputy AS "byDeputy", d.outcome, d.note`;
const HOST_SQL = `JOIN leader l ON l.office_id = d.office_id AND l.id = d.host_id`;

@Injectable()
export class LeaderDayQueries {
  constructor(private readonly database: Database) {}

  /** Leaders in office, the Chairman first. */
  leaders(officeId: string): Promise<LeaderView[]> {
    return this.database.read((manager) =>
      manager.query(
        `SELECT id, full_name AS "fullName", position, chair FROM leader WHERE office_id = $1 AND active
         ORDER BY chair DESC, full_name COLLATE "vi-x-icu", id`,
        [officeId],
      ),
    );
  }

  /** The days, newest first, with the receptions that count (TT 06/2025: no-shows and refusals do not). */
  list(actor: Actor, query: LeaderDayListQuery): Promise<LeaderDayPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const where = this.filter(actor, query);
    const counted = where.sql;
    const countParams = [...where.params];
    const cursor = query.cursor ? decodeCursor(query.cursor) : null;
    if (cursor) where.and('(d.held_on, d.id) < (?::date, ?::uuid)', cursor.on, cursor.id);
    return this.database.read(async (manager) => {
      const rows = await manager.query<LeaderDayRow[]>(
        `SELECT ${DETAILS_SQL}, came.receptions, came.people
         FROM leader_day d ${HOST_SQL}
         CROSS JOIN LATERAL (
           SELECT count(*)::int AS receptions, coalesce(sum(r.head_count), 0)::int AS people FROM reception r
           WHERE r.office_id = d.office_id AND r.leader_day_id = d.id AND r.status = 'active' AND r.attendance = 'received') came
         WHERE ${where.sql} ORDER BY d.held_on DESC, d.id DESC LIMIT ${where.param(limit + 1)}`,
        where.params,
      );
      const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM leader_day d WHERE ${counted}`, countParams);
      return toPage(rows, limit, total, (row) => ({ on: row.heldOn, id: row.id }), (row) => row);
    });
  }

  /** @throws Refusal RECORD.NOT_FOUND for another office's day as for none */
  async one(actor: Actor, id: string, manager?: EntityManager): Promise<LeaderDayView> {
    const read = (on: EntityManager) =>
      on.query<LeaderDayView[]>(
        `SELECT ${DETAILS_SQL}, d.version, d.created_at AS "createdAt", a.full_name AS "createdByName", d.updated_at AS "updatedAt"
         FROM leader_day d ${HOST_SQL} JOIN account a ON a.office_id = d.office_id AND a.id = d.created_by
         WHERE ${VISIBLE_LEADER_DAYS} AND d.id = $2`,
        [actor.officeId, id],
      );
    const [found] = await (manager ? read(manager) : this.database.read(read));
    if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return found;
  }

  /**
   * The day a reception is to hang on, or null when the office has none such. Held against change until the caller's
   * transaction ends: a day cannot be cancelled between this look and the reception's row.
   */
  async find(tx: EntityManager, officeId: string, id: string): Promise<LeaderDayOfReception | null> {
    const [found] = await tx.query<LeaderDayOfReception[]>(
      `SELECT d.id, d.held_on::text AS "heldOn", d.session, d.outcome, d.by_deputy AS "byDeputy", l.full_name AS "hostName", d.status
       FROM leader_day d ${HOST_SQL} WHERE d.office_id = $1 AND d.id = $2 FOR SHARE OF d`,
      [officeId, id],
    );
    return found ?? null;
  }

  private filter(actor: Actor, query: LeaderDayListQuery): Conditions {
    return new Conditions()
      .and(VISIBLE_LEADER_DAYS.replace('$1', '?'), actor.officeId)
      .and('d.status = ?', query.status)
      .and('d.held_on >= ?::date', query.from)
      .and('d.held_on <= ?::date', query.to)
      .and('d.host_id = ?', query.hostId);
  }
}
