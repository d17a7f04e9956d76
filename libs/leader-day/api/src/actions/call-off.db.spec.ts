import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type LeaderDayDesk, openLeaderDayDesk } from '../testing/leader-day-desk.js';

describe('calling a day off, and holding it after all', () => {
  let desk: LeaderDayDesk;
  const reason = 'Bão số 5, Trụ sở đóng cửa';

  beforeAll(async () => {
    desk = await openLeaderDayDesk();
  });
  afterAll(() => desk.drop());

  it('says why, and takes the remark back when it is held', async () => {
    const { id } = await desk.enter({ heldOn: '2026-12-15', outcome: 'announced' });
    await desk.callOff.run(desk.actor, id, { version: 1, reason, documentNumber: '88/TB-BTCD' });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ outcome: 'not-held', note: reason, takesReceptions: false, publishedOn: '2026-11-20' });
    await desk.callOff.reinstate(desk.actor, id, { version: 2, reason: 'Bão đã tan' });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ outcome: 'announced', note: null, takesReceptions: true });
    expect((await desk.changes.of(desk.actor, id)).map(({ kind }) => kind)).toEqual(['reinstated', 'called-off', 'published']);
    expect(await desk.historyOf(id)).toEqual(['day-reinstated', 'day-called-off', 'registered']);
  });

  it('leaves the ground of an ad hoc day where it is', async () => {
    const { id } = await desk.enter({ heldOn: '2026-12-16', session: 'ad-hoc', outcome: 'announced', note: 'Vụ việc gay gắt' });
    await desk.callOff.run(desk.actor, id, { version: 1, reason });
    await desk.callOff.reinstate(desk.actor, id, { version: 2, reason });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ outcome: 'announced', note: 'Vụ việc gay gắt' });
  });

  it('refuses while people hang on it, a plan, a day not called off, and another office', async () => {
    const { id } = await desk.enter({ heldOn: '2026-10-15', outcome: 'announced' });
    await desk.receive({ leaderDayId: id, on: '2026-10-15', attendance: 'no-show' });
    const plan = await desk.enter({ heldOn: '2027-01-15', outcome: 'planned' });
    const stranger = (await makeOffice(desk.source)).actor();
    const before = await footprint(desk.source);
    await expect(desk.callOff.run(desk.actor, id, { version: 1, reason })).rejects.toMatchObject({ code: 'LEADER_DAY.HAS_RECEPTIONS' });
    await expect(desk.callOff.run(desk.actor, plan.id, { version: 1, reason })).rejects.toMatchObject({ code: 'LEADER_DAY.NOT_OPEN', details: { outcome: 'Dự kiến', act: 'Không tổ chức' } });
    await expect(desk.callOff.reinstate(desk.actor, id, { version: 1, reason })).rejects.toMatchObject({ code: 'LEADER_DAY.NOT_OPEN' });
    for (const attempt of [desk.callOff.run(stranger, id, { version: 1, reason }), desk.callOff.reinstate(stranger, id, { version: 1, reason })])
      await expect(attempt).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('does not hold it again where the leader is elsewhere by now', async () => {
    const hours = { startsAt: '07:30', endsAt: '11:30' };
    const { id } = await desk.enter({ heldOn: '2027-02-15', outcome: 'announced', ...hours });
    await desk.callOff.run(desk.actor, id, { version: 1, reason });
    await desk.enter({ heldOn: '2027-02-15', outcome: 'planned', purpose: 'dialogue', ...hours });
    await expect(desk.callOff.reinstate(desk.actor, id, { version: 2, reason })).rejects.toMatchObject({ code: 'LEADER_DAY.ELSEWHERE' });
  });
});

describe('writing down what became of a day', () => {
  let desk: LeaderDayDesk;

  beforeAll(async () => {
    desk = await openLeaderDayDesk();
  });
  afterAll(() => desk.drop());

  it('is held, or held with nobody, and may be taken back', async () => {
    const { id } = await desk.enter({ heldOn: '2026-10-15', outcome: 'announced' });
    await desk.outcome.run(desk.actor, id, { version: 1, outcome: 'held-nobody', note: 'Không có người đăng ký' });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ outcome: 'held-nobody', note: 'Không có người đăng ký' });
    await desk.outcome.run(desk.actor, id, { version: 2, outcome: 'announced' });
    expect((await desk.changes.of(desk.actor, id)).map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['outcome', 'announced'],
      ['outcome', 'held-nobody'],
    ]);
  });

  it('ends a day in one act: held when somebody was received, else with nobody', async () => {
    const heard = await desk.enter({ heldOn: '2026-09-15', outcome: 'announced' });
    await desk.receive({ leaderDayId: heard.id, on: '2026-09-15' });
    const empty = await desk.enter({ heldOn: '2026-08-14', outcome: 'announced' });
    await desk.receive({ leaderDayId: empty.id, on: '2026-08-14', attendance: 'no-show' });
    for (const { id } of [heard, empty]) await desk.database.write((tx) => desk.outcome.closeIn(tx, desk.actor, id));
    expect((await desk.queries.one(desk.actor, heard.id)).outcome).toBe('held');
    expect((await desk.queries.one(desk.actor, empty.id)).outcome).toBe('held-nobody');
    expect(await desk.database.write((tx) => desk.outcome.closeIn(tx, desk.actor, heard.id))).toEqual({ id: heard.id, version: 2 });
  });

  it('refuses before the day, against the receptions, of a plan, and for another office', async () => {
    const ahead = await desk.enter({ heldOn: '2026-12-15', outcome: 'announced' });
    await expect(desk.outcome.run(desk.actor, ahead.id, { version: 1, outcome: 'held' })).rejects.toMatchObject({ code: 'LEADER_DAY.OUTCOME_IN_FUTURE' });
    const heard = await desk.enter({ heldOn: '2026-07-15', outcome: 'announced' });
    await desk.receive({ leaderDayId: heard.id, on: '2026-07-15' });
    await expect(desk.outcome.run(desk.actor, heard.id, { version: 1, outcome: 'held-nobody' })).rejects.toMatchObject({ code: 'LEADER_DAY.HAS_RECEPTIONS' });
    const plan = await desk.enter({ heldOn: '2027-01-15', outcome: 'planned' });
    await expect(desk.outcome.run(desk.actor, plan.id, { version: 1, outcome: 'held' })).rejects.toMatchObject({ code: expect.stringMatching(/NOT_OPEN|IN_FUTURE/) });
    const stranger = (await makeOffice(desk.source)).actor();
    await expect(desk.outcome.run(stranger, heard.id, { version: 1, outcome: 'held' })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(desk.database.write((tx) => desk.outcome.closeIn(tx, stranger, heard.id))).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
  });
});
