import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LeaderDetails } from '@tiepdan/leader-day/contract';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type LeaderDayDesk, openLeaderDayDesk } from '../testing/leader-day-desk.js';

describe('leaders', () => {
  let desk: LeaderDayDesk;
  let [body, account, officer] = ['', '', ''];
  const usual: LeaderDetails = { fullName: 'Lý Văn Phó', position: 'Phó Chủ tịch UBND tỉnh', chair: false, active: true, positionOrder: 2 };
  const one = async (sql: string, params: unknown[]) => (await desk.source.query<{ id: string }[]>(sql, params))[0]?.id ?? '';

  beforeAll(async () => {
    desk = await openLeaderDayDesk();
    const { officeId } = desk.actor;
    body = await one(`INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, 'Văn phòng Tỉnh ủy', 'VPTU', 'participating') RETURNING id`, [officeId]);
    await one(`INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, 'Sở Xây dựng', 'SXD', 'department') RETURNING id`, [officeId]);
    account = await one(`INSERT INTO account (office_id, username, full_name, position, roles, password_hash) VALUES ($1, 'lanhdao', 'Lý Văn Phó', 'PCT', '{leader}', '-') RETURNING id`, [officeId]);
    officer = desk.actor.accountId;
  });
  afterAll(() => desk.drop());

  it('are added with body and account, and corrected with a history', async () => {
    const { id } = await desk.addLeader.run(desk.actor, { ...usual, accountId: account, requiredDaysPerMonth: 2, dutyFrom: '2026-07-01' });
    const secretary = await desk.addLeader.run(desk.actor, { ...usual, fullName: 'Lương Văn Bí', position: 'Bí thư', bodyId: body, positionOrder: 1 });
    expect((await desk.leaders.list(desk.actor.officeId)).map(({ fullName, bodyName, accountName }) => [fullName, bodyName, accountName])).toEqual([
      ['Lý Văn Phó', null, 'Lý Văn Phó'],
      ['Đinh Văn Chủ', null, null],
      ['Lương Văn Bí', 'Văn phòng Tỉnh ủy', null],
    ]);
    const details = { ...usual, accountId: account, position: 'Phó Chủ tịch Thường trực', version: 1 };
    expect(await desk.correctLeader.run(desk.actor, id, details)).toEqual({ id, version: 2 });
    const [corrected] = await desk.chronicle.historyOf(desk.actor.officeId, 'leader', id);
    expect(corrected?.changes).toMatchObject([{ label: 'Chức vụ', after: 'Phó Chủ tịch Thường trực' }, { label: 'Số ngày phải tiếp mỗi tháng', before: '2', after: null }, { label: 'Giữ chức vụ từ' }]);
    await expect(desk.correctLeader.run(desk.actor, id, details)).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE', details: { changedBy: 'Lê Thị Thử' } });
    await expect(desk.correctLeader.run(desk.actor, secretary.id, { ...details, version: 1 })).rejects.toMatchObject({ code: 'LEADER.ACCOUNT_TAKEN' });
    expect(await desk.leaders.choices(desk.actor.officeId)).toEqual({ bodies: [{ id: body, name: 'Văn phòng Tỉnh ủy' }], accounts: [{ id: account, fullName: 'Lý Văn Phó', leaderId: id }] });
  });

  it('leave office only when nobody waits for them, and stay on their days', async () => {
    const { id } = await desk.addLeader.run(desk.actor, { ...usual, fullName: 'Bùi Thị Phó', positionOrder: 3 });
    const day = await desk.enter({ heldOn: '2026-12-15', outcome: 'planned', hostId: id });
    const leave = () => desk.correctLeader.run(desk.actor, id, { ...usual, fullName: 'Bùi Thị Phó', active: false, positionOrder: 3, version: 1 });
    await expect(leave()).rejects.toMatchObject({ code: 'LEADER.DAYS_TO_COME', details: { leader: 'Bùi Thị Phó', days: 1 } });
    await desk.cancellation.run(desk.actor, day.id, { version: 1, reason: 'Đổi lãnh đạo' });
    await desk.enter({ heldOn: '2026-10-15', hostId: id });
    await leave();
    const names = async (all: boolean) => (await desk.leaders.list(desk.actor.officeId, all)).map(({ fullName }) => fullName);
    expect(await names(false)).not.toContain('Bùi Thị Phó');
    expect((await names(true)).at(-1)).toBe('Bùi Thị Phó');
  });

  it.each<[string, () => Partial<LeaderDetails>, string]>([
    ['a body that is none of the house', () => ({ bodyId: '00000000-0000-7000-8000-000000000001' }), 'LEADER.UNKNOWN_BODY'],
    ['an account of another role', () => ({ accountId: officer }), 'LEADER.UNKNOWN_ACCOUNT'],
    ['the head of the People’s Committee in another body', () => ({ chair: true, bodyId: body }), 'LEADER.CHAIR_OF_BODY'],
    ['an end before the beginning', () => ({ dutyFrom: '2026-07-01', dutyTo: '2026-06-30' }), 'LEADER.DUTY_SPAN'],
  ])('are not added with %s', async (_, changes, code) => {
    const before = await footprint(desk.source);
    await expect(desk.addLeader.run(desk.actor, { ...usual, ...changes() })).rejects.toMatchObject({ code });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('of another office are not found, nor are its bodies', async () => {
    const stranger = (await makeOffice(desk.source)).actor();
    await expect(desk.correctLeader.run(stranger, desk.chair, { ...usual, version: 1 })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(desk.addLeader.run(stranger, { ...usual, bodyId: body })).rejects.toMatchObject({ code: 'LEADER.UNKNOWN_BODY' });
    expect(await desk.leaders.list(stranger.officeId, true)).toEqual([]);
  });
});
