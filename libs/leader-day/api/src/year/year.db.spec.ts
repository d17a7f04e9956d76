import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCalendar } from '@tiepdan/calendar/contract';
import { dayChecks } from '@tiepdan/leader-day/contract';
import { makeOffice } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type LeaderDayDesk, makeLeader, openLeaderDayDesk } from '../testing/leader-day-desk.js';
import { LeaderYearQueries } from './year.queries.js';

describe('a year of the schedule', () => {
  let desk: LeaderDayDesk;
  const reason = 'Chủ tịch họp Chính phủ';

  beforeAll(async () => {
    desk = await openLeaderDayDesk();
  });
  afterAll(() => desk.drop());

  it('has its days with what came, what happened to them, its leaders, and how far it is published', async () => {
    const gone = await makeLeader(desk.source, desk.actor.officeId, 'Hồ Thị Cũ', false, false);
    await makeLeader(desk.source, desk.actor.officeId, 'Mai Văn Cũ', false, false);
    const held = await desk.enter({ heldOn: '2026-01-15', hostId: gone });
    await desk.receive({ leaderDayId: held.id, on: '2026-01-15', headCount: 3 });
    await desk.receive({ leaderDayId: held.id, on: '2026-01-15', attendance: 'no-show' });
    const moved = await desk.enter({ heldOn: '2026-12-30', outcome: 'announced' });
    await desk.postpone.run(desk.actor, moved.id, { version: 1, heldOn: '2027-01-04', reason });
    const plan = await desk.enter({ heldOn: '2026-12-15', outcome: 'planned' });
    const cancelled = await desk.enter({ heldOn: '2026-11-30', outcome: 'planned' });
    await desk.cancellation.run(desk.actor, cancelled.id, { version: 1, reason: 'Thôi' });
    const year = await desk.years.of(desk.actor, 2026);
    expect(year.leaders.map(({ fullName }) => fullName).toSorted()).toEqual(['Hồ Thị Cũ', 'Đinh Văn Chủ'].toSorted());
    expect(year.days.map(({ id, receptions, people, matters }) => [id, receptions, people, matters])).toEqual([
      [held.id, 1, 3, []],
      [plan.id, 0, 0, []],
    ]);
    expect(year.days[1]?.actions).toContain('publish');
    expect(year.changes).toMatchObject([{ leaderDayId: moved.id, kind: 'postponed', fromOn: '2026-12-30', toOn: '2027-01-04', reason }]);
    expect(year.months.map(({ planned, published }) => planned + published)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(year.months[11]).toEqual({ month: '2026-12', planned: 1, published: 0 });
    expect((await desk.years.of(desk.actor, 2027)).changes.map(({ kind }) => kind)).toEqual(['published', 'postponed']);
  });

  it('carries what a date is checked against, so that no request is needed while a day is dragged', async () => {
    const year = await desk.years.of(desk.actor, 2026);
    const calendar = makeCalendar(year.calendar.counting, year.calendar.rules);
    const [day] = year.days.filter(({ outcome }) => outcome === 'planned');
    const { checks } = await desk.checks.of(desk.actor, { dayId: day!.id, on: '2026-11-24' });
    expect(dayChecks(day!, '2026-11-24', { today: year.today, calendar, others: year.days })).toEqual(checks);
    expect(checks.map(({ code }) => code)).toEqual(['holiday', 'late']);
  });

  it('takes the matters of its days from whoever knows them, and shows another office nothing', async () => {
    const [day] = (await desk.years.of(desk.actor, 2026)).days;
    const matter = { id: 'm', orderNo: 1, summary: 'Vụ việc', state: 'accepted' };
    desk.matters.add(() => Promise.resolve(new Map([[day!.id, [matter]]])));
    expect((await desk.years.of(desk.actor, 2026)).days[0]?.matters).toEqual([matter]);
    const other = await desk.years.of((await makeOffice(desk.source)).actor(), 2026);
    expect([other.leaders, other.days, other.changes]).toEqual([[], [], []]);
  });

  it('asks the database three times at most, however many days there are', async () => {
    await desk.plan(Array.from({ length: 60 }, (_, n) => ({ hostId: desk.chair, heldOn: new Date(Date.UTC(2027, 5, 1 + n)).toISOString().slice(0, 10) })));
    let asked = 0;
    const counting = new Proxy(desk.database, {
      get: (database, name) =>
        name === 'snapshot'
          ? (run: (on: EntityManager) => Promise<unknown>) =>
              database.snapshot((on) => run(new Proxy(on, { get: (manager, part) => (part === 'query' ? (...call: Parameters<EntityManager['query']>) => ((asked += 1), manager.query(...call)) : Reflect.get(manager, part)) })))
          : Reflect.get(database, name),
    });
    const years = new LeaderYearQueries(counting, desk.queries, desk.matters, desk.clock);
    expect((await years.of(desk.actor, 2027)).days.length).toBeGreaterThanOrEqual(60);
    expect(asked).toBeLessThanOrEqual(3);
  });
});
