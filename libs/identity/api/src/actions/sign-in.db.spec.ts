import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Chronicle } from '@tiepdan/audit/api';
import { Database, StandingClock, type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { hashPassword } from '../passwords/hashing.js';
import { Sessions } from '../sessions.js';
import { SignIn } from './sign-in.js';

const CALLER = { ip: '127.0.0.1', userAgent: 'spec', requestId: 'request-1' };
const [PASSWORD, DEMO_PASSWORD] = ['Mật khẩu riêng', 'Mật khẩu bản thử'];
const MINUTE = 60_000;
const SESSION_SPAN = { idle: 60 * MINUTE, whole: 12 * 60 * MINUTE };

describe('signing in', () => {
  let test: TestDatabase;
  let database: Database;
  let clock: StandingClock;
  let sessions: Sessions;
  let officeId: string;
  let signIn: (username: string, password: string, demo?: boolean) => ReturnType<SignIn['run']>;

  beforeAll(async () => {
    test = await freshDatabase();
    database = new Database(test.source);
    clock = new StandingClock('2026-11-20');
    sessions = new Sessions(database, clock);
    const chronicle = new Chronicle(database);
    officeId = (await makeOffice(test.source)).officeId;
    signIn = (username, password, demo = false) =>
      new SignIn(database, sessions, chronicle, clock, { demo, demoPassword: DEMO_PASSWORD, secureCookies: false, permissionTables: [] }).run(username, password, CALLER);
    for (const [username, password] of [['can.bo', PASSWORD], ['ban.thu', DEMO_PASSWORD], ['da.nghi', PASSWORD]] as const)
      await test.source.query(
        `INSERT INTO account (office_id, username, full_name, position, roles, password_hash, active) VALUES ($1, $2, 'Ngô Văn Thử', 'Chuyên viên', '{head}', $3, $2 <> 'da.nghi')`,
        [officeId, username, await hashPassword(password)],
      );
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    clock.instant = new Date('2026-11-20T12:00:00+07:00');
    await test.source.query(`UPDATE account SET failed_sign_ins = 0, last_failed_at = NULL`);
  });

  const later = (milliseconds: number) => (clock.instant = new Date(clock.instant.getTime() + milliseconds));
  const wrong = { code: 'SESSION.WRONG_CREDENTIALS' };

  it('opens a session of which only hashes are kept, and notes it', async () => {
    const { token, csrfToken } = await signIn(' CAN.BO ', PASSWORD);
    expect(await sessions.find(token)).toMatchObject({ username: 'can.bo', fullName: 'Ngô Văn Thử', roles: ['head'], officeId, csrfToken });
    const kept = JSON.stringify(await test.source.query(`SELECT encode(token_hash, 'escape') AS hash, * FROM session`));
    expect(kept).not.toContain(token);
    const [noted] = await test.source.query(`SELECT action, request_id, ip FROM audit_record ORDER BY id DESC LIMIT 1`);
    expect(noted).toEqual({ action: 'session.opened', request_id: 'request-1', ip: '127.0.0.1' });
  });

  it('answers the same for an unknown name, a closed account and a wrong password', async () => {
    const refusals = await Promise.all(
      ([['nobody', PASSWORD], ['da.nghi', PASSWORD], ['can.bo', 'sai']] as const).map(([username, password]) => signIn(username, password).catch((error: unknown) => error)),
    );
    for (const refusal of refusals) expect(refusal).toMatchObject({ ...wrong, status: 401, details: {} });
    expect(new Set(refusals.map((refusal) => String(refusal))).size).toBe(1);
    const [row] = await test.source.query(`SELECT failed_sign_ins FROM account WHERE username = 'can.bo'`);
    expect(row).toEqual({ failed_sign_ins: 1 });
  });

  it('slows down from the sixth wrong password on, also for the right one, and forgets after success', async () => {
    for (let failure = 0; failure < 5; failure++) await expect(signIn('can.bo', 'sai')).rejects.toMatchObject(wrong);
    await expect(signIn('can.bo', PASSWORD)).rejects.toMatchObject({ code: 'SESSION.SLOW_DOWN', status: 429, details: { seconds: 5 } });
    later(4_001);
    await expect(signIn('can.bo', PASSWORD)).rejects.toMatchObject({ details: { seconds: 1 } });
    later(999);
    await signIn('can.bo', PASSWORD);
    const [row] = await test.source.query(`SELECT failed_sign_ins, last_failed_at FROM account WHERE username = 'can.bo'`);
    expect(row).toEqual({ failed_sign_ins: 0, last_failed_at: null });
  });

  it('takes the demo password in demo mode only, whatever the database holds', async () => {
    expect(await signIn('ban.thu', DEMO_PASSWORD, true)).toHaveProperty('token');
    await expect(signIn('ban.thu', DEMO_PASSWORD, false)).rejects.toMatchObject(wrong);
  });

  it('ends a session that idles, that has lasted its whole span, that is closed, or whose account is closed', async () => {
    const idle = await signIn('can.bo', PASSWORD);
    later(SESSION_SPAN.idle);
    expect(await sessions.find(idle.token)).toBeNull();

    const long = await signIn('can.bo', PASSWORD);
    for (let passed = 0; passed < SESSION_SPAN.whole - 30 * MINUTE; passed += 30 * MINUTE) {
      later(30 * MINUTE);
      expect(await sessions.find(long.token)).not.toBeNull();
    }
    later(30 * MINUTE);
    expect(await sessions.find(long.token)).toBeNull();

    const closed = await signIn('can.bo', PASSWORD);
    await database.write((tx) => sessions.end(tx, closed.token));
    expect(await sessions.find(closed.token)).toBeNull();

    const dismissed = await signIn('can.bo', PASSWORD);
    await test.source.query(`UPDATE account SET active = false WHERE username = 'can.bo'`);
    expect(await sessions.find(dismissed.token)).toBeNull();
    await test.source.query(`UPDATE account SET active = true WHERE username = 'can.bo'`);
    expect(await sessions.find('no such token')).toBeNull();
  });

  it('sweeps out sessions that are over when the next one opens', async () => {
    await signIn('can.bo', PASSWORD);
    later(SESSION_SPAN.whole + 1);
    await signIn('can.bo', PASSWORD);
    const over = await test.source.query(`SELECT 1 FROM session WHERE expires_at < $1`, [clock.now()]);
    expect(over).toEqual([]);
  });
});
