import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type LeaderDayDesk, openLeaderDayDesk } from '../testing/leader-day-desk.js';

describe('publishing days', () => {
  let desk: LeaderDayDesk;
  const said = { plannedContent: 'Tiếp công dân định kỳ', participants: 'Thanh tra tỉnh' };

  beforeAll(async () => {
    desk = await openLeaderDayDesk();
  });
  afterAll(() => desk.drop());

  const plan = async (...days: string[]) => (await desk.plan(days.map((heldOn) => ({ heldOn, hostId: desk.chair })))).planned.map((id) => ({ id, version: 1 }));

  it('announces them from today on, tells what was said, and leaves what a day had of its own', async () => {
    const days = await plan('2026-12-15', '2027-01-15');
    await desk.source.query(`UPDATE leader_day SET participants = 'Sở Tư pháp' WHERE id = $1`, [days[1]?.id]);
    expect(await desk.publish.run(desk.actor, { days, ...said, documentNumber: '31/TB-BTCD' })).toEqual({ days: days.map(({ id }) => ({ id, version: 2 })) });
    const [first, second] = await Promise.all(days.map(({ id }) => desk.queries.one(desk.actor, id)));
    expect(first).toMatchObject({ ...said, outcome: 'announced', publishedOn: '2026-11-20', takesReceptions: true });
    expect(second).toMatchObject({ participants: 'Sở Tư pháp' });
    expect(await desk.changes.of(desk.actor, days[0]!.id)).toMatchObject([{ kind: 'published', fromOn: '2026-12-15', toOn: '2026-12-15', documentNumber: '31/TB-BTCD', byName: 'Lê Thị Thử' }]);
    expect(await desk.historyOf(days[0]!.id)).toEqual(['day-published', 'planned']);
  });

  it('wants five working days, or the word that it is late and why', async () => {
    const days = await plan('2026-11-27', '2026-12-16');
    const before = await footprint(desk.source);
    await expect(desk.publish.run(desk.actor, { days, ...said })).rejects.toMatchObject({ code: 'LEADER_DAY.PUBLISHED_LATE', details: { days: '27/11/2026' } });
    await expect(desk.publish.run(desk.actor, { days, ...said, late: true })).rejects.toMatchObject({ code: 'LEADER_DAY.PUBLISHED_LATE' });
    expect(await footprint(desk.source)).toEqual(before);
    await desk.publish.run(desk.actor, { days, ...said, late: true, reason: 'Thay lịch đã hoãn' });
    expect(await desk.changes.of(desk.actor, days[0]!.id)).toMatchObject([{ kind: 'published', reason: 'Thay lịch đã hoãn' }]);
  });

  it('publishes nothing while one of them says neither its content nor who takes part', async () => {
    const days = await plan('2027-02-15');
    await expect(desk.publish.run(desk.actor, { days, plannedContent: 'Tiếp công dân' })).rejects.toMatchObject({ code: 'LEADER_DAY.CONTENT_MISSING', details: { days: '15/02/2027' } });
  });

  it('refuses what was moved meanwhile, published already, cancelled, past, or is another office’s', async () => {
    const [day] = await plan('2027-03-15');
    const run = (version: number, actor = desk.actor) => desk.publish.run(actor, { days: [{ id: day!.id, version }], ...said });
    await desk.postpone.run({ ...desk.actor, fullName: 'Phạm Thị Cúc' }, day!.id, { version: 1, heldOn: '2027-03-16' });
    await expect(run(1)).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE', details: { changedBy: 'Phạm Thị Cúc' } });
    await expect(run(2, (await makeOffice(desk.source)).actor())).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await desk.cancellation.run(desk.actor, day!.id, { version: 2, reason: 'Thử' });
    await expect(run(3)).rejects.toMatchObject({ code: 'RECORD.CANCELLED' });
    await desk.cancellation.restore(desk.actor, day!.id, { version: 3, reason: 'Thử' });
    await run(4);
    await expect(run(5)).rejects.toMatchObject({ code: 'LEADER_DAY.NOT_OPEN', details: { outcome: 'Đã công bố', act: 'Công bố' } });
    const [past] = await plan('2026-11-23');
    await desk.source.query(`UPDATE leader_day SET held_on = '2026-11-19' WHERE id = $1`, [past?.id]);
    await expect(desk.publish.run(desk.actor, { days: [past!], ...said })).rejects.toMatchObject({ code: 'LEADER_DAY.PAST' });
  });
});
