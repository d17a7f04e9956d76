import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DeskView } from '@tiepdan/desk/contract';
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
const values = (view: DeskView) => Object.fromEntries(view.counts.map(({ code, value }) => [code, value]));

beforeAll(async () => {
  database = await freshDatabase();
  screen = new FirstScreenQueries(new Database(database.source), new StoppedClock());
  ledger = await Ledger.open(database.source, 'spec-c');
  const citizen = await ledger.citizen('Nguyễn Thị Hoà');
  const matter = await ledger.matter('complaint', 'Thu hồi đất', '2026-09-14');
  await ledger.reception(matter, '2026-09-14', [citizen]);
  await ledger.reception(matter, '2026-09-15', [citizen]);
  await ledger.reception(matter, '2026-11-20', [citizen], { headCount: 7 });
  await ledger.reception(matter, '2026-11-20', [citizen], { status: 'cancelled' });
  await ledger.reception(matter, '2026-11-20', [citizen], { attendance: 'no-show' });
  await ledger.petition(matter, '2026-09-01', [citizen]);
  await ledger.petition(matter, '2026-08-01', [citizen]);
  await ledger.petition(matter, '2026-10-01', [citizen], { eligibility: 'eligible' });
  await ledger.document(matter, await ledger.petition(matter, '2026-10-02', [citizen], { eligibility: 'eligible' }), '2026-10-03', 1);
  await ledger.document(
    matter,
    await ledger.petition(matter, '2026-10-04', [citizen], { eligibility: 'eligible' }),
    '2026-10-05',
    2,
    'cancelled',
  );
  await ledger.petition(matter, '2026-10-06', [citizen], { status: 'cancelled' });
  await ledger.leaderDay('2026-11-20');
  await ledger.leaderDay('2026-12-15');
  await ledger.leaderDay('2026-11-19', 'held');
  await ledger.leaderDay('2026-12-01', 'not-held');
  await ledger.leaderDay('2026-12-02', 'announced', 'cancelled');
});

afterAll(() => database.drop());

it('counts today, what waits, and the official quarter from the 15th to the 14th', async () => {
  const view = await screen.view(ledger.actor('reception-officer'));
  expect(view.today).toBe('2026-11-20');
  expect(values(view)).toEqual({
    'receptions-today': 1,
    'people-today': 7,
    'petitions-unexamined': 2,
    'petitions-eligible-unsent': 2,
    'leader-days-ahead': 2,
    'receptions-this-period': 2,
    'petitions-this-period': 3,
  });
  expect(view.counts.find(({ code }) => code === 'receptions-this-period')).toMatchObject({
    label: 'Lượt tiếp Quý IV năm 2026',
    link: '/receptions?from=2026-09-15&to=2026-12-14&attendance=received',
  });
});

it('lists today newest first, the petitions that wait longest, the days ahead', async () => {
  const view = await screen.view(ledger.actor('reception-officer'));
  expect(view.todayReceptions.map(({ title }) => title.replace(/\d+\/2026/, 'N'))).toEqual([
    'Lượt tiếp số N, hẹn nhưng không đến',
    'Lượt tiếp số N, lần 3, 07 người',
  ]);
  expect(view.waitingPetitions.map(({ on }) => on)).toEqual(['2026-08-01', '2026-09-01']);
  expect(view.nextLeaderDays.map(({ on }) => on)).toEqual(['2026-11-20', '2026-12-15']);
});

it('shows an officer only what the officer may read', async () => {
  const view = await screen.view({ ...ledger.actor('reception-officer'), permissions: new Set(['desk.read', 'petition.read']) });
  expect(Object.keys(values(view))).toEqual(['petitions-unexamined', 'petitions-eligible-unsent', 'petitions-this-period']);
  expect([view.todayReceptions, view.nextLeaderDays]).toEqual([[], []]);
  expect(await screen.view({ ...ledger.actor('head'), permissions: new Set(['desk.read']) })).toMatchObject({
    counts: [],
    waitingPetitions: [],
  });
});
