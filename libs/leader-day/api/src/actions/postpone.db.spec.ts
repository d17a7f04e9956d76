import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type LeaderDayDesk, makeLeader, openLeaderDayDesk } from '../testing/leader-day-desk.js';

describe('moving a day', () => {
  let desk: LeaderDayDesk;
  const reason = 'Chủ tịch họp Chính phủ';

  beforeAll(async () => {
    desk = await openLeaderDayDesk();
  });
  afterAll(() => desk.drop());

  const announced = (heldOn: string, more: object = {}) => desk.enter({ heldOn, outcome: 'announced', ...more });

  it('keeps the record, and tells from where to where and why', async () => {
    const { id } = await announced('2026-12-15', { registrationClosesOn: '2026-12-10' });
    expect(await desk.postpone.run(desk.actor, id, { version: 1, heldOn: '2026-12-17', reason, documentNumber: '214/TB-UBND' })).toEqual({ id, version: 2 });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ heldOn: '2026-12-17', outcome: 'announced', registrationClosesOn: '2026-12-12', publishedOn: '2026-11-20' });
    expect(await desk.changes.of(desk.actor, id)).toMatchObject([{ kind: 'postponed', fromOn: '2026-12-15', toOn: '2026-12-17', reason, documentNumber: '214/TB-UBND' }, { kind: 'published' }]);
    const [entry] = await desk.chronicle.historyOf(desk.actor.officeId, 'leader-day', id);
    expect(entry).toMatchObject({ type: 'day-moved', reason, changes: [{ label: 'Ngày tiếp', before: '15/12/2026', after: '17/12/2026' }, { label: 'Hết nhận đăng ký' }] });
  });

  it('puts a plan elsewhere without a word to anybody', async () => {
    const { id } = await desk.enter({ heldOn: '2027-01-15', outcome: 'planned' });
    await desk.postpone.run(desk.actor, id, { version: 1, heldOn: '2027-01-18', startsAt: '13:30', endsAt: '16:30' });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ heldOn: '2027-01-18', startsAt: '13:30', endsAt: '16:30' });
    expect(await desk.changes.of(desk.actor, id)).toEqual([]);
    await expect(desk.postpone.run(desk.actor, id, { version: 2, heldOn: '2026-11-19' })).rejects.toMatchObject({ code: 'LEADER_DAY.PAST' });
  });

  it('wants a reason of a published day, and a word when the new date is near', async () => {
    const { id } = await announced('2027-02-15');
    const before = await footprint(desk.source);
    await expect(desk.postpone.run(desk.actor, id, { version: 1, heldOn: '2027-02-16' })).rejects.toMatchObject({ code: 'LEADER_DAY.REASON_MISSING' });
    await expect(desk.postpone.run(desk.actor, id, { version: 1, heldOn: '2026-11-25', reason })).rejects.toMatchObject({ code: 'LEADER_DAY.PUBLISHED_LATE' });
    await expect(desk.postpone.run(desk.actor, id, { version: 1, heldOn: '2027-02-15', reason })).rejects.toMatchObject({ code: 'LEADER_DAY.NOTHING_MOVED' });
    expect(await footprint(desk.source)).toEqual(before);
    await desk.postpone.run(desk.actor, id, { version: 1, heldOn: '2026-11-25', late: true, reason });
  });

  it('does not move a day of a leader onto another of his, nor into hours that overlap', async () => {
    await announced('2027-03-15');
    const { id } = await announced('2027-03-17');
    await expect(desk.postpone.run(desk.actor, id, { version: 1, heldOn: '2027-03-15', reason })).rejects.toMatchObject({ code: 'LEADER_DAY.ALREADY_ANNOUNCED' });
    await desk.enter({ heldOn: '2027-03-18', outcome: 'announced', purpose: 'dialogue', startsAt: '08:00', endsAt: '10:00' });
    const moved = { version: 1, heldOn: '2027-03-18', startsAt: '09:30', endsAt: '11:30', reason };
    await expect(desk.postpone.run(desk.actor, id, moved)).rejects.toMatchObject({ code: 'LEADER_DAY.ELSEWHERE', details: { host: 'Đinh Văn Chủ', day: '18/03/2027' } });
    await desk.postpone.run(desk.actor, id, { ...moved, startsAt: '10:00' });
  });

  it('lets one of two officers through that move it at the same moment, and names him to the other', async () => {
    const { id } = await announced('2027-04-15');
    const attempts = await Promise.allSettled(['2027-04-16', '2027-04-19'].map((heldOn) => desk.postpone.run({ ...desk.actor, fullName: 'Phạm Thị Cúc' }, id, { version: 1, heldOn, reason })));
    expect(attempts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(attempts.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'RECORD.CHANGED_MEANWHILE', details: { changedBy: 'Phạm Thị Cúc' } } });
  });

  it('does not move a day that people came to into the days to come, nor one that was held', async () => {
    const { id } = await desk.enter({ heldOn: '2026-10-15', outcome: 'announced' });
    await desk.receive({ leaderDayId: id, on: '2026-10-15' });
    await expect(desk.postpone.run(desk.actor, id, { version: 1, heldOn: '2026-12-21', reason })).rejects.toMatchObject({ code: 'LEADER_DAY.OUTCOME_IN_FUTURE' });
    const held = await desk.enter({ heldOn: '2026-09-15' });
    await expect(desk.postpone.run(desk.actor, held.id, { version: 1, heldOn: '2026-12-22', reason })).rejects.toMatchObject({ code: 'LEADER_DAY.NOT_OPEN' });
    await expect(desk.postpone.run((await makeOffice(desk.source)).actor(), held.id, { version: 1, heldOn: '2026-12-22', reason })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
  });

  it('tells who listens before and after, and is refused when a listener refuses', async () => {
    const told: string[] = [];
    const host = await makeLeader(desk.source, desk.actor.officeId, 'Lý Văn Phó');
    const { id } = await announced('2027-05-14', { hostId: host });
    desk.listeners.add((_tx, _actor, { kind, before, after }) => {
      told.push(`${kind} ${before.heldOn} ${after.heldOn}`);
      return after.heldOn === '2027-05-20' ? Promise.reject(new Error('no')) : Promise.resolve();
    });
    await desk.postpone.run(desk.actor, id, { version: 1, heldOn: '2027-05-17', reason });
    await expect(desk.postpone.run(desk.actor, id, { version: 2, heldOn: '2027-05-20', reason })).rejects.toThrow('no');
    expect(told).toEqual(['postponed 2027-05-14 2027-05-17', 'postponed 2027-05-17 2027-05-20']);
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ heldOn: '2027-05-17', version: 2 });
  });
});
