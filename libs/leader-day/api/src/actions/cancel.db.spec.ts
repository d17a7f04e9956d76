import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type LeaderDayDesk, openLeaderDayDesk } from '../testing/leader-day-desk.js';

describe('cancelling a leader’s day', () => {
  let desk: LeaderDayDesk;
  const reason = 'Nhập nhầm';

  beforeAll(async () => {
    desk = await openLeaderDayDesk();
  });
  afterAll(() => desk.drop());

  it('takes it out, and puts it back as it was', async () => {
    const { id } = await desk.enter();
    expect(await desk.cancellation.run(desk.actor, id, { version: 1, reason })).toEqual({ id, version: 2 });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ status: 'cancelled', outcome: 'held' });
    expect(await desk.cancellation.restore(desk.actor, id, { version: 2, reason })).toEqual({ id, version: 3 });
    expect((await desk.chronicle.historyOf(desk.actor.officeId, 'leader-day', id)).map((entry) => entry.type)).toEqual(['restored', 'cancelled', 'registered']);
  });

  it('refuses while receptions hang on it, whatever their attendance, and leaves nothing behind', async () => {
    const { id } = await desk.enter({ heldOn: '2026-10-15' });
    await desk.receive({ leaderDayId: id, on: '2026-10-15' });
    await desk.receive({ leaderDayId: id, on: '2026-10-15', attendance: 'no-show' });
    await desk.receive({ leaderDayId: id, on: '2026-10-15', status: 'cancelled' });
    const before = await footprint(desk.source);
    await expect(desk.cancellation.run(desk.actor, id, { version: 1, reason })).rejects.toMatchObject({
      code: 'LEADER_DAY.HAS_RECEPTIONS',
      message: 'Ngày tiếp này đã có 2 lượt tiếp nên không hủy, không ghi "không tổ chức" hay "không có công dân đến" được.',
    });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ status: 'active', version: 1 });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('does not put back a day that was announced anew meanwhile', async () => {
    const { id } = await desk.enter({ heldOn: '2026-09-15' });
    await desk.cancellation.run(desk.actor, id, { version: 1, reason });
    await desk.enter({ heldOn: '2026-09-15' });
    await expect(desk.cancellation.restore(desk.actor, id, { version: 2, reason })).rejects.toMatchObject({
      code: 'LEADER_DAY.ALREADY_ANNOUNCED',
      details: { host: 'Đinh Văn Chủ', session: 'định kỳ', day: '15/09/2026' },
    });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ status: 'cancelled', version: 2 });
  });

  it('waits for a reception that is being logged, and then refuses', async () => {
    const { id } = await desk.enter({ heldOn: '2026-08-14' });
    let cancelling: Promise<unknown> = Promise.resolve();
    await desk.source.transaction(async (tx) => {
      expect(await desk.queries.find(tx, desk.actor.officeId, id)).toMatchObject({ status: 'active' });
      cancelling = desk.cancellation.run(desk.actor, id, { version: 1, reason }).catch((error: unknown) => error);
      await desk.receive({ leaderDayId: id, on: '2026-08-14' });
    });
    expect(await cancelling).toMatchObject({ code: 'LEADER_DAY.HAS_RECEPTIONS' });
  });

  it('refuses an old version, the wrong status, and another office', async () => {
    const { id } = await desk.enter({ heldOn: '2026-07-15' });
    await expect(desk.cancellation.restore(desk.actor, id, { version: 1, reason })).rejects.toMatchObject({ code: 'RECORD.NOT_CANCELLED' });
    const stranger = (await makeOffice(desk.source)).actor();
    for (const attempt of [desk.cancellation.run(stranger, id, { version: 1, reason }), desk.cancellation.restore(stranger, id, { version: 1, reason })])
      await expect(attempt).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await desk.cancellation.run({ ...desk.actor, fullName: 'Phạm Thị Cúc' }, id, { version: 1, reason });
    await expect(desk.cancellation.run(desk.actor, id, { version: 1, reason })).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE', details: { changedBy: 'Phạm Thị Cúc' } });
    await expect(desk.cancellation.run(desk.actor, id, { version: 2, reason })).rejects.toMatchObject({ code: 'RECORD.CANCELLED' });
  });
});
