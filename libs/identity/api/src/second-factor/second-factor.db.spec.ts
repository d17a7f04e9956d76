import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FACTOR_CODE, RECOVERY_CODE } from '@tiepdan/identity/contract';
import { BARE, type SignInDesk, actorOf, signInDesk } from '../testing/sign-in-desk.js';
import { rotateSecondFactors } from './rotate.js';
import { codeAt } from './totp.js';

const PASSWORD = 'Mật khẩu riêng';
const STEP = 30_000;

describe('the second factor', () => {
  let desk: SignInDesk;
  let keeper: string;
  let name = '';
  let accountId = '';
  let count = 0;
  beforeAll(async () => {
    desk = await signInDesk();
    keeper = await desk.account('quan.tri', PASSWORD, ['administrator']);
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    await desk.forget();
    name = `can.bo.${(count += 1)}`;
    accountId = await desk.account(name, PASSWORD);
  });

  const signIn = async (username = name) => (await desk.signIn(username, PASSWORD)).token;
  const stage = async (token: string) => (await desk.opened(token)).stage;
  const pass = async (token: string, kind: 'code' | 'recovery', code: string) => {
    const session = await desk.opened(token);
    return desk.pass.run(actorOf(session), session, kind, code);
  };

  it('counts from its first code on, and the session that set it up goes on under new secrets', async () => {
    const token = await signIn();
    const session = await desk.opened(token);
    const { secret, uri, qr } = await desk.enrol.begin(session);
    expect(uri).toContain(`secret=${secret.replaceAll(' ', '')}`);
    expect(decodeURIComponent(uri)).toContain(`Tiếp Dân:${name}`);
    expect(qr.path.match(/M/g)?.length).toBeGreaterThan(qr.size * 4);
    expect(await stage(await signIn())).toBe('full');
    await expect(desk.enrol.confirm(actorOf(session), session, '000000')).rejects.toMatchObject({ code: 'SECOND_FACTOR.WRONG_CODE' });

    const { codes, token: next } = await desk.enrol.confirm(actorOf(session), session, codeAt(secret.replaceAll(' ', ''), desk.clock.now()));
    expect(codes).toHaveLength(10);
    for (const code of codes) expect(code).toMatch(RECOVERY_CODE);
    expect(await desk.sessions.find(token)).toBeNull();
    expect(await stage(next)).toBe('full');
    expect(await stage(await signIn())).toBe('second-factor');
    expect(await desk.noted()).toMatchObject({ action: 'session.opened' });
  });

  it('is not come to by trying codes of a secret that somebody else began', async () => {
    const session = await desk.opened(await signIn());
    const { secret } = await desk.enrol.begin(session);
    const right = codeAt(secret.replaceAll(' ', ''), desk.clock.now());
    const tried: string[] = [];
    for (let at = 0; tried.length < 5; at++) if (String(at).padStart(6, '0') !== right) tried.push(String(at).padStart(6, '0'));
    for (const code of tried) await expect(desk.enrol.confirm(actorOf(session), session, code)).rejects.toMatchObject({ code: 'SECOND_FACTOR.WRONG_CODE' });
    await desk.enrol.begin(session); // beginning anew does not forget them
    await expect(desk.enrol.confirm(actorOf(session), session, right)).rejects.toMatchObject({ code: 'SESSION.SLOW_DOWN' });
    expect(await desk.noted()).toMatchObject({ action: 'session.factor-refused' });
  });

  it('keeps neither secret nor codes in clear', async () => {
    const { secret, codes } = await desk.enrolled(await signIn());
    const [row] = await desk.query<{ sealed: string }>(`SELECT convert_from(sealed_secret, 'UTF8') AS sealed FROM second_factor WHERE account_id = $1`, [accountId]);
    expect(row?.sealed).toContain(accountId); // bound to the account; apps/api seals it, which its own spec proves
    const kept = JSON.stringify([await desk.query(`SELECT encode(code_hash, 'escape') AS h FROM recovery_code`), await desk.query(`SELECT * FROM audit_record`), await desk.query(`SELECT * FROM history_event`)]);
    for (const shown of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))]) expect(kept).not.toContain(shown);
  });

  it('completes signing in by a code, once; the old secrets open nothing then', async () => {
    const { code } = await desk.enrolled(await signIn());
    const token = await signIn();
    await expect(pass(token, 'code', code())).rejects.toMatchObject({ code: 'SECOND_FACTOR.WRONG_CODE' }); // the code that set it up
    desk.later(STEP);
    const { token: next, left } = await pass(token, 'code', code().replace(/^.../, '$& '));
    expect(left).toBe(10);
    expect([await desk.sessions.find(token), await stage(next)]).toEqual([null, 'full']);
    expect(await desk.noted()).toMatchObject({ action: 'session.factor-passed' });
    await expect(pass(await signIn(), 'code', code())).rejects.toMatchObject({ code: 'SECOND_FACTOR.WRONG_CODE' });
    await expect(pass(next, 'code', code())).rejects.toMatchObject({ code: 'SECOND_FACTOR.NOT_SET' }); // nothing left to prove
  });

  it('takes the code of the step before and after, and none further off', async () => {
    const { secret } = await desk.enrolled(await signIn());
    desk.later(10 * STEP);
    const at = (steps: number) => codeAt(secret, new Date(desk.clock.instant.getTime() + steps * STEP));
    for (const steps of [-2, 2]) await expect(pass(await signIn(), 'code', at(steps))).rejects.toMatchObject({ code: 'SECOND_FACTOR.WRONG_CODE' });
    for (const steps of [-1, 0, 1]) expect(await pass(await signIn(), 'code', at(steps))).toHaveProperty('token');
    // Of the steps taken the last one counts: none before it is good any more.
    await expect(pass(await signIn(), 'code', at(0))).rejects.toMatchObject({ code: 'SECOND_FACTOR.WRONG_CODE' });
  });

  it('takes one code of two that come at the same moment', async () => {
    const { code } = await desk.enrolled(await signIn());
    desk.later(STEP);
    const tokens = [await signIn(), await signIn()];
    const answers = await Promise.allSettled(tokens.map((token) => pass(token, 'code', code())));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('slows wrong codes like wrong passwords, whichever session they come from', async () => {
    const { code, codes } = await desk.enrolled(await signIn());
    desk.later(STEP);
    for (let failure = 0; failure < 5; failure++) await expect(pass(await signIn(), failure % 2 ? 'recovery' : 'code', failure % 2 ? 'aaaa-aaaa-aaaa-aaaa' : '000000')).rejects.toMatchObject({ status: 422 });
    await expect(pass(await signIn(), 'code', code())).rejects.toMatchObject({ code: 'SESSION.SLOW_DOWN', details: { seconds: 5 } });
    await expect(pass(await signIn(), 'recovery', codes[0] ?? '')).rejects.toMatchObject({ code: 'SESSION.SLOW_DOWN' });
    desk.later(5_000);
    expect(await pass(await signIn(), 'code', code())).toHaveProperty('token');
    expect(await desk.query(`SELECT failures, last_failed_at FROM second_factor WHERE account_id = $1`, [accountId])).toEqual([{ failures: 0, last_failed_at: null }]);
    expect(await desk.query(`SELECT count(*)::int AS n FROM audit_record WHERE action = 'session.factor-refused' AND actor_id = $1`, [accountId])).toEqual([{ n: 7 }]);
  });

  it('takes a recovery code once, however it is typed, and never one of somebody else', async () => {
    const { codes } = await desk.enrolled(await signIn());
    const [first = '', second = '', third = ''] = codes;
    expect(await pass(await signIn(), 'recovery', first)).toMatchObject({ left: 9 });
    await expect(pass(await signIn(), 'recovery', first)).rejects.toMatchObject({ code: 'SECOND_FACTOR.WRONG_RECOVERY_CODE' });
    expect(await pass(await signIn(), 'recovery', second.toUpperCase().replaceAll('-', ' '))).toMatchObject({ left: 8 });
    expect(await desk.noted()).toMatchObject({ action: 'recovery-code.used' });
    const other = `nguoi.khac.${count}`;
    await desk.account(other, PASSWORD);
    await desk.enrolled(await signIn(other));
    await expect(pass(await signIn(other), 'recovery', third)).rejects.toMatchObject({ code: 'SECOND_FACTOR.WRONG_RECOVERY_CODE' });
  });

  it('makes recovery codes anew after a fresh proof, and the old ones are good no longer', async () => {
    const { token, codes, code } = await desk.enrolled(await signIn());
    desk.later(10 * 60_000 + 1);
    const session = await desk.opened(token);
    await expect(desk.enrol.renewCodes(actorOf(session), session)).rejects.toMatchObject({ code: 'SESSION.PROOF_NEEDED', status: 403 });
    await desk.proof.run(actorOf(session), session, { code: code() }, { ip: null, userAgent: null, requestId: 'r', device: null });
    const proved = await desk.opened(token);
    const { codes: renewed } = await desk.enrol.renewCodes(actorOf(proved), proved);
    expect(renewed).toHaveLength(10);
    await expect(pass(await signIn(), 'recovery', codes[0] ?? '')).rejects.toMatchObject({ code: 'SECOND_FACTOR.WRONG_RECOVERY_CODE' });
    expect(await pass(await signIn(), 'recovery', renewed[0] ?? '')).toMatchObject({ left: 9 });
  });

  it('is asked for at once, in open sessions too, when the office asks it of a role; and cannot be switched off then', async () => {
    const token = await signIn();
    expect(await stage(token)).toBe('full');
    await desk.query(`INSERT INTO sign_in_terms (office_id, idle_minutes, whole_hours, second_factor_roles) VALUES ($1, 60, 12, '{head}')`, [desk.officeId]);
    try {
      expect(await stage(token)).toBe('enrol');
      expect(await stage(await signIn('quan.tri'))).toBe('full');
      const { token: next } = await desk.enrolled(token);
      const session = await desk.opened(next);
      expect(session.stage).toBe('full');
      await expect(desk.drop.own(actorOf(session), session)).rejects.toMatchObject({ code: 'SECOND_FACTOR.REQUIRED' });
    } finally {
      await desk.query(`DELETE FROM sign_in_terms`);
    }
  });

  it('is switched off by its owner after a fresh proof, with its codes', async () => {
    const { token } = await desk.enrolled(await signIn());
    const session = await desk.opened(token);
    await expect(desk.drop.own(actorOf(session), { ...session, provedAt: new Date(0) })).rejects.toMatchObject({ code: 'SESSION.PROOF_NEEDED' });
    await desk.drop.own(actorOf(session), session);
    expect(await desk.noted()).toMatchObject({ action: 'second-factor.removed' });
    expect(await stage(await signIn())).toBe('full');
    expect(await desk.query(`SELECT 1 FROM recovery_code WHERE account_id = $1`, [accountId])).toEqual([]);
    await expect(desk.drop.own(actorOf(session), session)).rejects.toMatchObject({ code: 'SECOND_FACTOR.NOT_SET' });
  });

  it('is taken off by whoever keeps accounts, with the reason, and whoever holds the lost one is out', async () => {
    const { token } = await desk.enrolled(await signIn());
    const actor = actorOf(await desk.opened(await signIn('quan.tri')));
    await expect(desk.drop.ofAccount(actor, keeper, 'Mất điện thoại')).rejects.toMatchObject({ code: 'SECOND_FACTOR.OWN' });
    await expect(desk.drop.ofAccount({ ...actor, officeId: '01980000-0000-7000-8000-000000000001' }, accountId, 'Mất điện thoại')).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await desk.drop.ofAccount(actor, accountId, 'Mất điện thoại');
    expect(await desk.sessions.find(token)).toBeNull();
    expect(await desk.query(`SELECT type, reason FROM history_event WHERE subject_id = $1`, [accountId])).toEqual([{ type: 'second-factor-removed', reason: 'Mất điện thoại' }]);
    expect(await stage(await signIn())).toBe('full');
    await expect(desk.drop.ofAccount(actor, accountId, 'Mất điện thoại')).rejects.toMatchObject({ code: 'SECOND_FACTOR.NOT_SET' });
  });

  it('is set up anew only after the old one is off, and after a fresh proof', async () => {
    const { token } = await desk.enrolled(await signIn());
    await expect(desk.enrol.begin(await desk.opened(token))).rejects.toMatchObject({ code: 'SECOND_FACTOR.ALREADY_SET' });
    await expect(desk.enrol.begin({ ...(await desk.opened(token)), provedAt: new Date(0) })).rejects.toMatchObject({ code: 'SESSION.PROOF_NEEDED' });
    const other = `chua.bat.dau.${count}`;
    await desk.account(other, PASSWORD);
    const session = await desk.opened(await signIn(other));
    await expect(desk.enrol.confirm(actorOf(session), session, '123456')).rejects.toMatchObject({ code: 'SECOND_FACTOR.NOT_BEGUN' });
    await expect(desk.enrol.renewCodes(actorOf(session), session)).rejects.toMatchObject({ code: 'SECOND_FACTOR.NOT_SET' });
  });

  it('is sealed anew under another key, and goes on giving the same codes', async () => {
    const { code } = await desk.enrolled(await signIn());
    const turned = { ...BARE, current: (sealed: Buffer) => sealed.toString().startsWith(' '), seal: (text: string, place: string) => Buffer.from(` ${BARE.seal(text, place).toString()}`) };
    expect(await rotateSecondFactors(desk.test.source, turned)).toBeGreaterThan(0);
    expect(await rotateSecondFactors(desk.test.source, turned)).toBe(0);
    desk.later(STEP);
    expect(await pass(await signIn(), 'code', code())).toHaveProperty('token');
  });

  it.each([['123456', true], ['123 456', true], ['12345', false], ['1234567', false], ['12345a', false], [' 123456', false]])('reads %p as a code: %p', (text, is) => {
    expect(FACTOR_CODE.test(text)).toBe(is);
  });
});

