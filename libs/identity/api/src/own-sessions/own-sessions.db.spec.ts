import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type SignInDesk, actorOf, signInDesk } from '../testing/sign-in-desk.js';
import { deviceInWords } from './device.js';

const PASSWORD = 'Mật khẩu riêng';
const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

describe('sessions of an account', () => {
  let desk: SignInDesk;
  let accountId: string;
  beforeAll(async () => {
    desk = await signInDesk();
    accountId = await desk.account('can.bo', PASSWORD);
    await desk.account('quan.tri', PASSWORD, ['administrator']);
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    await desk.forget();
    await desk.query('DELETE FROM session');
  });

  const signIn = async (username = 'can.bo', caller = {}) => {
    const { token } = await desk.signIn(username, PASSWORD, caller);
    const session = await desk.opened(token);
    return { token, session, actor: actorOf(session) };
  };
  const open = async (token: string) => (await desk.sessions.find(token)) !== null;

  it('are told with device, address and time, the one that asks by name; those that are over are not', async () => {
    await signIn();
    desk.later(61 * 60_000);
    const older = await signIn('can.bo', { userAgent: CHROME, ip: '198.51.100.7' });
    desk.later(60_000);
    const own = await signIn();
    expect(await desk.own.list(own.actor, accountId, own.session.id)).toEqual([
      { id: own.session.id, device: 'Thiết bị chưa rõ', ip: '203.0.113.5', since: desk.clock.instant.toISOString(), lastSeen: desk.clock.instant.toISOString(), current: true },
      expect.objectContaining({ id: older.session.id, device: 'Chrome trên Windows', ip: '198.51.100.7', current: false }),
    ]);
  });

  it('are ended one by one by their owner, and nobody else’s', async () => {
    const [one, two, stranger] = [await signIn(), await signIn(), await signIn('quan.tri')];
    await desk.own.endOne(one.actor, two.session.id);
    expect([await open(one.token), await open(two.token)]).toEqual([true, false]);
    expect(await desk.noted()).toMatchObject({ action: 'session.ended', actor_id: accountId, details: expect.objectContaining({ sessions: 1 }) });
    for (const id of [two.session.id, stranger.session.id]) await expect(desk.own.endOne(one.actor, id)).rejects.toMatchObject({ code: 'SESSION.UNKNOWN', status: 404 });
    expect(await open(stranger.token)).toBe(true);
  });

  it('are ended all but the one that asks', async () => {
    const all = [await signIn(), await signIn(), await signIn()];
    const last = all[2] ?? (await signIn());
    await desk.own.endOthers(last.actor, last.session.id);
    expect(await Promise.all(all.map(({ token }) => open(token)))).toEqual([false, false, true]);
  });

  it('are ended by whoever keeps accounts, and the account’s history tells it; accounts of other offices are not found', async () => {
    const [theirs, keeper] = [await signIn(), await signIn('quan.tri')];
    const elsewhere = { ...keeper.actor, officeId: '01980000-0000-7000-8000-000000000001' };
    await expect(desk.own.endOf(elsewhere, accountId, keeper.session.id)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(desk.own.list(elsewhere, accountId, keeper.session.id)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    expect(await desk.own.list(keeper.actor, accountId, keeper.session.id)).toHaveLength(1);
    await desk.own.endOf(keeper.actor, accountId, keeper.session.id);
    expect([await open(theirs.token), await open(keeper.token)]).toEqual([false, true]);
    expect(await desk.query(`SELECT type, actor_id FROM history_event WHERE subject_id = $1`, [accountId])).toEqual([{ type: 'sessions-ended', actor_id: keeper.actor.accountId }]);
  });

  it.each([
    [CHROME, 'Chrome trên Windows'],
    [`${CHROME} Edg/142.0.0.0`, 'Microsoft Edge trên Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox trên Linux'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1', 'Safari trên iPhone'],
    ['Mozilla/5.0 (Linux; Android 16; SM-A165F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36', 'Samsung Internet trên Android'],
    ['curl/8.14', 'Thiết bị chưa rõ'],
    ['Something on Windows', 'Trình duyệt trên Windows'],
    [null, 'Thiết bị chưa rõ'],
  ])('say of %p: %p', (userAgent, words) => expect(deviceInWords(userAgent)).toBe(words));
});
