import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type SignInDesk, signInDesk } from '../testing/sign-in-desk.js';

const PASSWORD = 'Mật khẩu riêng';
const WRONG = { code: 'SESSION.WRONG_CREDENTIALS' };
const SLOW = { code: 'SESSION.SLOW_DOWN' };

describe('guessing passwords', () => {
  let desk: SignInDesk;
  beforeAll(async () => {
    desk = await signInDesk();
    for (const username of ['can.bo', 'truong.ban', 'lanh.dao']) await desk.account(username, PASSWORD);
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.forget());

  const guess = async (times: number, caller: Parameters<SignInDesk['signIn']>[2], username?: string) => {
    for (let time = 0; time < times; time++) await desk.signIn(username ?? `ten.thu.${time}`, 'sai', caller).catch(() => undefined);
  };

  it('does not slow a browser in which the account has signed in before, however much strangers try', async () => {
    const { device } = await desk.signIn('can.bo', PASSWORD);
    await guess(12, { ip: '198.51.100.7' }, 'can.bo');
    await expect(desk.signIn('can.bo', PASSWORD, { ip: '192.0.2.1' })).rejects.toMatchObject(SLOW);
    expect(await desk.signIn('can.bo', PASSWORD, { device })).toHaveProperty('token');
  });

  it('slows that browser by its own wrong tries, for that account alone', async () => {
    const { device } = await desk.signIn('can.bo', PASSWORD);
    await guess(5, { device }, 'can.bo');
    await expect(desk.signIn('can.bo', PASSWORD, { device })).rejects.toMatchObject({ ...SLOW, details: { seconds: 5 } });
    expect(await desk.query(`SELECT failed_sign_ins FROM account WHERE username = 'can.bo'`)).toEqual([{ failed_sign_ins: 0 }]);
    expect(await desk.signIn('truong.ban', PASSWORD, { device })).toHaveProperty('device', device);
    desk.later(5_000);
    expect(await desk.signIn('can.bo', PASSWORD, { device })).toHaveProperty('token');
  });

  it('knows no browser by a cookie that nobody gave it', async () => {
    const { device } = await desk.signIn('truong.ban', PASSWORD);
    await guess(5, { ip: '198.51.100.7' }, 'can.bo');
    for (const stranger of [device, 'x'.repeat(43)]) await expect(desk.signIn('can.bo', PASSWORD, { device: stranger })).rejects.toMatchObject(SLOW);
  });

  it('slows an address that tries one name after the other, at most by a minute, and forgets after a quarter of an hour', async () => {
    await guess(20, { ip: '198.51.100.7' });
    await expect(desk.signIn('can.bo', PASSWORD, { ip: '198.51.100.7' })).rejects.toMatchObject({ ...SLOW, details: { seconds: 1 } });
    expect(await desk.signIn('can.bo', PASSWORD, { ip: '198.51.100.8' })).toHaveProperty('token');
    for (let time = 0; time < 10; time++) {
      desk.later(60_000);
      await expect(desk.signIn(`ten.khac.${time}`, 'sai', { ip: '198.51.100.7' })).rejects.toMatchObject(WRONG);
    }
    await expect(desk.signIn('lanh.dao', PASSWORD, { ip: '198.51.100.7' })).rejects.toMatchObject({ details: { seconds: 60 } });
    desk.later(15 * 60_000 + 1);
    await expect(desk.signIn('lanh.dao', 'sai', { ip: '198.51.100.7' })).rejects.toMatchObject(WRONG);
    expect(await desk.signIn('lanh.dao', PASSWORD, { ip: '198.51.100.7' })).toHaveProperty('token');
  });

  it('takes the addresses of one IPv6 household for one', async () => {
    for (let time = 0; time < 20; time++) await guess(1, { ip: `2001:db8:1:2::${time.toString(16)}` }, `ten.${time}`);
    await expect(desk.signIn('can.bo', PASSWORD, { ip: '2001:db8:1:2:ffff::1' })).rejects.toMatchObject(SLOW);
    expect(await desk.signIn('can.bo', PASSWORD, { ip: '2001:db8:1:3::1' })).toHaveProperty('token');
  });

  it('answers late, and refuses nobody, while everybody guesses from everywhere', async () => {
    const { device } = await desk.signIn('can.bo', PASSWORD);
    await desk.query(`INSERT INTO sign_in_wait (kind, key_hash, failures, last_failed_at) VALUES ('overall', sha256(''), 200, $1)`, [desk.clock.instant]);
    await desk.signIn('truong.ban', PASSWORD);
    expect(desk.patience.rests).toEqual([2_000]);
    await desk.signIn('can.bo', PASSWORD, { device });
    expect(desk.patience.rests).toEqual([2_000]);
  });

  it('keeps no name and no address, and forgets both after a day', async () => {
    await guess(3, { ip: '198.51.100.7' }, 'Mat-khau-go-nham-cho');
    const kept = JSON.stringify(await desk.query(`SELECT kind, convert_from(key_hash, 'LATIN1') AS key FROM sign_in_wait`));
    expect(kept).not.toMatch(/198\.51|mat-khau/i);
    expect(await desk.query(`SELECT DISTINCT kind FROM sign_in_wait ORDER BY 1`)).toEqual([{ kind: 'address' }, { kind: 'name' }, { kind: 'overall' }]);
    desk.later(24 * 60 * 60_000 + 1);
    await guess(1, {}, 'can.bo');
    expect(await desk.query(`SELECT kind FROM sign_in_wait ORDER BY 1`)).toEqual([{ kind: 'address' }, { kind: 'overall' }]);
  });

  it('spends on every wrong answer the same time', async () => {
    // Its time stands still: a busy machine takes longer for the hash alone than a refusal lasts, and then there is nothing to rest.
    const time = jest.spyOn(performance, 'now').mockReturnValue(0);
    for (const [username, password] of [['can.bo', 'sai'], ['khong.co', 'sai']] as const) await desk.signIn(username, password).catch(() => undefined);
    time.mockRestore();
    expect(desk.patience.rests).toHaveLength(2);
    expect(new Set(desk.patience.rests).size).toBe(1);
    for (const rest of desk.patience.rests) expect(rest).toBeGreaterThan(100);
  });
});
