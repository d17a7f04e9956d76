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
});