describe('proving once more who is at the keyboard', () => {
  let desk: SignInDesk;
  beforeAll(async () => {
    desk = await signInDesk();
    await desk.account('can.bo', PASSWORD);
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.forget());
  const FROM = { ip: '203.0.113.5', userAgent: null, requestId: 'r', device: null };

  it('holds for ten minutes', async () => {
    const { token } = await desk.signIn('can.bo', PASSWORD);
    const needs = async () => {
      const session = await desk.opened(token);
      try {
        desk.proof.require(session);
        return null;
      } catch (refusal) {
        return (refusal as { code: string }).code;
      }
    };
    desk.later(10 * 60_000);
    expect(await needs()).toBeNull();
    desk.later(1);
    expect(await needs()).toBe('SESSION.PROOF_NEEDED');
    const session = await desk.opened(token);
    await expect(desk.proof.run(actorOf(session), session, { password: 'sai' }, FROM)).rejects.toMatchObject({ code: 'SESSION.WRONG_PASSWORD', status: 422 });
    expect(await needs()).toBe('SESSION.PROOF_NEEDED');
    await desk.proof.run(actorOf(session), session, { password: PASSWORD }, FROM);
    expect(await needs()).toBeNull();
    expect(await desk.noted()).toMatchObject({ action: 'session.proved' });
  });

  it('counts wrong passwords like those at the door', async () => {
    const { token } = await desk.signIn('can.bo', PASSWORD);
    const session = await desk.opened(token);
    for (let failure = 0; failure < 5; failure++) await expect(desk.proof.run(actorOf(session), session, { password: 'sai' }, FROM)).rejects.toMatchObject({ code: 'SESSION.WRONG_PASSWORD' });
    await expect(desk.proof.run(actorOf(session), session, { password: PASSWORD }, FROM)).rejects.toMatchObject({ code: 'SESSION.SLOW_DOWN' });
    await expect(desk.proof.run(actorOf(session), session, {}, FROM)).rejects.toMatchObject({ code: 'SESSION.SLOW_DOWN' });
  });
});
