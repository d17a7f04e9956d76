import { Injectable } from '@nestjs/common';
import type { DayChange } from '@tiepdan/leader-day/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { DayTexts } from '../day-texts.js';
import { LeaderDayQueries } from '../leader-day.queries.js';

/** Fields of a change `c` as they are sent; with `CHANGE_FROM`. */
export const CHANGE_FIELDS: Readonly<Record<keyof DayChange, string>> = {
  id: 'c.id',
  leaderDayId: 'c.leader_day_id',
  kind: 'c.kind',
  fromOn: 'c.from_on::text',
  toOn: 'c.to_on::text',
  fromStartsAt: `to_char(c.from_starts_at, 'HH24:MI')`,
  toStartsAt: `to_char(c.to_starts_at, 'HH24:MI')`,
  fromHostId: 'c.from_host_id',
  fromHostName: 'f.full_name',
  toHostId: 'c.to_host_id',
  toHostName: 't.full_name',
  outcome: 'c.outcome',
  reason: 'c.reason',
  documentNumber: 'c.document_number',
  at: `to_char(c.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  byName: 'a.full_name',
};
export const CHANGE_FROM = `leader_day_change c JOIN leader f ON f.office_id = c.office_id AND f.id = c.from_host_id
  JOIN leader t ON t.office_id = c.office_id AND t.id = c.to_host_id JOIN account a ON a.office_id = c.office_id AND a.id = c.changed_by`;
const COLUMNS = Object.entries(CHANGE_FIELDS)
  .map(([field, sql]) => `${sql} AS "${field}"`)
  .join(', ');

/** What happened to days. */
@Injectable()
export class DayChangeQueries {
  constructor(
    private readonly database: Database,
    private readonly days: LeaderDayQueries,
    private readonly texts: DayTexts,
  ) {}

  /** Of one day, newest first, without what names people who have become secret since. @throws Refusal RECORD.NOT_FOUND */
  async of(actor: Actor, leaderDayId: string): Promise<DayChange[]> {
    await this.days.one(actor, leaderDayId);
    return this.database.read(async (manager) => {
      const changes = await manager.query<DayChange[]>(`SELECT ${COLUMNS} FROM ${CHANGE_FROM} WHERE c.office_id = $1 AND c.leader_day_id = $2 ORDER BY c.id DESC`, [actor.officeId, leaderDayId]);
      return this.texts.masked(manager, actor.officeId, leaderDayId, changes);
    });
  }
}
