import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeOffice } from '@tiepdan/platform/api';
import type { LeaderDayListQuery } from './leader-day.body.js';
import { type LeaderDayDesk, makeLeader, openLeaderDayDesk } from './testing/leader-day-desk.js';

describe('leaders and their days', () => {
  let desk: LeaderDayDesk;
  let deputy: string;
  const ids: string[] = [];

  beforeAll(async () => {
    desk = await openLeaderDayDesk();
    deputy = await makeLeader(desk.source, desk.actor.officeId, 'Bùi Thị Phó');
    await makeLeader(desk.source, desk.actor.officeId, 'Hồ Thị Cũ', false, false);
    for (const [heldOn, hostId] of [['2026-09-15', desk.chair], ['2026-10-15', deputy], ['2026-10-15', desk.chair], ['2026-11-16', deputy]] as const)
      ids.push((await desk.enter({ heldOn, hostId, byDeputy: hostId === deputy })).id);
    const on = '2026-09-15';
    const [leaderDayId] = ids;
    await desk.receive({ leaderDayId: leaderDayId!, on });
    await desk.receive({ leaderDayId: leaderDayId!, on, headCount: 121 });
    await desk.receive({ leaderDayId: leaderDayId!, on, headCount: 7, attendance: 'no-show' });
    await desk.receive({ leaderDayId: leaderDayId!, on, headCount: 9, status: 'cancelled' });
    await desk.cancellation.run(desk.actor, ids[3]!, { version: 1, reason: 'Nhập nhầm' });
  });
  afterAll(() => desk.drop());

  const found = async (query: LeaderDayListQuery) => (await desk.queries.list(desk.actor, query)).items.map((row) => ids.indexOf(row.id));

  it('lists leaders in office, the Chairman first', async () => {
    expect((await desk.leaders.list(desk.actor.officeId)).map((leader) => [leader.fullName, leader.chair])).toEqual([
      ['Đinh Văn Chủ', true],
      ['Bùi Thị Phó', false],
    ]);
    expect(await desk.leaders.list((await makeOffice(desk.source)).officeId)).toEqual([]);
  });

  it('counts the receptions of a day that count, and their people', async () => {
    const { items, total } = await desk.queries.list(desk.actor, {});
    expect(total).toBe(4);
    expect(items.at(-1)).toMatchObject({ heldOn: '2026-09-15', hostName: 'Đinh Văn Chủ', receptions: 2, people: 122 });
    expect(items[0]).toMatchObject({ status: 'cancelled', receptions: 0, people: 0 });
  });

  it.each<[string, () => LeaderDayListQuery, number[]]>([
    ['days', () => ({ from: '2026-10-01', to: '2026-10-31' }), [1, 2]],
    ['host', () => ({ hostId: desk.chair }), [0, 2]],
    ['status', () => ({ status: 'active' }), [0, 1, 2]],
    ['host and status', () => ({ hostId: deputy, status: 'cancelled' }), [3]],
  ])('filters by %s', async (_, query, expected) => {
    expect((await found(query())).toSorted()).toEqual(expected);
  });

  it('gives every day exactly once over its pages, newest first', async () => {
    const first = await desk.queries.list(desk.actor, { limit: 3 });
    const rest = await desk.queries.list(desk.actor, { limit: 3, cursor: first.nextCursor });
    expect([first.total, rest.total, rest.nextCursor]).toEqual([4, 4, null]);
    expect([...first.items, ...rest.items].map((row) => ids.indexOf(row.id))).toEqual([3, 2, 1, 0]);
  });

  it('tells a reception what it must know of its day, and nothing of another office’s', async () => {
    const { manager } = desk.source;
    expect(await desk.queries.find(manager, desk.actor.officeId, ids[1]!)).toEqual({
      id: ids[1],
      heldOn: '2026-10-15',
      session: 'periodic',
      purpose: 'reception',
      outcome: 'held',
      byDeputy: true,
      hostName: 'Bùi Thị Phó',
      bodyId: null,
      status: 'active',
    });
    const stranger = (await makeOffice(desk.source)).actor();
    expect(await desk.queries.find(manager, stranger.officeId, ids[1]!)).toBeNull();
    expect((await desk.queries.list(stranger, {})).total).toBe(0);
    await expect(desk.queries.one(stranger, ids[1]!)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
  });
});
