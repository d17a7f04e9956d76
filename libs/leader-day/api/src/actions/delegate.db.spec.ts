import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type LeaderDayDesk, makeLeader, openLeaderDayDesk } from '../testing/leader-day-desk.js';

describe('giving a day to another leader', () => {
  let desk: LeaderDayDesk;
  let [first, second, gone, secretary] = ['', '', '', ''];
  const reason = 'Chủ tịch đi công tác';

  beforeAll(async () => {
    desk = await openLeaderDayDesk();
    const { officeId } = desk.actor;
    [first, second] = [await makeLeader(desk.source, officeId, 'Lý Văn Phó'), await makeLeader(desk.source, officeId, 'Bùi Thị Phó')];
    gone = await makeLeader(desk.source, officeId, 'Hồ Thị Cũ', false, false);
    const [body] = await desk.source.query<{ id: string }[]>(`INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, 'Văn phòng Tỉnh ủy', 'VPTU', 'participating') RETURNING id`, [officeId]);
    secretary = await makeLeader(desk.source, officeId, 'Lương Văn Bí');
    await desk.source.query(`UPDATE leader SET body_id = $1 WHERE id = $2`, [body?.id, secretary]);
  });
  afterAll(() => desk.drop());

  it('keeps whose duty it was, over two hands and back', async () => {
    const { id } = await desk.enter({ heldOn: '2026-12-15', outcome: 'announced' });
    await desk.delegate.run(desk.actor, id, { version: 1, hostId: first, reason, documentNumber: '12/GUQ-UBND' });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ hostId: first, principalId: desk.chair, byDeputy: true, outcome: 'announced' });
    await desk.delegate.run(desk.actor, id, { version: 2, hostId: second, reason });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ hostId: second, principalId: desk.chair, byDeputy: true });
    await desk.delegate.run(desk.actor, id, { version: 3, hostId: desk.chair, reason });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ hostId: desk.chair, principalId: null, byDeputy: false });
    const changes = await desk.changes.of(desk.actor, id);
    expect(changes.map(({ kind, fromHostName, toHostName }) => [kind, fromHostName, toHostName])).toEqual([
      ['delegated', 'Bùi Thị Phó', 'Đinh Văn Chủ'],
      ['delegated', 'Lý Văn Phó', 'Bùi Thị Phó'],
      ['delegated', 'Đinh Văn Chủ', 'Lý Văn Phó'],
      ['published', 'Đinh Văn Chủ', 'Đinh Văn Chủ'],
    ]);
    expect(changes[2]).toMatchObject({ documentNumber: '12/GUQ-UBND', reason });
  });

  it('counts for the Chairman’s duty, and as received on behalf', async () => {
    const { id } = await desk.enter({ heldOn: '2027-01-15', outcome: 'announced' });
    await desk.delegate.run(desk.actor, id, { version: 1, hostId: first, reason });
    const found = async (query: object) => (await desk.queries.list(desk.actor, { from: '2027-01-01', ...query })).items.map((row) => row.id);
    expect(await found({ dutyOf: desk.chair })).toEqual([id]);
    expect(await found({ hostId: desk.chair })).toEqual([]);
    expect(await found({ by: 'delegated' })).toEqual([id]);
    expect(await found({ dutyOf: first })).toEqual([]);
  });

  it.each<[string, () => string, string]>([
    ['who holds it already', () => desk.chair, 'LEADER_DAY.SAME_HOST'],
    ['who has left', () => gone, 'LEADER_DAY.UNKNOWN_HOST'],
    ['nobody', () => '00000000-0000-7000-8000-000000000001', 'LEADER_DAY.UNKNOWN_HOST'],
    ['a leader of another body', () => secretary, 'LEADER_DAY.OTHER_BODY'],
    ['who has a day then', () => second, 'LEADER_DAY.ALREADY_ANNOUNCED'],
  ])('refuses to give it to %s', async (_, hostId, code) => {
    await desk.enter({ heldOn: '2027-02-15', outcome: 'planned', hostId: second }).catch(() => undefined);
    const id = (await desk.queries.list(desk.actor, { hostId: desk.chair, from: '2027-02-15' })).items[0]?.id ?? (await desk.enter({ heldOn: '2027-02-15', outcome: 'announced' })).id;
    const before = await footprint(desk.source);
    await expect(desk.delegate.run(desk.actor, id, { version: 1, hostId: hostId(), reason })).rejects.toMatchObject({ code });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('refuses a day that is over, an old version, and another office', async () => {
    const { id } = await desk.enter({ heldOn: '2026-10-15' });
    await expect(desk.delegate.run(desk.actor, id, { version: 1, hostId: first, reason })).rejects.toMatchObject({ code: 'LEADER_DAY.NOT_OPEN' });
    await expect(desk.delegate.run(desk.actor, id, { version: 9, hostId: first, reason })).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });
    await expect(desk.delegate.run((await makeOffice(desk.source)).actor(), id, { version: 1, hostId: first, reason })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
  });
});
