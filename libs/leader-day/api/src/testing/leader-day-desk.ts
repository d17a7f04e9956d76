import { Agency, Office } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { Account } from '@tiepdan/identity/api';
import type { LeaderDayDetails } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Database, StandingClock, freshDatabase, makeOffice, takeNumber } from '@tiepdan/platform/api';
import type { DataSource } from 'typeorm';
import { AnnounceLeaderDay } from '../actions/announce.js';
import { CancelLeaderDay } from '../actions/cancel.js';
import { CorrectLeaderDay } from '../actions/correct.js';
import { LeaderDay } from '../leader-day.entity.js';
import { LeaderDayQueries } from '../leader-day.queries.js';
import { Leader } from '../leader.entity.js';

/** Writes a leader of an office, and gives the id. */
export async function makeLeader(source: DataSource, officeId: string, fullName: string, chair = false, active = true): Promise<string> {
  const [leader] = await source.query<{ id: string }[]>(
    `INSERT INTO leader (office_id, full_name, position, chair, active) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [officeId, fullName, chair ? 'Chủ tịch UBND tỉnh' : 'Phó Chủ tịch UBND tỉnh', chair, active],
  );
  return leader?.id ?? '';
}

/** Somebody who came on a leader's day; receptions stand above leaders' days, so their row is written by hand. */
export interface Visit {
  readonly leaderDayId: string;
  readonly on: PlainDate;
  readonly session?: 'periodic' | 'ad-hoc';
  readonly attendance?: 'received' | 'no-show';
  readonly headCount?: number;
  readonly status?: 'active' | 'cancelled';
}

/** The leader-day domain put together by hand around a database of its own; it is 20/11/2026. For specs. */
export async function openLeaderDayDesk() {
  const test = await freshDatabase([Agency, Office, Account, Leader, LeaderDay]);
  const { source } = test;
  const database = new Database(source);
  const clock = new StandingClock('2026-11-20');
  const chronicle = new Chronicle(database);
  const queries = new LeaderDayQueries(database);
  const actor = (await makeOffice(source)).actor();
  const { officeId } = actor;
  const chair = await makeLeader(source, officeId, 'Đinh Văn Chủ', true);
  const usual: LeaderDayDetails = { heldOn: '2026-11-16', session: 'periodic', hostId: chair, byDeputy: false, outcome: 'held' };
  const announce = new AnnounceLeaderDay(database, chronicle, clock);

  async function receive(visit: Visit): Promise<void> {
    await source.transaction(async (tx) => {
      const number = await takeNumber(tx, officeId, 'matter', 2026);
      await tx.query(
        `WITH matter AS (
           INSERT INTO matter (office_id, year, number, kind, field_code, summary, opened_on, created_by)
           VALUES ($1, 2026, $2, 'proposal', 'other', 'Kiến nghị', $3::date, $4) RETURNING id)
         INSERT INTO reception (office_id, book_year, book_number, received_on, mode, leader_day_id, officer_id, attendance, head_count, matter_id, result, status, created_by)
         SELECT $1, 2026, $2, $3::date, $5, $6, $4, $7, $8, id, 'noted', $9, $4 FROM matter`,
        [officeId, number, visit.on, actor.accountId, visit.session ?? 'periodic', visit.leaderDayId, visit.attendance ?? 'received', visit.headCount ?? 1, visit.status ?? 'active'],
      );
    });
  }

  return {
    ...test,
    actor,
    chair,
    usual,
    chronicle,
    queries,
    announce,
    correct: new CorrectLeaderDay(database, queries, chronicle, clock),
    cancellation: new CancelLeaderDay(database, queries, chronicle),
    receive,
    /** Announces the usual day of the Chairman with `changes`. */
    enter: (changes: Partial<LeaderDayDetails> = {}) => announce.run(actor, { ...usual, ...changes }),
    /** Day and session of the receptions on a leader's day, as the database has them. */
    visitsOn: (id: string) => source.query<{ on: string; mode: string }[]>(`SELECT received_on::text AS on, mode FROM reception WHERE leader_day_id = $1`, [id]),
  };
}
export type LeaderDayDesk = Awaited<ReturnType<typeof openLeaderDayDesk>>;
