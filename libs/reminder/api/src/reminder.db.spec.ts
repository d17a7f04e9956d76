import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ReminderDesk, openReminderDesk } from './testing/reminder-desk.js';

describe('reading reminders', () => {
  let desk: ReminderDesk;
  let mine: string;
  let other: string;

  beforeAll(async () => {
    desk = await openReminderDesk();
    mine = await desk.accountOf('petition-officer', 'toi@example.vn');
    other = await desk.accountOf('petition-officer');
    await desk.petition({ officerId: mine, due: '2026-11-18', summary: 'Khiếu nại việc bồi thường đất' });
    await desk.petition({ officerId: mine, due: '2026-11-19', kind: 'denunciation', summary: 'Bà Kín tố cáo' });
    await desk.petition({ officerId: other, due: '2026-11-20' });
    await desk.digests.run();
    desk.at('2026-11-25T08:00:00+07:00');
    await desk.digests.run();
  });
  afterAll(() => desk.close());

  it('shows an officer their own, newest first, page by page', async () => {
    const first = await desk.queries.list(desk.actor(mine), { limit: 1 });
    expect([first.total, first.items.map(({ day, heading }) => [day, heading])]).toEqual([2, [['2026-11-25', '2 đơn quá hạn']]]);
    const next = await desk.queries.list(desk.actor(mine), { limit: 1, cursor: first.nextCursor });
    expect([next.items.map(({ day }) => day), next.nextCursor]).toEqual([['2026-11-23'], null]);
  });

  it('says what a record is about, but not of sealed ones', async () => {
    const { items } = await desk.queries.list(desk.actor(mine), {});
    expect(items[0]?.sections[0]?.label).toBe('Quá hạn');
    expect(items[0]?.sections[0]?.lines.map(({ topic, about }) => [topic, about])).toEqual([
      ['Khiếu nại, Bồi thường', 'Khiếu nại việc bồi thường đất'],
      ['Tố cáo, Bồi thường', null],
    ]);
    expect(JSON.stringify(items)).not.toContain('Kín');
  });

  it('counts what is unread, and marks it read once', async () => {
    expect(await desk.queries.unread(desk.actor(mine))).toEqual({ count: 2 });
    const { items } = await desk.queries.list(desk.actor(mine), {});
    const id = items[0]?.id ?? '';
    expect(await desk.reading.run(desk.actor(mine), id)).toEqual({ count: 1 });
    const readAt = async () => (await desk.queries.list(desk.actor(mine), {})).items[0]?.readAt;
    const first = await readAt();
    desk.at('2026-11-25T09:00:00+07:00');
    expect(await desk.reading.run(desk.actor(mine), id)).toEqual({ count: 1 });
    expect(await readAt()).toBe(first);
  });

  it("knows nobody else's digest", async () => {
    const { items } = await desk.queries.list(desk.actor(other), {});
    await expect(desk.reading.run(desk.actor(mine), items[0]?.id ?? '')).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    expect(await desk.queries.unread(desk.actor(other))).toEqual({ count: 2 });
  });

  it('says how one is reminded, and changes it', async () => {
    expect(await desk.queries.preferences(desk.actor(mine))).toEqual({
      email: 'toi@example.vn',
      mailDigest: true,
      mailAvailable: false,
      digestAt: '07:30',
    });
    expect(await desk.preferring.run(desk.actor(mine), { mailDigest: false })).toMatchObject({ mailDigest: false });
    expect(await desk.queries.preferences(desk.actor(other))).toMatchObject({ email: null, mailDigest: true });
  });

  it('refuses an address that is none', async () => {
    await expect(desk.source.query(`UPDATE account SET email = 'khong phai dia chi' WHERE id = $1`, [mine])).rejects.toThrow(
      'CHK_account_email',
    );
  });
});
