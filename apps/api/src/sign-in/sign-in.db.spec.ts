import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CSRF, UNATTENDED_HEADER, identityPaths, secondFactorPaths, sessionPaths, signInTermPaths } from '@tiepdan/identity/contract';
import { TOTP } from 'otpauth';
import supertest from 'supertest';
import { type RunningApp, runApp } from '../testing/running-app.js';

const PASSWORD = 'mat-khau-chi-de-kiem-thu';

/** A browser: keeps its cookies, and sends back the token that writes need. */
class Browser {
  readonly jar = new Map<string, string>();
  constructor(private readonly running: RunningApp) {}

  async send(method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object, headers: Readonly<Record<string, string>> = {}) {
    const request = supertest(this.running.app.getHttpServer())[method](path)
      .set('Cookie', [...this.jar].map(([name, value]) => `${name}=${value}`).join('; '))
      .set(CSRF.header, this.jar.get(CSRF.cookie) ?? '')
      .set(headers);
    const answer = await (body ? request.send(body) : request);
    for (const cookie of ([] as string[]).concat(answer.headers['set-cookie'] ?? [])) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value) this.jar.set(name, value);
      else this.jar.delete(name);
    }
    return answer;
  }

  signIn(username: string) {
    return this.send('post', identityPaths.session, { username, password: PASSWORD });
  }
}

/** Codes of this step and of the next: what was right when it was made is still so if the clock turns on its way, which one of the step before is not. */
const codeOf = (secret: string, steps = 0) => new TOTP({ secret: secret.replaceAll(' ', '') }).generate({ timestamp: Date.now() + steps * 30_000 });

