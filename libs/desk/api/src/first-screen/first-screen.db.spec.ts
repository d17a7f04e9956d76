import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { limitsByHand } from '@tiepdan/calendar/api';
import type { DeskView } from '@tiepdan/desk/contract';
import type { Role } from '@tiepdan/platform/contract';
import { Clock, Database, type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { Ledger } from '../testing/ledger.js';
import { FirstScreenQueries } from './first-screen.queries.js';

/** Noon of 20/11/2026 in the office. */
class StoppedClock extends Clock {
  override now(): Date {
    return new Date('2026-11-20T05:00:00Z');
  }
}

let database: TestDatabase;
let ledger: Ledger;
let screen: FirstScreenQueries;
let late: string;
const values = (view: DeskView) => Object.fromEntries(view.counts.map(({ code, value }) => [code, value]));

/** A petition further on in its life than registered, for the counts of work. */
async function at(stage: string, petition: string, officer: string | null = null): Promise<string> {
  const way = { accepted: 'accept', suspended: 'accept', filed: 'file' }[stage] ?? null;
  await database.source.query(
    `UPDATE petition SET stage = $2, officer_id = $3, way = $4, accepted_on = CASE WHEN $4 = 'accept' THEN received_on END,
       eligibility = CASE WHEN $4 = 'file' THEN 'ineligible' ELSE eligibility END, competence = CASE WHEN $4 = 'accept' THEN 'within' END,
       ineligible_reason = CASE WHEN $4 = 'file' THEN 'illegible' END, closed_on = CASE WHEN $4 = 'file' THEN received_on END
     WHERE id = $1`,
    [petition, stage, officer, way],
  );
  return petition;
}

const limit = (petition: string, code: string, startedOn: string, dueOn: string, state = 'running') =>
  database.source.query(
    `INSERT INTO running_limit (office_id, petition_id, code, variant, started_on, due_on, state, met_on, why)
     VALUES ($1, $2, $3, 'normal', $4, $5, $6, CASE WHEN $6 = 'met' THEN $5::date END, '[]')`,
    [ledger.officeId, petition, code, startedOn, dueOn, state],
  );

beforeAll(async () => {
  database = await freshDatabase();
  await database.source.query(`INSERT INTO counting_rule VALUES ('1999-10-02', NULL, '{6,7}', false, true, 'BLDS')`);
  const clock = new StoppedClock();
  const data = new Database(database.source);
  screen = new FirstScreenQueries(data, clock, limitsByHand(data, clock).queries);
  ledger = await Ledger.open(database.source, 'spec-c');
  const me = ledger.actor('head').accountId;
  const citizen = await ledger.citizen('Nguyễn Thị Hoà');
  const matter = await ledger.matter('complaint', 'Thu hồi đất', '2026-09-14');
  await ledger.reception(matter, '2026-09-14', [citizen]);
  await ledger.reception(matter, '2026-09-15', [citizen]);
  await ledger.reception(matter, '2026-11-20', [citizen], { headCount: 7 });
  await ledger.reception(matter, '2026-11-20', [citizen], { status: 'cancelled' });
  await ledger.reception(matter, '2026-11-20', [citizen], { attendance: 'no-show' });
  late = await ledger.petition(matter, '2026-09-01', [citizen]);
  await limit(late, 'R3', '2026-09-01', '2026-11-16');
  await limit(late, 'R11', '2026-09-01', '2026-11-10', 'met');
  await ledger.petition(matter, '2026-08-01', [citizen]);
  const eligible = { eligibility: 'eligible' };
  const accepted = await at('accepted', await ledger.petition(matter, '2026-10-01', [citizen], eligible), me);
  await limit(accepted, 'K1', '2026-10-01', '2026-11-23');
  await ledger.document(matter, await ledger.petition(matter, '2026-10-02', [citizen], eligible), '2026-10-03', 1);
  const suspended = await at('suspended', await ledger.petition(matter, '2026-10-04', [citizen], eligible), me);
  await ledger.document(matter, suspended, '2026-10-05', 2, 'cancelled');
  await ledger.petition(matter, '2026-10-06', [citizen], { status: 'cancelled' });
  await at('returned', await ledger.petition(matter, '2026-08-02', [citizen]), me);
  await at('proposed', await ledger.petition(matter, '2026-08-03', [citizen]), me);
  await limit(await at('filed', await ledger.petition(matter, '2025-06-03', [citizen])), 'R12', '2025-06-03', '2026-06-03');
  await ledger.leaderDay('2026-11-20');
  await ledger.leaderDay('2026-12-15');
  await ledger.leaderDay('2026-11-19', 'held');
  await ledger.leaderDay('2026-12-01', 'not-held');
  await ledger.leaderDay('2026-12-02', 'announced', 'cancelled');
});

afterAll(() => database.drop());

it('counts what waits for the officer, late things first, then today and the official quarter from the 15th to the 14th', async () => {
  const view = await screen.view(ledger.actor('petition-officer'));
  expect(view.today).toBe('2026-11-20');
  expect(values(view)).toEqual({
    'conclusions-late': 0,
    'conclusions-mine': 0,
    'conclusions-reported': 0,
    'deliveries-late': 0,
    'deliveries-returned': 0,
    'deliveries-untold': 0,
    'documents-approved': 0,
    'documents-mine': 0,
    'hearings-public': 0,
    'hearings-untold': 0,
    'petitions-overdue': 1,
    'petitions-due-today': 0,
    'petitions-due-soon': 1,
    'petitions-returned': 1,
    'petitions-unexamined': 4,
    'petitions-mine': 4,
    'petitions-suspended': 1,
    'receptions-today': 1,
    'people-today': 7,
    'petitions-eligible-unsent': 2,
    'leader-days-ahead': 2,
    'receptions-this-period': 2,
    'petitions-this-period': 3,
  });
  expect(view.counts[0]).toMatchObject({ group: 'waiting', label: 'Đơn quá hạn', link: '/petitions?due=overdue' });
  expect(view.counts.find(({ code }) => code === 'receptions-this-period')).toMatchObject({
    group: 'figures',
    label: 'Lượt tiếp Quý IV năm 2026',
    link: '/receptions?from=2026-09-15&to=2026-12-14&attendance=received',
  });
});

it('gives each role its own work', async () => {
  const waiting = async (role: Role) =>
    (await screen.view(ledger.actor(role))).counts.filter(({ group }) => group === 'waiting').map(({ code, value }) => `${code} ${value}`);
  expect(await waiting('head')).toEqual(
    expect.arrayContaining(['petitions-unassigned 3', 'petitions-proposed 1', 'petitions-awaiting-signature 0', 'petitions-kept-over 1']),
  );
  expect(await waiting('leader')).toEqual([
    'petitions-overdue 1',
    'petitions-due-today 0',
    'petitions-due-soon 1',
    'petitions-awaiting-signature 0',
    'petitions-unexamined 4',
    'conclusions-mine 0',
  ]);
});

it('counts papers being prepared for whoever they wait for, and none that went out or was given up', async () => {
  const { id: matterId } = (await database.source.query<{ id: string }[]>('SELECT id FROM matter LIMIT 1'))[0] ?? { id: '' };
  const paper = (state: string, author: string, status = 'active') =>
    database.source.query(
      `INSERT INTO document (office_id, state, status, kind, paper, summary, matter_id, created_by, submitted_on, approved_on, approved_by)
       VALUES ($1, $2, $3, 'notice', 'notice', 'Thông báo', $4, $5, CASE WHEN $2 <> 'draft' THEN '2026-11-19'::date END,
               CASE WHEN $2 = 'approved' THEN '2026-11-19'::date END, CASE WHEN $2 = 'approved' THEN $5::uuid END)`,
      [ledger.officeId, state, status, matterId, author],
    );
  const [head, officer] = [ledger.actor('head'), ledger.actor('petition-officer')];
  await paper('submitted', officer.accountId);
  await paper('approved', officer.accountId);
  await paper('draft', officer.accountId, 'cancelled');
  await paper('draft', officer.accountId);
  const papers = async (actor: typeof head) =>
    (await screen.view(actor)).counts.filter(({ code }) => code.startsWith('documents-')).map(({ code, value }) => `${code} ${value}`);
  expect(await papers(head)).toEqual(['documents-submitted 1', 'documents-approved 1', expect.stringMatching(/^documents-mine/)]);
  expect(await papers(officer)).toEqual(['documents-approved 1', 'documents-mine 1']);
  expect(await papers(ledger.actor('leader'))).toEqual([]);
});

it('lists today newest first, the petitions whose limits end first, the days ahead', async () => {
  const view = await screen.view(ledger.actor('reception-officer'));
  expect(view.todayReceptions.map(({ title }) => title.replace(/\d+\/2026/, 'N'))).toEqual([
    'Lượt tiếp số N, hẹn nhưng không đến',
    'Lượt tiếp số N, lần 3, 07 người',
  ]);
  expect(view.duePetitions.map(({ id, dueOn }) => [id === late, dueOn])).toEqual([
    [true, '2026-11-16'],
    [false, '2026-11-23'],
  ]);
  expect(view.nextLeaderDays.map(({ on }) => on)).toEqual(['2026-11-20', '2026-12-15']);
});

it('shows an officer the own petitions and those nobody has; who assigns work sees everybody’s', async () => {
  const dueOf = async (role: Role, accountId: string) =>
    (await screen.view({ ...ledger.actor(role), accountId })).duePetitions.map(({ dueOn }) => dueOn);
  const other = '01976a00-0000-7000-8000-000000000000';
  expect(await dueOf('petition-officer', other)).toEqual(['2026-11-16']);
  expect(await dueOf('head', other)).toEqual(['2026-11-16', '2026-11-23']);
  expect(await dueOf('leader', other)).toEqual(['2026-11-16', '2026-11-23']);
});

it('shows an officer only what the officer may read', async () => {
  const view = await screen.view({ ...ledger.actor('reception-officer'), permissions: new Set(['desk.read', 'petition.read']) });
  expect(Object.keys(values(view))).toEqual([
    'petitions-overdue',
    'petitions-due-today',
    'petitions-due-soon',
    'petitions-unexamined',
    'petitions-eligible-unsent',
    'petitions-this-period',
  ]);
  expect([view.todayReceptions, view.nextLeaderDays]).toEqual([[], []]);
  expect(await screen.view({ ...ledger.actor('head'), permissions: new Set(['desk.read']) })).toMatchObject({ counts: [], duePetitions: [] });
});
