import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ProviderSettings } from './provider.settings.js';
import { dropLinks } from './drop-links.js';
import { LinkAccount } from './link-account.js';
import { Offers } from './offers.js';
import { type SignInDesk, CALLER, actorOf, signInDesk } from '../testing/sign-in-desk.js';
import { AFTER_SIGN_OUT, CLIENT, signInService } from '../testing/sign-in-service.js';
import { NotLetIn, Provider } from './provider.js';
import { SignInByProvider } from './sign-in-by-provider.js';

const RETURN = 'http://127.0.0.1:9/api/session/provider/return';
const PASSWORD = 'Mật khẩu riêng';

describe('signing in by another service', () => {
  let desk: SignInDesk;
  let service: Awaited<ReturnType<typeof signInService>>;
  let settings: ProviderSettings;
  let provider: Provider;
  let door: SignInByProvider;
  let linking: LinkAccount;
  let offers: Offers;
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
    offers = new Offers({ ...desk.ways, provider: settings }, desk.clock);
    door = new SignInByProvider(desk.database, desk.sessions, desk.pace, desk.chronicle, offers);
    linking = new LinkAccount(desk.database, offers, desk.proof, desk.chronicle);
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
  /** What a browser carries away that came for an account nobody has linked. */
  const offered = async (own = settings): Promise<string> => {
    const failure = await come(own).then(() => null, (error: unknown) => error);
    if (!(failure instanceof NotLetIn) || failure.problem !== 'confirm' || !failure.offer) throw new Error('nothing was offered', { cause: failure });
    return failure.offer;
  };
  /** The holder signs in by password and links whoever came. */
  const agree = async (offer: string, username = name) => {
    const session = await desk.opened((await desk.signIn(username, PASSWORD)).token);
    await linking.run(actorOf(session), session, offer);
  };
  const actionsOf = async () => (await desk.query<{ action: string }>(`SELECT action FROM audit_record WHERE actor_id = $1 ORDER BY id`, [accountId])).map(({ action }) => action);
  const problem = (work: Promise<unknown>) => work.then(() => null, (failure: { problem?: string }) => failure.problem ?? failure);

  it('finds the account by the verified address the first time and opens nothing; by the link that its holder makes from then on, and goes on to where one was going', async () => {
    const offer = await offered();
    expect(await desk.query(`SELECT id FROM session WHERE account_id = $1`, [accountId])).toEqual([]);
    expect(await actionsOf()).toEqual(['provider.offered']);
    await agree(offer);
    const first = await come();
    expect(first.target).toBe('/petitions');
    expect(await desk.opened(first.token)).toMatchObject({ username: name, stage: 'full' });
    expect(await actionsOf()).toEqual(['provider.offered', 'session.opened', 'provider.linked', 'session.opened']);
    await desk.query(`UPDATE account SET email = NULL WHERE id = $1`, [accountId]);
    expect(await desk.opened((await come()).token)).toMatchObject({ username: name });
  });

  it('lets nobody in who wrote an address of their own into somebody’s account: an address is offered to its holder, however often it comes', async () => {
    const keeper = await desk.account(`quan.tri.${count}`, PASSWORD);
    await desk.query(`UPDATE account SET email = $2 WHERE id = $1`, [accountId, `keeper-${count}@example.vn`]);
    service.signsIn({ sub: `keeper-${count}`, email: `keeper-${count}@example.vn`, email_verified: true });
    const offer = await offered();
    expect(await problem(come())).toBe('confirm');
    // The keeper's own password links the account of somebody else as little.
    expect(await agree(offer, `quan.tri.${count}`).catch((refusal: { code?: string }) => refusal.code)).toBe('PROVIDER.NOT_OFFERED');
    expect(await desk.query(`SELECT account_id FROM account_link WHERE account_id = ANY ($1)`, [[accountId, keeper]])).toEqual([]);
  });

  it('is agreed to within ten minutes, by a holder who has just proved who they are, and once', async () => {
    const code = (work: Promise<unknown>) => work.then(() => null, (refusal: { code?: string }) => refusal.code);
    const offer = await offered();
    expect(await code(agree('x'))).toBe('PROVIDER.NOT_OFFERED');
    const session = await desk.opened((await desk.signIn(name, PASSWORD)).token);
    const stale = { ...session, provedAt: new Date(session.provedAt.getTime() - 11 * 60_000) };
    expect(await code(linking.run(actorOf(session), stale, offer))).toBe('SESSION.PROOF_NEEDED');
    desk.later(10 * 60_000);
    expect(await code(agree(offer))).toBe('PROVIDER.NOT_OFFERED');
    desk.clock.instant = new Date();
    await agree(offer);
    expect(await code(agree(offer))).toBe('PROVIDER.LINKED_ELSEWHERE');
  });

  it('ends when somebody else sets the password: they could have linked themselves', async () => {
    await agree(await offered());
    await desk.database.write((tx) => dropLinks(tx, desk.chronicle, { accountId, officeId: desk.officeId, fullName: 'Người quản lý', permissions: new Set(), requestId: 'request-3', ip: null }, { officeId: desk.officeId, id: accountId }));
    expect((await actionsOf()).at(-1)).toBe('provider.unlinked');
    expect(await problem(come())).toBe('confirm');
  });

  it('is left for the service when one signs out, which knows who asks and where to send people back', async () => {
    await agree(await offered());
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
    await agree(await offered({ ...settings, match: 'preferred_username' }));
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
    await agree(await offered());
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
    await agree(await offered());
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
    await agree(await offered());
    await desk.query(`UPDATE account SET must_change_password = true WHERE id = $1`, [accountId]);
    expect((await desk.opened((await come()).token)).stage).toBe('full');
    expect((await desk.opened((await desk.signIn(name, PASSWORD)).token)).stage).toBe('change-password');
  });
});