describe('signing in, on the wire', () => {
  let running: RunningApp;
  const browser = () => new Browser(running);
  const account = async (username: string, set: string) => running.database.source.query(`UPDATE account SET ${set} WHERE username = $1`, [username]);
  beforeAll(async () => {
    running = await runApp();
  });
  afterAll(() => running.stop());

  it('keeps the browser known when the session ends, and clears what it has cached', async () => {
    const own = browser();
    await own.signIn('head');
    expect([...own.jar.keys()].sort()).toEqual([CSRF.cookie, 'tiepdan_device', 'tiepdan_session']);
    const answer = await own.send('delete', identityPaths.session);
    expect(answer.status).toBe(204);
    expect(answer.headers['clear-site-data']).toBe('"cache"');
    expect([...own.jar.keys()]).toEqual(['tiepdan_device']);
    expect((await own.send('get', identityPaths.session)).status).toBe(401);
  });

  it('opens nothing but what the stage needs before the second factor is proved', async () => {
    const first = browser();
    await first.signIn('petition-officer');
    const { secret } = (await first.send('post', secondFactorPaths.own, {})).body as { secret: string };
    const confirmed = await first.send('post', secondFactorPaths.confirm, { code: codeOf(secret) });
    expect(confirmed.status).toBe(200);
    expect((confirmed.body as { codes: string[] }).codes).toHaveLength(10);
    expect((await first.send('get', '/api/petitions')).status).toBe(200); // under the new secrets

    const second = browser();
    expect((await second.signIn('petition-officer')).status).toBe(204);
    const before = new Map(second.jar);
    expect((await second.send('get', identityPaths.session)).body).toMatchObject({ stage: 'second-factor', permissions: [] });
    for (const path of ['/api/petitions', '/api/desk', '/api/colleagues', secondFactorPaths.own, sessionPaths.own]) {
      expect([path, (await second.send('get', path)).body]).toEqual([path, expect.objectContaining({ code: 'SESSION.SECOND_FACTOR_NEEDED' })]);
    }
    for (const path of [secondFactorPaths.own, secondFactorPaths.recoveryCodes, identityPaths.proof])
      expect([path, (await second.send('post', path, {})).body]).toEqual([path, expect.objectContaining({ code: 'SESSION.SECOND_FACTOR_NEEDED' })]);
    expect((await second.send('delete', secondFactorPaths.own)).body).toMatchObject({ code: 'SESSION.SECOND_FACTOR_NEEDED' });

    const noToken = await second.send('post', identityPaths.secondFactor, { code: codeOf(secret, 1) }, { [CSRF.header]: 'x' });
    expect(noToken.body).toMatchObject({ code: 'SESSION.BAD_CSRF_TOKEN' });
    expect((await second.send('post', identityPaths.secondFactor, { code: codeOf(secret, 1) })).status).toBe(204);
    expect((await second.send('get', '/api/petitions')).status).toBe(200);
    const old = browser();
    for (const [name, value] of before) old.jar.set(name, value);
    expect((await old.send('get', identityPaths.session)).status).toBe(401);
  });

  it('lets whoever must change the password do that, and nothing else', async () => {
    await account('compiler', 'must_change_password = true');
    const own = browser();
    await own.signIn('compiler');
    expect((await own.send('get', identityPaths.session)).body).toMatchObject({ stage: 'change-password' });
    expect((await own.send('get', '/api/petitions')).body).toMatchObject({ code: 'SESSION.PASSWORD_CHANGE_NEEDED' });
    expect((await own.send('post', '/api/own-password', { current: PASSWORD, password: 'muoi hai con vit qua song' })).status).toBe(200);
    expect((await own.send('get', '/api/petitions')).status).toBe(200);
  });

  it('lets the keeper of accounts ask a second factor of a role, take a lost one off, and see and end sessions; nobody else', async () => {
    const [keeper, officer] = [browser(), browser()];
    await keeper.signIn('administrator');
    await officer.signIn('reception-officer');
    const terms = (await keeper.send('get', signInTermPaths.terms)).body as { version: number; roles: { key: string }[] };
    expect(terms).toMatchObject({ version: 0, idleMinutes: 60, wholeHours: 12, secondFactorRoles: [], providerFactor: false });
    const asked = { version: 0, idleMinutes: 30, wholeHours: 10, secondFactorRoles: ['reception-officer'], providerFactor: false };
    expect((await officer.send('put', signInTermPaths.terms, asked)).body).toMatchObject({ code: 'PERMISSION.MISSING' });
    expect((await keeper.send('put', signInTermPaths.terms, { ...asked, secondFactorRoles: ['no-such-role'] })).body).toMatchObject({ code: 'SIGN_IN.UNKNOWN_ROLE' });
    expect((await keeper.send('put', signInTermPaths.terms, asked)).body).toMatchObject({ ...asked, version: 1 });
    expect((await keeper.send('put', signInTermPaths.terms, asked)).body).toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });

    expect((await officer.send('get', '/api/petitions')).body).toMatchObject({ code: 'SESSION.ENROL_NEEDED' });
    const { secret } = (await officer.send('post', secondFactorPaths.own, {})).body as { secret: string };
    await officer.send('post', secondFactorPaths.confirm, { code: codeOf(secret) });
    expect((await officer.send('get', '/api/petitions')).status).toBe(200);
    expect((await officer.send('delete', secondFactorPaths.own)).body).toMatchObject({ code: 'SECOND_FACTOR.REQUIRED' });

    const [{ id }] = await running.database.source.query<[{ id: string }]>(`SELECT id FROM account WHERE username = 'reception-officer'`);
    expect((await keeper.send('get', sessionPaths.ofAccount(id))).body).toHaveLength(2); // one of the house, one of this spec
    expect((await officer.send('post', secondFactorPaths.removal(id), { reason: 'Mất điện thoại' })).body).toMatchObject({ code: 'PERMISSION.MISSING' });
    expect((await keeper.send('post', secondFactorPaths.removal(id), { reason: 'Mất điện thoại' })).status).toBe(204);
    expect((await officer.send('get', identityPaths.session)).status).toBe(401);
    await keeper.send('put', signInTermPaths.terms, { ...asked, version: 1, secondFactorRoles: [] });
    await officer.signIn('reception-officer');
    expect((await keeper.send('delete', sessionPaths.ofAccount(id))).status).toBe(204);
    expect((await officer.send('get', identityPaths.session)).status).toBe(401);
  });

  it('does not count as use what a page asks by itself', async () => {
    const own = browser();
    await own.signIn('leader');
    const seen = async () => (await running.database.source.query<{ at: Date }[]>(`SELECT last_seen_at AS at FROM session s JOIN account a ON a.id = s.account_id WHERE a.username = 'leader' ORDER BY s.created_at DESC LIMIT 1`))[0]?.at;
    await running.database.source.query(`UPDATE session SET last_seen_at = now() - interval '10 minutes'`);
    const before = await seen();
    await own.send('get', identityPaths.session, undefined, { [UNATTENDED_HEADER]: 'true' });
    expect(await seen()).toEqual(before);
    await own.send('get', identityPaths.session);
    expect(await seen()).not.toEqual(before);
  });

  it('answers that there is no sign-in service where none is set', async () => {
    expect((await browser().send('get', identityPaths.ways)).body).toEqual({ provider: null });
    expect((await browser().send('get', identityPaths.provider)).body).toMatchObject({ code: 'PROVIDER.NOT_SET' });
  });

  it('writes no password, code, secret or token into a log or the audit', async () => {
    const kept = JSON.stringify(await running.database.source.query(`SELECT * FROM audit_record`));
    expect(kept).not.toContain(PASSWORD);
    expect(kept).toContain('session.opened');
  });
});

