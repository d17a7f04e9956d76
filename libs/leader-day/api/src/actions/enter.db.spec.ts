import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type LeaderDayDesk, makeLeader, openLeaderDayDesk } from '../testing/leader-day-desk.js';

describe('entering a leader’s day', () => {
  let desk: LeaderDayDesk;

  beforeAll(async () => {
    desk = await openLeaderDayDesk();
  });
  afterAll(() => desk.drop());

  it('enters it, and tells history and audit', async () => {
    const written = await desk.enter({ heldOn: '2026-12-15', outcome: 'announced', byDeputy: true, note: 'Tại Trụ sở' });
    expect(written).toEqual({ id: written.id, version: 1 });
    expect(await desk.queries.one(desk.actor, written.id)).toMatchObject({
      heldOn: '2026-12-15',
      session: 'periodic',
      hostId: desk.chair,
      hostName: 'Đinh Văn Chủ',
      hostPosition: 'Chủ tịch UBND tỉnh',
      byDeputy: true,
      outcome: 'announced',
      note: 'Tại Trụ sở',
      status: 'active',
    });
    expect(await desk.chronicle.historyOf(desk.actor.officeId, 'leader-day', written.id)).toMatchObject([{ type: 'registered' }]);
    expect(await desk.source.query(`SELECT action FROM audit_record WHERE subject_id = $1`, [written.id])).toEqual([{ action: 'leader-day.registered' }]);
  });

  it('takes a leader who has left, for days of the past', async () => {
    const hostId = await makeLeader(desk.source, desk.actor.officeId, 'Hồ Thị Cũ', false, false);
    expect(await desk.enter({ hostId, heldOn: '2020-05-15' })).toMatchObject({ version: 1 });
  });

  it('refuses the same leader, day and session twice, by name; another session or leader is another day', async () => {
    await desk.enter({ heldOn: '2026-10-15' });
    const before = await footprint(desk.source);
    await expect(desk.enter({ heldOn: '2026-10-15', outcome: 'held-nobody' })).rejects.toMatchObject({
      code: 'LEADER_DAY.ALREADY_ANNOUNCED',
      message: 'Đinh Văn Chủ đã có lịch tiếp định kỳ ngày 15/10/2026.',
    });
    expect(await footprint(desk.source)).toEqual(before);
    await desk.enter({ heldOn: '2026-10-15', session: 'ad-hoc', note: 'Vụ việc phức tạp' });
    await desk.enter({ heldOn: '2026-10-15', hostId: await makeLeader(desk.source, desk.actor.officeId, 'Lý Văn Phó') });
  });

  it('lets exactly one of two through that come at the same moment', async () => {
    const attempts = await Promise.allSettled([1, 2].map(() => desk.enter({ heldOn: '2026-09-15' })));
    expect(attempts.map((attempt) => attempt.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses an unknown leader and another office’s, and a broken rule, and leaves nothing behind', async () => {
    const stranger = await makeOffice(desk.source);
    const before = await footprint(desk.source);
    await expect(desk.enter({ hostId: '00000000-0000-7000-8000-000000000001' })).rejects.toMatchObject({ code: 'LEADER_DAY.UNKNOWN_HOST' });
    await expect(desk.entering.run(stranger.actor(), desk.usual)).rejects.toMatchObject({ code: 'LEADER_DAY.UNKNOWN_HOST' });
    await expect(desk.enter({ heldOn: '2026-11-21' })).rejects.toMatchObject({ code: 'LEADER_DAY.OUTCOME_IN_FUTURE' });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('plans a day ahead, which nobody is told of, but none that has passed', async () => {
    const { id } = await desk.enter({ heldOn: '2026-11-23', outcome: 'planned' });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ outcome: 'planned', publishedOn: null, takesReceptions: false });
    expect(await desk.historyOf(id)).toEqual(['planned']);
    expect(await desk.changes.of(desk.actor, id)).toEqual([]);
    await expect(desk.enter({ heldOn: '2026-11-19', outcome: 'planned' })).rejects.toMatchObject({ code: 'LEADER_DAY.PAST' });
  });

  it('tells of a day entered as announced: by the head, five working days before or with a reason', async () => {
    const officer = { ...desk.actor, permissions: new Set(['leader-day.manage']) };
    const near = { ...desk.usual, heldOn: '2026-11-26', outcome: 'announced' } as const;
    await expect(desk.entering.run(officer, { ...near, heldOn: '2027-02-15' })).rejects.toMatchObject({ code: 'LEADER_DAY.PUBLISH_IS_HEADS' });
    await expect(desk.entering.run(desk.actor, near)).rejects.toMatchObject({ code: 'LEADER_DAY.PUBLISHED_LATE', details: { days: '26/11/2026' } });
    const { id } = await desk.entering.run(desk.actor, { ...near, lateReason: 'Thay ngày đã hoãn' });
    expect(await desk.changes.of(desk.actor, id)).toMatchObject([{ kind: 'published', reason: 'Thay ngày đã hoãn' }]);
    await desk.entering.run(desk.actor, { ...near, session: 'ad-hoc', note: 'Vụ việc gay gắt' });
    await desk.entering.run(officer, { ...near, heldOn: '2026-11-20' });
  });

  it('knows on whose behalf a deputy receives: of whom is named, else of the Chairman', async () => {
    const [deputy, other] = [await makeLeader(desk.source, desk.actor.officeId, 'Mai Văn Phó'), await makeLeader(desk.source, desk.actor.officeId, 'Cao Thị Phó')];
    const read = async (changes: object) => desk.queries.one(desk.actor, (await desk.enter({ hostId: deputy, ...changes })).id);
    expect(await read({ heldOn: '2026-01-15', byDeputy: true })).toMatchObject({ principalId: desk.chair, byDeputy: true });
    expect(await read({ heldOn: '2026-02-13', principalId: other })).toMatchObject({ principalId: other, byDeputy: true });
    expect(await read({ heldOn: '2026-03-13' })).toMatchObject({ principalId: null, byDeputy: false });
    await expect(read({ heldOn: '2026-04-15', principalId: deputy })).rejects.toMatchObject({ code: 'LEADER_DAY.PRINCIPAL_IS_HOST' });
  });

  it('has one leader in one place: hours of one date may not overlap, whatever the days are for', async () => {
    const morning = { heldOn: '2026-05-15', startsAt: '07:30', endsAt: '11:30' };
    await desk.enter(morning);
    await expect(desk.enter({ ...morning, purpose: 'dialogue', startsAt: '11:00', endsAt: '12:00' })).rejects.toMatchObject({
      code: 'LEADER_DAY.ELSEWHERE',
      message: 'Đinh Văn Chủ đã có lịch khác trùng giờ ngày 15/05/2026; chọn giờ hoặc ngày khác.',
    });
    await desk.enter({ ...morning, purpose: 'dialogue', startsAt: '11:30', endsAt: '12:00' });
  });
});
