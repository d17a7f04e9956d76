import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ProviderSettings } from './provider.settings.js';
import { type SignInDesk, CALLER, signInDesk } from '../testing/sign-in-desk.js';
import { AFTER_SIGN_OUT, CLIENT, signInService } from '../testing/sign-in-service.js';
import { Provider } from './provider.js';
import { SignInByProvider } from './sign-in-by-provider.js';

const RETURN = 'http://127.0.0.1:9/api/session/provider/return';
const PASSWORD = 'Mật khẩu riêng';

describe('signing in by another service', () => {
  let desk: SignInDesk;
  let service: Awaited<ReturnType<typeof signInService>>;
  let settings: ProviderSettings;
  let provider: Provider;
  let door: SignInByProvider;
  const logged: object[] = [];
  let count = 0;
  let name = '';
  let accountId = '';

  /** The service says at its start what it would be told in earnest. */
  const hush = () => (['info', 'warn'] as const).forEach((level) => jest.spyOn(console, level).mockImplementation(() => undefined));

  beforeAll(async () => {
    hush();
    desk = await signInDesk();
    desk.clock.instant = new Date();
    service = await signInService(RETURN);
    settings = { issuer: service.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, name: 'Tài khoản công vụ', acr: '', match: 'email', returnAddress: RETURN, afterSignOut: AFTER_SIGN_OUT };
    door = new SignInByProvider(desk.database, desk.sessions, desk.pace, desk.chronicle);
  });
  afterAll(async () => {
    await service.stop();
    await desk.close();
  });
  beforeEach(async () => {
    hush();
    logged.length = 0;
    provider = new Provider({ ...desk.ways, log: (line) => void logged.push(line) }, desk.clock);
    name = `can.bo.${(count += 1)}`;
    accountId = await desk.account(name, PASSWORD);
    await desk.query(`UPDATE account SET email = $2 WHERE id = $1`, [accountId, `${name}@example.vn`]);
    service.signsIn({ sub: `sub-${count}`, email: `${name.toUpperCase()}@example.vn`, email_verified: true, preferred_username: name });
  });
  afterEach(() => void jest.restoreAllMocks());

  /** The whole way of a browser. */
  const come = async (own = settings, caller: Partial<typeof CALLER> = {}) => {
    const { url, journey } = await provider.begin(own, '/petitions');
    const { identity, target } = await provider.finish(own, await service.visit(url), journey);
    return { identity, target, ...(await door.run(identity, own.match, { ...CALLER, ...caller }, target)) };
  };
  const problem = (work: Promise<unknown>) => work.then(() => null, (failure: { problem?: string }) => failure.problem ?? failure);

  it('finds the account by the verified address the first time, by the link from then on, and goes on to where one was going', async () => {
    const first = await come();
    expect(first.target).toBe('/petitions');
    expect(await desk.opened(first.token)).toMatchObject({ username: name, stage: 'full' });
    expect(await desk.query(`SELECT action FROM audit_record WHERE actor_id = $1 ORDER BY id`, [accountId])).toEqual([{ action: 'provider.linked' }, { action: 'session.opened' }]);
    await desk.query(`UPDATE account SET email = NULL WHERE id = $1`, [accountId]);
    expect(await desk.opened((await come()).token)).toMatchObject({ username: name });
  });

  it('is left for the service when one signs out, which knows who asks and where to send people back', async () => {
    await come();
    const there = await provider.end(settings);
    expect(there?.origin).toBe(service.issuer);
    expect(Object.fromEntries(there?.searchParams ?? [])).toEqual({ client_id: CLIENT.id, post_logout_redirect_uri: AFTER_SIGN_OUT });
    // A place that was not agreed on is refused over there.
    const elsewhere = await provider.end({ ...settings, afterSignOut: 'https://elsewhere.example/' });
    expect(await service.leave(elsewhere as URL)).toMatchObject({ sentTo: null, signedIn: true });
    expect(await service.leave(there as URL)).toMatchObject({ asked: expect.stringContaining('op.logoutForm'), sentTo: AFTER_SIGN_OUT, signedIn: false });
  });

  it('stays here where the settings say so, or the service is away', async () => {
    expect(await provider.end({ ...settings, afterSignOut: null })).toBeNull();
    const away = new Provider({ ...desk.ways, log: () => undefined }, desk.clock);
    expect(await away.end({ ...settings, issuer: 'http://127.0.0.1:9' })).toBeNull();
  });

  it('finds it by the username where the settings say so', async () => {
    service.signsIn({ sub: `other-${count}`, preferred_username: name });
    expect(await problem(come())).toBe('unlinked');
    expect(await desk.opened((await come({ ...settings, match: 'preferred_username' })).token)).toMatchObject({ username: name });
  });

  it('asks the service for the address when the token does not tell it', async () => {
    const silent = await signInService(RETURN, { claimsInToken: false });
    try {
      silent.signsIn({ sub: `silent-${count}`, email: `${name}@example.vn`, email_verified: true });
      const own = { ...settings, issuer: silent.issuer };
      const { url, journey } = await provider.begin(own, '/');
      expect((await provider.finish(own, await silent.visit(url), journey)).identity).toMatchObject({ email: `${name}@example.vn` });
    } finally {
      await silent.stop();
    }
  });

  it.each([
    ['nobody has the address', { email: 'khong.co@example.vn', email_verified: true }],
    ['the service has not verified it', { email_verified: false }],
    ['the service tells none', { email: undefined }],
  ])('makes no account and lets nobody in when %s', async (_, claims) => {
    service.signsIn({ sub: `stranger-${count}`, email: `${name}@example.vn`, ...claims });
    const before = await desk.query(`SELECT count(*) FROM account`);
    expect(await problem(come())).toBe('unlinked');
    expect(await desk.query(`SELECT count(*) FROM account`)).toEqual(before);
  });

  it('lets nobody in by an address that two accounts share', async () => {
    const other = await desk.account(`trung.${count}`, PASSWORD);
    await desk.query(`UPDATE account SET email = $2 WHERE id = $1`, [other, `${name}@example.vn`]);
    expect(await problem(come())).toBe('unlinked');
  });

  it('lets nobody into a closed account, nor into one that is linked with somebody else', async () => {
    await come();
    service.signsIn({ sub: `usurper-${count}`, email: `${name}@example.vn`, email_verified: true });
    expect(await problem(come())).toBe('other-subject');
    await desk.query(`UPDATE account SET active = false WHERE id = $1`, [accountId]);
    service.signsIn({ sub: `sub-${count}` });
    expect(await problem(come())).toBe('closed');
  });

  it('takes no answer without the journey that asked for it: another window, another state, too late', async () => {
    const { url, journey } = await provider.begin(settings, '/');
    const query = await service.visit(url);
    expect(await problem(provider.finish(settings, query, null))).toBe('stale');
    expect(await problem(provider.finish(settings, query, 'x'))).toBe('stale');
    expect(await problem(provider.finish(settings, query, (await provider.begin(settings, '/')).journey))).toBe('stale');
    expect(await problem(provider.finish(settings, query.replace(/state=[^&]*/, 'state=other'), journey))).toBe('stale');
    desk.later(10 * 60_000);
    expect(await problem(provider.finish(settings, query, journey))).toBe('stale');
    desk.clock.instant = new Date();
  });

  it('takes a code once', async () => {
    const { url, journey } = await provider.begin(settings, '/');
    const query = await service.visit(url);
    await provider.finish(settings, query, journey);
    expect(await problem(provider.finish(settings, query, journey))).toBe('declined');
    expect(logged).toEqual([expect.objectContaining({ event: 'provider', problem: 'declined', error: 'invalid_grant' })]);
    expect(JSON.stringify(logged)).not.toContain(new URLSearchParams(query).get('code'));
  });

  it('tells when the service itself says no', async () => {
    const { journey, url } = await provider.begin(settings, '/');
    const state = url.searchParams.get('state') ?? '';
    const query = new URLSearchParams({ error: 'access_denied', state, iss: service.issuer }).toString();
    expect(await problem(provider.finish(settings, query, journey))).toBe('declined');
  });

  it('takes no token that the service has not signed, or that answers another question', async () => {
    const real = globalThis.fetch;
    const forged = (change: (claims: Record<string, unknown>) => object) => {
      jest.spyOn(globalThis, 'fetch').mockImplementation(async (...asked) => {
        const answer = await real(...asked);
        if (!String(asked[0]).endsWith('/token')) return answer;
        const tokens = (await answer.json()) as { id_token: string };
        const [head = '', claims = '', signature = ''] = tokens.id_token.split('.');
        const changed = Buffer.from(JSON.stringify(change(JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>))).toString('base64url');
        return new Response(JSON.stringify({ ...tokens, id_token: [head, changed, signature].join('.') }), { status: 200, headers: { 'content-type': 'application/json' } });
      });
    };
    forged((claims) => ({ ...claims, sub: 'somebody-else' }));
    expect(await problem(come())).toBe('untrusted');
    for (const wrong of [{ nonce: 'other' }, { aud: 'another-application' }, { iss: 'https://elsewhere.example' }, { exp: 1 }]) {
      forged((claims) => ({ ...claims, ...wrong }));
      expect([wrong, await problem(come())]).toEqual([wrong, 'untrusted']);
    }
  });

  it('tells when the service is away, and tries it again the next time', async () => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('fetch failed'));
    expect(await problem(provider.begin(settings, '/petitions'))).toBe('away');
    expect(await provider.begin(settings, '/petitions')).toHaveProperty('url');
  });

  it('asks for the second factor of this system, unless the office believes the one of the service', async () => {
    await desk.enrolled((await desk.signIn(name, PASSWORD)).token);
    service.signsIn({ sub: `sub-${count}`, email: `${name}@example.vn`, email_verified: true, amr: ['pwd', 'otp'] });
    expect((await desk.opened((await come()).token)).stage).toBe('second-factor');
    await desk.query(`INSERT INTO sign_in_terms (office_id, idle_minutes, whole_hours, provider_factor) VALUES ($1, 60, 12, true)`, [desk.officeId]);
    expect((await desk.opened((await come()).token)).stage).toBe('full');
    service.signsIn({ sub: `sub-${count}`, amr: ['pwd'] });
    expect((await desk.opened((await come()).token)).stage).toBe('second-factor');
    await desk.query(`DELETE FROM sign_in_terms`);
  });

  it('does not ask for a new password whoever signs in without it', async () => {
    await desk.query(`UPDATE account SET must_change_password = true WHERE id = $1`, [accountId]);
    expect((await desk.opened((await come()).token)).stage).toBe('full');
    expect((await desk.opened((await desk.signIn(name, PASSWORD)).token)).stage).toBe('change-password');
  });
});
