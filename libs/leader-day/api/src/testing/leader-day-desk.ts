import { Agency, Office } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { CalendarQueries } from '@tiepdan/calendar/api';
import { SealedTexts, testIdentities } from '@tiepdan/citizen/api';
import { Account } from '@tiepdan/identity/api';
import type { DayToPlan, EnterLeaderDayRequest } from '@tiepdan/leader-day/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import { Database, StandingClock, freshDatabase, makeOffice, takeNumber } from '@tiepdan/platform/api';
import type { DataSource } from 'typeorm';
import { CallOffDay } from '../actions/call-off.js';
import { CancelLeaderDay } from '../actions/cancel.js';
import { CorrectLeaderDay } from '../actions/correct.js';
import { DelegateDay } from '../actions/delegate.js';
import { EnterLeaderDay } from '../actions/enter.js';
import { PlanDays } from '../actions/plan-days.js';
import { PostponeDay } from '../actions/postpone.js';
import { PublishDays } from '../actions/publish.js';
import { RecordDayOutcome } from '../actions/record-outcome.js';
import { DayChangeQueries } from '../changes/change.queries.js';
import { LeaderDayChange } from '../changes/leader-day-change.entity.js';
import { DayCheckQueries } from '../checks/check.queries.js';
import { DayBook } from '../day-book.js';
import { DayListeners } from '../day-listeners.js';
import { DayTexts } from '../day-texts.js';
import { LeaderDay } from '../leader-day.entity.js';
import { LeaderDayQueries } from '../leader-day.queries.js';
import { Leader } from '../leader.entity.js';
import { AddLeader } from '../leaders/add-leader.js';
import { CorrectLeader } from '../leaders/correct-leader.js';
import { LeaderQueries } from '../leaders/leader.queries.js';
import { LeaderDayRule } from '../rules/leader-day-rule.entity.js';
import { YearMatters } from '../year/year-matters.js';
import { LeaderYearQueries } from '../year/year.queries.js';

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

/** Weekly rest, and the days off around the day on which the desk stands. */
const CALENDAR = [
  `INSERT INTO counting_rule VALUES ('1999-10-02', NULL, '{6,7}', false, true, 'BLDS')`,
  `INSERT INTO national_day (day, kind, name) VALUES ('2026-11-24', 'holiday', 'Ngày Văn hóa Việt Nam'), ('2027-01-01', 'holiday', 'Tết Dương lịch')`,
];

async function receive(source: DataSource, { officeId, accountId }: Actor, visit: Visit): Promise<void> {
  await source.transaction(async (tx) => {
    const number = await takeNumber(tx, officeId, 'matter', 2026);
    await tx.query(
      `WITH matter AS (
         INSERT INTO matter (office_id, year, number, kind, field_code, summary, opened_on, created_by)
         VALUES ($1, 2026, $2, 'proposal', 'other', 'Kiến nghị', $3::date, $4) RETURNING id)
       INSERT INTO reception (office_id, book_year, book_number, received_on, mode, leader_day_id, officer_id, attendance, head_count, matter_id, result, status, created_by)
       SELECT $1, 2026, $2, $3::date, $5, $6, $4, $7, $8, id, 'noted', $9, $4 FROM matter`,
      [officeId, number, visit.on, accountId, visit.session ?? 'periodic', visit.leaderDayId, visit.attendance ?? 'received', visit.headCount ?? 1, visit.status ?? 'active'],
    );
  });
}

interface Kit {
  readonly database: Database;
  readonly clock: StandingClock;
  readonly chronicle: Chronicle;
  readonly calendar: CalendarQueries;
  readonly queries: LeaderDayQueries;
  readonly leaders: LeaderQueries;
  readonly listeners: DayListeners;
  readonly matters: YearMatters;
}

function actsOf({ database, clock, chronicle, calendar, queries, leaders, listeners, matters }: Kit) {
  const texts = new DayTexts(new SealedTexts(testIdentities()));
  const book = new DayBook(queries, chronicle, listeners, texts, clock);
  return {
    changes: new DayChangeQueries(database, queries, texts),
    checks: new DayCheckQueries(database, queries, calendar, clock),
    years: new LeaderYearQueries(database, queries, matters, clock),
    publish: new PublishDays(database, calendar, chronicle, clock),
    postpone: new PostponeDay(database, calendar, book, clock),
    delegate: new DelegateDay(database, book),
    callOff: new CallOffDay(database, book, clock),
    outcome: new RecordDayOutcome(database, book, clock),
    correct: new CorrectLeaderDay(database, book, clock),
    cancellation: new CancelLeaderDay(database, queries, chronicle, listeners, texts),
    addLeader: new AddLeader(database, chronicle),
    correctLeader: new CorrectLeader(database, leaders, chronicle, clock),
  };
}

/** The leader-day domain put together by hand around a database of its own; it is Friday 20/11/2026. For specs. */
export async function openLeaderDayDesk() {
  const test = await freshDatabase([Agency, Office, Account, Leader, LeaderDay, LeaderDayRule, LeaderDayChange]);
  const { source } = test;
  for (const statement of CALENDAR) await source.query(statement);
  const database = new Database(source);
  const clock = new StandingClock('2026-11-20');
  const chronicle = new Chronicle(database);
  const calendar = new CalendarQueries(database);
  const queries = new LeaderDayQueries(database, clock);
  const leaders = new LeaderQueries(database);
  const listeners = new DayListeners();
  const matters = new YearMatters();
  const actor = (await makeOffice(source)).actor('leader-day.read', 'leader-day.manage', 'leader-day.publish', 'leader.manage');
  const { officeId } = actor;
  const chair = await makeLeader(source, officeId, 'Đinh Văn Chủ', true);
  const usual: EnterLeaderDayRequest = { heldOn: '2026-11-16', session: 'periodic', hostId: chair, byDeputy: false, outcome: 'held' };
  const entering = new EnterLeaderDay(database, calendar, chronicle, clock);
  const planning = new PlanDays(chronicle, clock);

  return {
    ...test,
    actor,
    chair,
    usual,
    database,
    clock,
    calendar,
    chronicle,
    queries,
    leaders,
    listeners,
    matters,
    entering,
    planning,
    ...actsOf({ database, clock, chronicle, calendar, queries, leaders, listeners, matters }),
    receive: (visit: Visit) => receive(source, actor, visit),
    /** Enters the usual day of the Chairman with `changes`. */
    enter: (changes: Partial<EnterLeaderDayRequest> = {}) => entering.run(actor, { ...usual, ...changes }),
    /** Plans days in one transaction. */
    plan: (days: readonly DayToPlan[]) => database.write((tx) => planning.runIn(tx, actor, days)),
    /** Day and session of the receptions on a leader's day, as the database has them. */
    visitsOn: (id: string) => source.query<{ on: string; mode: string }[]>(`SELECT received_on::text AS on, mode FROM reception WHERE leader_day_id = $1`, [id]),
    /** The types of a day's history, newest first. */
    historyOf: async (id: string) => (await chronicle.historyOf(officeId, 'leader-day', id)).map(({ type }) => type),
  };
}
export type LeaderDayDesk = Awaited<ReturnType<typeof openLeaderDayDesk>>;
