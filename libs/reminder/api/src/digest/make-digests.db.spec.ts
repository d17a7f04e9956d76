import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DigestSection } from '@tiepdan/reminder/contract';
import { type ReminderDesk, openReminderDesk } from '../testing/reminder-desk.js';

describe('the daily digests of an office', () => {
  let desk: ReminderDesk;

  beforeEach(async () => {
    desk = await openReminderDesk();
  });
  afterEach(() => desk.close());

  const digests = () =>
    desk.source.query<{ accountId: string; day: string; sections: DigestSection[] }[]>(
      `SELECT account_id AS "accountId", day::text, sections FROM digest ORDER BY day, account_id`,
    );
  const runs = async () =>
    (await desk.source.query<{ day: string }[]>(`SELECT day::text FROM digest_run ORDER BY day`)).map(({ day }) => day);
  const saidTo = async (accountId: string) =>
    (await digests())
      .filter((digest) => digest.accountId === accountId)
      .map(({ sections }) => sections.map(({ code, total }) => [code, total]));

  it('tell each officer what they have, and nothing to those who have nothing', async () => {
    const [officer, idle, compiler, administrator] = [
      await desk.accountOf('petition-officer'),
      await desk.accountOf('petition-officer'),
      await desk.accountOf('compiler'),
      await desk.accountOf('administrator'),
    ];
    await desk.petition({ officerId: officer, due: '2026-11-20' });
    await desk.petition({ officerId: officer, due: '2026-11-23' });
    await desk.petition({ officerId: officer, due: '2026-11-27' });
    await desk.petition({ officerId: officer, due: '2026-11-30' });
    await desk.petition({ officerId: compiler, due: '2026-12-31' });
    await desk.petition({ officerId: administrator, due: '2026-11-20' });
    expect(await desk.digests.run()).toBe('Ban Tiếp công dân tỉnh Thử Nghiệm: 1 bản nhắc việc ngày 23/11/2026.');
    // 24/11 is a holiday: 27/11 is three working days ahead, 30/11 four.
    expect(await saidTo(officer)).toEqual([
      [
        ['overdue', 1],
        ['due-today', 1],
        ['due-soon', 1],
      ],
    ]);
    expect((await digests()).map(({ accountId }) => accountId)).toEqual([officer]);
    expect(idle).not.toBe(officer);
  });

  it.each([
    ['before the time set', '2026-11-23T07:29:00+07:00'],
    ['at night', '2026-11-23T22:00:00+07:00'],
    ['on Sunday', '2026-11-22T09:00:00+07:00'],
    ['on a holiday', '2026-11-24T09:00:00+07:00'],
  ])('are not made %s', async (_, instant) => {
    await desk.petition({ officerId: await desk.accountOf('petition-officer') });
    desk.at(instant);
    expect(await desk.digests.run()).toBeNull();
    expect([await runs(), await digests()]).toEqual([[], []]);
  });

  it('are made on a make-up Saturday, and not on a day the office has off', async () => {
    await desk.petition({ officerId: await desk.accountOf('petition-officer') });
    await desk.source.query(
      `INSERT INTO calendar_day (office_id, day, kind, name, created_by) VALUES ($1, '2026-11-28', 'working', 'Làm bù', $2), ($1, '2026-11-27', 'rest', 'Nghỉ hoán đổi', $2)`,
      [desk.office.officeId, desk.office.accountId],
    );
    desk.at('2026-11-27T09:00:00+07:00');
    await desk.digests.run();
    desk.at('2026-11-28T09:00:00+07:00');
    await desk.digests.run();
    expect(await runs()).toEqual(['2026-11-28']);
  });

  it('are made up for on the same working day by a server that comes late, at the hour the office has set', async () => {
    await desk.petition({ officerId: await desk.accountOf('petition-officer') });
    await desk.source.query(`INSERT INTO office_setting (office_id, digest_at) VALUES ($1, '09:15')`, [desk.office.officeId]);
    desk.at('2026-11-23T09:14:59+07:00');
    expect(await desk.digests.run()).toBeNull();
    desk.at('2026-11-23T15:40:00+07:00');
    expect(await desk.digests.run()).not.toBeNull();
  });

  it('are made once, however many servers try, and once a day', async () => {
    const officer = await desk.accountOf('petition-officer');
    await desk.petition({ officerId: officer });
    const said = await Promise.all([desk.digests.run(), desk.otherServer.run(), desk.digests.run(), desk.otherServer.run()]);
    expect(said.filter(Boolean)).toHaveLength(1);
    expect(await digests()).toHaveLength(1);
    desk.at('2026-11-25T07:30:00+07:00');
    await Promise.all([desk.digests.run(), desk.otherServer.run()]);
    expect((await digests()).map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-25']);
  });

  it('leave nothing behind when they fail half way, and are then tried again', async () => {
    await desk.petition({ officerId: await desk.accountOf('petition-officer') });
    await desk.source.query(`ALTER TABLE digest ADD CONSTRAINT "CHK_spec" CHECK (day <> '2026-11-23')`);
    await expect(desk.digests.run()).rejects.toThrow();
    expect(await runs()).toEqual([]);
    await desk.source.query(`ALTER TABLE digest DROP CONSTRAINT "CHK_spec"`);
    expect(await desk.digests.run()).not.toBeNull();
  });

  it('tell the head and the leader what waits for them', async () => {
    const [head, leader, officer] = [
      await desk.accountOf('head'),
      await desk.accountOf('leader'),
      await desk.accountOf('petition-officer'),
    ];
    await desk.petition({ stage: 'proposed', officerId: officer, due: null });
    await desk.petition({ stage: 'awaiting-signature', officerId: officer, due: null });
    await desk.petition({ stage: 'registered', due: null });
    await desk.petition({ stage: 'filed', code: 'R12', due: '2026-11-10' });
    await desk.digests.run();
    expect(await saidTo(head)).toEqual([
      [
        ['to-approve', 1],
        ['unassigned', 1],
        ['keeping-ended', 1],
      ],
    ]);
    expect(await saidTo(leader)).toEqual([[['to-sign', 1]]]);
    expect(await saidTo(officer)).toEqual([]);
  });

  it('tell who stands in for the head what waits for the head, on the days of it only', async () => {
    const [head, officer] = [await desk.accountOf('head'), await desk.accountOf('petition-officer')];
    const [made] = await desk.source.query<{ id: string }[]>(
      `INSERT INTO delegation (office_id, from_account, to_account, from_on, to_on, reason, made_by, updated_at) VALUES ($1, $2, $3, '2026-11-23', '2026-11-25', 'Nghỉ phép', $2, '2026-11-22') RETURNING id`,
      [desk.office.officeId, head, officer],
    );
    await desk.source.query(
      `INSERT INTO delegated_permission (office_id, delegation_id, permission, from_account, from_on, to_on, status) VALUES ($1, $2, 'petition.approve', $3, '2026-11-23', '2026-11-25', 'active')`,
      [desk.office.officeId, made?.id, head],
    );
    await desk.petition({ stage: 'proposed', officerId: officer, due: null });
    await desk.digests.run();
    expect(await saidTo(officer)).toEqual([[['to-approve', 1], ['entrusted', 1]]]); // prettier-ignore
    expect(await saidTo(head)).toEqual([[['to-approve', 1], ['entrusted', 1]]]); // prettier-ignore
    desk.at('2026-11-26T07:30:00+07:00');
    await desk.digests.run();
    expect(await saidTo(officer)).toHaveLength(1);
    expect(await saidTo(head)).toEqual([expect.anything(), [['to-approve', 1]]]);
  });

  it('bring what is late before the head after a working day and before the leader after five, noted once on the limit', async () => {
    const [head, leader, officer] = [
      await desk.accountOf('head'),
      await desk.accountOf('leader'),
      await desk.accountOf('petition-officer'),
    ];
    const friday = await desk.petition({ officerId: officer, due: '2026-11-20' });
    const old = await desk.petition({ officerId: officer, due: '2026-11-13' });
    await desk.digests.run();
    expect(await saidTo(head)).toEqual([[['escalated', 2]]]);
    expect(await saidTo(leader)).toEqual([[['escalated', 1]]]);
    const noted = () => desk.source.query(`SELECT limit_id AS limit, level, day::text FROM limit_escalation ORDER BY day, level, limit_id`);
    const first = [
      ...[friday.limitId, old.limitId].map((limit) => ({ limit, level: 'head', day: '2026-11-23' })),
      { limit: old.limitId, level: 'leader', day: '2026-11-23' },
    ];
    expect(await noted()).toEqual(first);
    desk.at('2026-11-25T07:30:00+07:00');
    await desk.digests.run();
    expect(await noted()).toEqual(first);
  });

  it('tell the head of flags and openings once', async () => {
    const head = await desk.accountOf('head');
    const officer = await desk.accountOf('petition-officer');
    const { matterId } = await desk.petition({ officerId: officer, due: null });
    await desk.source.query(
      `INSERT INTO matter_flag (office_id, matter_id, flag, from_on, basis, created_by, created_at) VALUES ($1, $2, 'prolonged', '2026-11-20', 'Danh sách', $3, '2026-11-20T03:00:00Z')`,
      [desk.office.officeId, matterId, officer],
    );
    await desk.source.query(
      `INSERT INTO audit_record (office_id, action, actor_id, request_id, at) VALUES ($1, 'sealed-identity.opened', $2, 'r', '2026-11-20T07:05:00Z')`,
      [desk.office.officeId, officer],
    );
    await desk.digests.run();
    expect(await saidTo(head)).toEqual([
      [
        ['matter-flagged', 1],
        ['identity-opened', 1],
      ],
    ]);
    desk.at('2026-11-25T07:30:00+07:00');
    await desk.digests.run();
    expect(await saidTo(head)).toHaveLength(1);
  });

  it('hold no words of a record, and no cancelled record', async () => {
    const officer = await desk.accountOf('petition-officer');
    await desk.petition({ officerId: officer, summary: 'Ông Trần Văn Kín bị đe dọa' });
    const cancelled = await desk.petition({ officerId: officer });
    await desk.source.query(`UPDATE petition SET status = 'cancelled' WHERE id = $1`, [cancelled.id]);
    await desk.digests.run();
    const [digest] = await digests();
    expect(JSON.stringify(digest)).not.toMatch(/Kín|đe dọa/);
    expect(digest?.sections.map(({ total }) => total)).toEqual([1]);
  });
});
