import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type MailServer, startMailServer } from '../testing/mail-server.js';
import { type ReminderDesk, openReminderDesk } from '../testing/reminder-desk.js';

/** The outbox against a real SMTP server. */
describe('the mail of the digests', () => {
  let server: MailServer;
  let desk: ReminderDesk;

  beforeEach(async () => {
    server = await startMailServer();
    desk = await openReminderDesk({ smtpUrl: server.url });
  });
  afterEach(async () => {
    await desk.close();
    await server.stop();
  });

  const states = () =>
    desk.source.query<{ state: string; attempts: number; error: string | null }[]>(
      `SELECT state, attempts, last_error AS error FROM mail_message ORDER BY recipient`,
    );
  const remind = async (email: string | null = 'can-bo@example.vn') => {
    const officer = await desk.accountOf('petition-officer', email);
    await desk.petition({ officerId: officer, kind: 'denunciation', summary: 'Tố cáo của bà Trần Thị Kín' });
    await desk.digests.run();
    return officer;
  };

  it('goes to who has an address and wants it, in Vietnamese, with links and without words of the record', async () => {
    const unwilling = await desk.accountOf('petition-officer', 'khong-nhan@example.vn');
    await desk.preferring.run(desk.actor(unwilling), { mailDigest: false });
    for (const officerId of [unwilling, await desk.accountOf('petition-officer')]) await desk.petition({ officerId });
    await remind();
    expect(await desk.mail.run()).toBe('Đã gửi 1 thư.');
    expect(server.received.map(({ to }) => to)).toEqual([['can-bo@example.vn']]);
    const raw = server.received[0]?.raw ?? '';
    expect(raw).toContain('Subject: Nhắc việc ngày 23/11/2026: 1 đơn quá hạn');
    expect(raw).toContain('From: Ban Tiếp công dân <nhac-viec@example.vn>');
    expect(raw).toMatch(/Đơn số \d+\/2026 \(Tố cáo, Bồi thường\): .*hạn 20\/11\/2026, quá hạn 3 ngày/);
    expect(raw).toContain('https://tiepdan.example.vn/petitions/');
    expect(raw).toContain('<html lang="vi">');
    expect(raw).not.toMatch(/Trần Thị|của bà/);
    expect(await states()).toEqual([{ state: 'sent', attempts: 1, error: null }]);
  });

  it('is sent once, however many servers empty the outbox', async () => {
    const officers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => desk.accountOf('petition-officer', `can-bo-${index}@example.vn`)),
    );
    for (const officerId of officers) await desk.petition({ officerId });
    await desk.digests.run();
    await Promise.all([desk.mail.run(), desk.otherMail.run()]);
    await Promise.all([desk.mail.run(), desk.otherMail.run()]);
    expect(server.received.flatMap(({ to }) => to).sort()).toEqual(officers.map((_, index) => `can-bo-${index}@example.vn`));
  });

  it('waits while the mail server is away, costs no attempt, and is sent when it is back', async () => {
    await remind();
    await server.stop();
    await expect(desk.mail.run()).rejects.toThrow(/^Máy chủ thư: /);
    expect(await states()).toEqual([{ state: 'waiting', attempts: 0, error: null }]);
    expect((await desk.queries.list(desk.actor(await officerOfMail()), {})).total).toBe(1);
  });

  it('is offered again, later and later, when the server will not take it yet', async () => {
    await remind();
    server.mood = 451;
    await expect(desk.mail.run()).rejects.toThrow(/^Đã gửi 0 thư, 1 thư chưa gửi được: /);
    expect(await states()).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    desk.at('2026-11-23T07:30:59+07:00');
    expect(await desk.mail.run()).toBeNull();
    desk.at('2026-11-23T07:31:00+07:00');
    await expect(desk.mail.run()).rejects.toThrow();
    server.mood = 'takes';
    desk.at('2026-11-23T07:35:00+07:00');
    expect(await desk.mail.run()).toBeNull();
    desk.at('2026-11-23T07:36:00+07:00');
    expect(await desk.mail.run()).toBe('Đã gửi 1 thư.');
    expect(server.received).toHaveLength(1);
    expect(await states()).toEqual([{ state: 'sent', attempts: 3, error: null }]);
  });

  it('is given up when it is refused for good, and its error names nobody', async () => {
    await remind();
    server.mood = 550;
    await expect(desk.mail.run()).rejects.toThrow();
    const [mail] = await states();
    expect(mail?.state).toBe('failed');
    expect(mail?.error).not.toContain('@');
    server.mood = 'takes';
    desk.at('2026-11-23T12:00:00+07:00');
    expect(await desk.mail.run()).toBeNull();
  });

  it('is never sent a second time when nobody knows whether it was taken', async () => {
    await remind();
    await desk.source.query(`UPDATE mail_message SET state = 'sending', claimed_at = '2026-11-23T07:31:00+07:00'`);
    desk.at('2026-11-23T07:40:00+07:00');
    expect(await desk.mail.run()).toBeNull();
    expect(await states()).toMatchObject([{ state: 'sending' }]);
    desk.at('2026-11-23T08:00:00+07:00');
    expect(await desk.mail.run()).toBeNull();
    expect(await states()).toMatchObject([{ state: 'unknown' }]);
    expect(server.received).toEqual([]);
  });

  it('is not sent after working hours', async () => {
    await remind();
    desk.at('2026-11-23T17:00:00+07:00');
    expect(await desk.mail.run()).toBeNull();
    expect(await states()).toMatchObject([{ state: 'failed', error: 'Hết giờ làm việc mà chưa gửi được' }]);
    expect(server.received).toEqual([]);
  });

  it('leaves the outbox with who does not want it any more', async () => {
    const officer = await remind();
    await desk.preferring.run(desk.actor(officer), { mailDigest: false });
    expect(await desk.mail.run()).toBeNull();
    expect([await states(), server.received]).toEqual([[], []]);
  });

  const officerOfMail = async () => (await desk.source.query<{ id: string }[]>(`SELECT account_id AS id FROM mail_message`))[0]?.id ?? '';
});

describe('without a mail server', () => {
  it('nothing stands in the outbox', async () => {
    const desk = await openReminderDesk();
    await desk.petition({ officerId: await desk.accountOf('petition-officer', 'can-bo@example.vn') });
    await desk.digests.run();
    expect(await desk.source.query(`SELECT count(*)::int AS mails FROM mail_message`)).toEqual([{ mails: 0 }]);
    expect(await desk.mail.run()).toBeNull();
    await desk.close();
  });
});