describe('signing in where cookies travel over TLS only', () => {
  let running: RunningApp;
  beforeAll(async () => {
    const more = { PUBLIC_URL: 'https://tiepdan.example.vn', OIDC_ISSUER: 'https://sso.example.vn', OIDC_CLIENT_ID: 'tiepdan', OIDC_CLIENT_SECRET: 'mot-bi-mat-dai-chi-de-kiem-thu', OIDC_NAME: 'Cổng tỉnh' };
    running = await runApp(more);
  });
  afterAll(() => running.stop());

  it('names them so that no other host and no plain page can set them', async () => {
    const answer = await supertest(running.app.getHttpServer()).post(identityPaths.session).send({ username: 'head', password: PASSWORD });
    const cookies = ([] as string[]).concat(answer.headers['set-cookie'] ?? []);
    for (const name of ['__Host-tiepdan_session', '__Host-tiepdan_device']) {
      const cookie = cookies.find((text) => text.startsWith(`${name}=`)) ?? '';
      for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect([name, cookie]).toEqual([name, expect.stringContaining(part)]);
      expect(cookie).not.toMatch(/Domain/i);
    }
    expect((await supertest(running.app.getHttpServer()).get(identityPaths.ways)).body).toEqual({ provider: { name: 'Cổng tỉnh' } });
  });

  it('takes no session cookie without the prefix', async () => {
    const answer = await supertest(running.app.getHttpServer()).post(identityPaths.session).send({ username: 'head', password: PASSWORD });
    const cookie = ([] as string[]).concat(answer.headers['set-cookie'] ?? []).find((text) => text.startsWith('__Host-tiepdan_session=')) ?? '';
    const [pair = ''] = cookie.split(';');
    expect((await supertest(running.app.getHttpServer()).get(identityPaths.session).set('Cookie', pair)).status).toBe(200);
    expect((await supertest(running.app.getHttpServer()).get(identityPaths.session).set('Cookie', pair.replace('__Host-', ''))).status).toBe(401);
  });

  it('tells on the sign-in page when the browser comes back without having left, and goes nowhere else', async () => {
    const answer = await supertest(running.app.getHttpServer()).get(`${identityPaths.providerReturn}?code=x&state=y`);
    expect([answer.status, answer.headers['location']]).toEqual([303, '/sign-in?problem=stale']);
  });
});
