import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type SignInDesk, signInDesk } from '../testing/sign-in-desk.js';

const [PASSWORD, DEMO_PASSWORD] = ['Mật khẩu riêng', 'Mật khẩu bản thử'];
const MINUTE = 60_000;
const [IDLE, WHOLE] = [60 * MINUTE, 12 * 60 * MINUTE];
const wrong = { code: 'SESSION.WRONG_CREDENTIALS' };

describe('signing in', () => {
  let desk: SignInDesk;
  beforeAll(async () => {
    desk = await signInDesk();
    await desk.account('can.bo', PASSWORD);
    await desk.account('ban.thu', DEMO_PASSWORD);
    await desk.account('da.nghi', PASSWORD);
    await desk.query(`UPDATE account SET active = false WHERE username = 'da.nghi'`);
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.forget());

  it('opens a session of which only hashes are kept, and notes it', async () => {
    const { token, csrfToken } = await desk.signIn(' CAN.BO ', PASSWORD);
    expect(await desk.sessions.find(token)).toMatchObject({ username: 'can.bo', fullName: 'Ngô Văn Thử', roles: ['head'], officeId: desk.officeId, csrfToken, stage: 'full' });
    const kept = JSON.stringify(await desk.query(`SELECT encode(token_hash, 'escape') AS hash, * FROM session`));
    expect(kept).not.toContain(token);
    expect(await desk.noted()).toMatchObject({ action: 'session.opened', request_id: 'request-1', ip: '203.0.113.5' });
  });

  it('answers the same for an unknown name, a closed account and a wrong password', async () => {
    const refusals = await Promise.all(
      ([['nobody', PASSWORD], ['da.nghi', PASSWORD], ['can.bo', 'sai']] as const).map(([username, password]) => desk.signIn(username, password).catch((error: unknown) => error)),
    );
    for (const refusal of refusals) expect(refusal).toMatchObject({ ...wrong, status: 401, details: {} });
    expect(new Set(refusals.map((refusal) => String(refusal))).size).toBe(1);
    expect(await desk.query(`SELECT failed_sign_ins FROM account WHERE username = 'can.bo'`)).toEqual([{ failed_sign_ins: 1 }]);
  });

  it.each(['can.bo', 'khong.co.ai', 'da.nghi'])('slows down %s from the sixth wrong password on, whether there is such an account or not', async (username) => {
    for (let failure = 0; failure < 5; failure++) await expect(desk.signIn(username, 'sai')).rejects.toMatchObject(wrong);
    await expect(desk.signIn(username, PASSWORD)).rejects.toMatchObject({ code: 'SESSION.SLOW_DOWN', status: 429, details: { seconds: 5 } });
    desk.later(4_001);
    await expect(desk.signIn(username, 'sai')).rejects.toMatchObject({ details: { seconds: 1 } });
    desk.later(999);
    await expect(desk.signIn(username, 'sai')).rejects.toMatchObject(wrong);
    await expect(desk.signIn(username, PASSWORD)).rejects.toMatchObject({ details: { seconds: 10 } });
  });

  it('forgets wrong passwords after the right one, and remembers the day', async () => {
    for (let failure = 0; failure < 4; failure++) await expect(desk.signIn('can.bo', 'sai')).rejects.toMatchObject(wrong);
    await desk.signIn('can.bo', PASSWORD);
    expect(await desk.query(`SELECT failed_sign_ins, last_failed_at, last_sign_in_at FROM account WHERE username = 'can.bo'`)).toEqual([
      { failed_sign_ins: 0, last_failed_at: null, last_sign_in_at: desk.clock.instant },
    ]);
  });

  it('counts a hundred tries at once like a hundred one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => desk.signIn('can.bo', 'sai').catch((error: { code: string }) => error.code)));
    expect(answers.filter((code) => code === 'SESSION.WRONG_CREDENTIALS')).toHaveLength(5);
    expect(answers.filter((code) => code === 'SESSION.SLOW_DOWN')).toHaveLength(35);
  });

  it('takes the demo password in demo mode only, whatever the database holds', async () => {
    desk.settings.demo = true;
    expect(await desk.signIn('ban.thu', DEMO_PASSWORD)).toHaveProperty('token');
    desk.settings.demo = false;
    await expect(desk.signIn('ban.thu', DEMO_PASSWORD)).rejects.toMatchObject(wrong);
  });

  it('ends a session that idles, that has lasted its whole span, that is closed, or whose account is closed', async () => {
    const idle = await desk.signIn('can.bo', PASSWORD);
    desk.later(IDLE);
    expect(await desk.sessions.find(idle.token)).toBeNull();

    const long = await desk.signIn('can.bo', PASSWORD);
    for (let passed = 0; passed < WHOLE - 30 * MINUTE; passed += 30 * MINUTE) {
      desk.later(30 * MINUTE);
      expect(await desk.sessions.find(long.token)).not.toBeNull();
    }
    desk.later(30 * MINUTE);
    expect(await desk.sessions.find(long.token)).toBeNull();

    const closed = await desk.signIn('can.bo', PASSWORD);
    await desk.database.write((tx) => desk.sessions.end(tx, closed.token));
    expect(await desk.sessions.find(closed.token)).toBeNull();

    const dismissed = await desk.signIn('can.bo', PASSWORD);
    await desk.query(`UPDATE account SET active = false WHERE username = 'can.bo'`);
    expect(await desk.sessions.find(dismissed.token)).toBeNull();
    await desk.query(`UPDATE account SET active = true WHERE username = 'can.bo'`);
    expect(await desk.sessions.find('no such token')).toBeNull();
  });

  it('keeps to the spans an office has set', async () => {
    await desk.query(`INSERT INTO sign_in_terms (office_id, idle_minutes, whole_hours) VALUES ($1, 10, 1)`, [desk.officeId]);
    const { token } = await desk.signIn('can.bo', PASSWORD);
    expect(await desk.sessions.find(token)).toMatchObject({ idleMinutes: 10, endsAt: new Date(desk.clock.instant.getTime() + 60 * MINUTE) });
    desk.later(10 * MINUTE);
    expect(await desk.sessions.find(token)).toBeNull();
    await desk.query(`DELETE FROM sign_in_terms`);
  });

  it('remembers when the account was last signed in, and hashes its password anew when hashes have become dearer', async () => {
    await desk.query(`UPDATE account SET password_hash = $1 WHERE username = 'can.bo'`, [await hash(PASSWORD, { memoryCost: 9_216, timeCost: 4, parallelism: 1 })]);
    for (let time = 0; time < 2; time++) await desk.signIn('can.bo', PASSWORD);
    const [row] = await desk.query<{ hash: string; at: Date }>(`SELECT password_hash AS hash, last_sign_in_at AS at FROM account WHERE username = 'can.bo'`);
    expect(row?.hash).toMatch(/m=19456,t=2,p=1/);
    expect(row?.at).toEqual(desk.clock.instant);
  });

  it('sweeps out sessions that are over when the next one opens', async () => {
    await desk.signIn('can.bo', PASSWORD);
    desk.later(WHOLE + 1);
    await desk.signIn('can.bo', PASSWORD);
    expect(await desk.query(`SELECT 1 FROM session WHERE expires_at < $1`, [desk.clock.now()])).toEqual([]);
  });
});
