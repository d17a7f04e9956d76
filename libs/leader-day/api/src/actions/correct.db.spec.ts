import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type LeaderDayDesk, makeLeader, openLeaderDayDesk } from '../testing/leader-day-desk.js';

describe('correcting a leader’s day', () => {
  let desk: LeaderDayDesk;
  const reason = 'Ghi nhầm lịch';

  beforeAll(async () => {
    desk = await openLeaderDayDesk();
  });
  afterAll(() => desk.drop());

  it('records what became of an announced day, in words', async () => {
    const { id } = await desk.enter({ outcome: 'announced' });
    const hostId = await makeLeader(desk.source, desk.actor.officeId, 'Lý Văn Phó');
    const written = await desk.correct.run(desk.actor, id, { ...desk.usual, hostId, byDeputy: true, outcome: 'held-nobody', version: 1, reason });
    expect(written).toEqual({ id, version: 2 });
    const [corrected] = await desk.chronicle.historyOf(desk.actor.officeId, 'leader-day', id);
    expect(corrected).toMatchObject({ type: 'corrected', reason });
    expect(corrected?.changes).toEqual([
      { field: 'hostId', label: 'Lãnh đạo tiếp', before: 'Đinh Văn Chủ, Chủ tịch UBND tỉnh', after: 'Lý Văn Phó, Phó Chủ tịch UBND tỉnh' },
      { field: 'byDeputy', label: 'Ủy quyền tiếp', before: 'Không', after: 'Có' },
      { field: 'principalId', label: 'Tiếp thay', before: null, after: 'Đinh Văn Chủ, Chủ tịch UBND tỉnh' },
      { field: 'outcome', label: 'Tình trạng', before: 'Đã công bố', after: 'Đã tiếp, không có công dân đến' },
    ]);
  });

  it('takes its receptions along to a changed day and session, cancelled ones too', async () => {
    const { id } = await desk.enter({ heldOn: '2026-03-16' });
    await desk.receive({ leaderDayId: id, on: '2026-03-16' });
    await desk.receive({ leaderDayId: id, on: '2026-03-16', status: 'cancelled' });
    await desk.correct.run(desk.actor, id, { ...desk.usual, heldOn: '2026-03-15', session: 'ad-hoc', note: 'Vụ việc phức tạp', version: 1, reason });
    expect(await desk.visitsOn(id)).toEqual([
      { on: '2026-03-15', mode: 'ad-hoc' },
      { on: '2026-03-15', mode: 'ad-hoc' },
    ]);
  });

  it('lets a day with receptions be neither called off nor moved to a day to come, and leaves all as it was', async () => {
    const { id } = await desk.enter({ heldOn: '2026-04-15' });
    await desk.receive({ leaderDayId: id, on: '2026-04-15', attendance: 'no-show' });
    const before = await footprint(desk.source);
    const change = (changes: object) => desk.correct.run(desk.actor, id, { ...desk.usual, heldOn: '2026-04-15', ...changes, version: 1, reason });
    await expect(change({ outcome: 'not-held', note: 'Lãnh đạo đi công tác' })).rejects.toMatchObject({ code: 'LEADER_DAY.HAS_RECEPTIONS', details: { receptions: 1 } });
    await expect(change({ heldOn: '2026-12-15', outcome: 'announced' })).rejects.toMatchObject({ code: 'LEADER_DAY.OUTCOME_IN_FUTURE' });
    expect(await desk.visitsOn(id)).toEqual([{ on: '2026-04-15', mode: 'periodic' }]);
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ version: 1, outcome: 'held' });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('lets a day be called off whose receptions are all cancelled', async () => {
    const { id } = await desk.enter({ heldOn: '2026-05-15' });
    await desk.receive({ leaderDayId: id, on: '2026-05-15', status: 'cancelled' });
    const off = { ...desk.usual, heldOn: '2026-05-15', outcome: 'not-held', note: 'Lãnh đạo đi công tác', version: 1, reason } as const;
    expect(await desk.correct.run(desk.actor, id, off)).toMatchObject({ version: 2 });
  });

  it('refuses a day the leader has already, an unknown leader, an old version, and another office', async () => {
    await desk.enter({ heldOn: '2026-06-15' });
    const { id } = await desk.enter({ heldOn: '2026-07-15' });
    const change = (changes: object, actor = desk.actor) => desk.correct.run(actor, id, { ...desk.usual, heldOn: '2026-07-15', ...changes, version: 1, reason });
    const before = await footprint(desk.source);
    await expect(change({ heldOn: '2026-06-15' })).rejects.toMatchObject({ code: 'LEADER_DAY.ALREADY_ANNOUNCED', details: { day: '15/06/2026' } });
    await expect(change({ hostId: '00000000-0000-7000-8000-000000000001' })).rejects.toMatchObject({ code: 'LEADER_DAY.UNKNOWN_HOST' });
    expect(await footprint(desk.source)).toEqual(before);
    await expect(change({}, (await makeOffice(desk.source)).actor())).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await change({ note: 'Người thứ nhất' }, { ...desk.actor, fullName: 'Phạm Thị Cúc' });
    await expect(change({ note: 'Người thứ hai' })).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE', details: { changedBy: 'Phạm Thị Cúc' } });
  });

  it('neither publishes a plan nor makes a plan of what people know, and keeps what the form leaves out', async () => {
    const hours = { startsAt: '07:30', endsAt: '11:30', place: 'Trụ sở' };
    const plan = await desk.enter({ heldOn: '2027-01-15', outcome: 'planned', ...hours });
    const change = (id: string, version: number, changes: object) => desk.correct.run(desk.actor, id, { ...desk.usual, heldOn: '2027-01-15', outcome: 'planned', ...changes, version, reason });
    await expect(change(plan.id, 1, { outcome: 'announced' })).rejects.toMatchObject({ code: 'LEADER_DAY.OUTCOME_BY_ACT' });
    await expect(change(plan.id, 1, { heldOn: '2026-11-18' })).rejects.toMatchObject({ code: 'LEADER_DAY.PAST' });
    await change(plan.id, 1, { note: 'Dự kiến' });
    expect(await desk.queries.one(desk.actor, plan.id)).toMatchObject({ ...hours, note: 'Dự kiến' });
    await change(plan.id, 2, { place: null });
    expect((await desk.queries.one(desk.actor, plan.id)).place).toBeNull();
    const told = await desk.enter({ heldOn: '2026-02-16' });
    await expect(change(told.id, 1, { heldOn: '2026-12-31' })).rejects.toMatchObject({ code: 'LEADER_DAY.OUTCOME_BY_ACT' });
  });

  it('does not move, hand over or call off a published day to come without a word to anybody', async () => {
    const { id } = await desk.enter({ heldOn: '2026-12-21', outcome: 'announced' });
    const hostId = await makeLeader(desk.source, desk.actor.officeId, 'Lý Văn Khác');
    const change = (changes: object) => desk.correct.run(desk.actor, id, { ...desk.usual, heldOn: '2026-12-21', outcome: 'announced', ...changes, version: 1, reason });
    const before = await footprint(desk.source);
    for (const [changes, path] of [[{ heldOn: '2026-12-23' }, 'heldOn'], [{ heldOn: '2026-11-19' }, 'heldOn'], [{ hostId }, 'hostId'], [{ outcome: 'not-held', note: 'Bận' }, 'outcome']] as const)
      await expect(change(changes)).rejects.toMatchObject({ code: 'LEADER_DAY.MOVED_BY_ACT', fields: [{ path }] });
    expect(await footprint(desk.source)).toEqual(before);
    expect(await change({ place: 'Phòng 2' })).toMatchObject({ version: 2 });
    const past = await desk.enter({ heldOn: '2026-02-17' });
    const moved = { ...desk.usual, heldOn: '2026-12-24', outcome: 'announced', version: 1, reason } as const;
    await expect(desk.correct.run(desk.actor, past.id, moved)).rejects.toMatchObject({ code: 'LEADER_DAY.MOVED_BY_ACT' });
  });

  it('does not make a dialogue of a day on which people were received', async () => {
    const { id } = await desk.enter({ heldOn: '2026-01-15' });
    await desk.receive({ leaderDayId: id, on: '2026-01-15' });
    const dialogue = { ...desk.usual, heldOn: '2026-01-15', purpose: 'dialogue', version: 1, reason } as const;
    await expect(desk.correct.run(desk.actor, id, dialogue)).rejects.toMatchObject({ code: 'LEADER_DAY.DIALOGUE_HAS_RECEPTIONS', details: { receptions: 1 } });
  });
});
