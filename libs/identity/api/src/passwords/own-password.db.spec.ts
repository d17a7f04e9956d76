import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@tiepdan/platform/contract';
import { type AccountDesk, NEWCOMER, openAccountDesk } from '../accounts/testing/account-desk.js';
import { passwordMatches } from './hashing.js';

const LEAKED = 'trăng lên đầu ngõ xóm';
const NEW = ['con mèo trèo cây cau', 'thuyền về có nhớ bến', 'mùa nước nổi đồng xa', 'áo vải cờ đào đất bắc', 'lúa chín vàng ven đê', 'cầu tre lắt lẻo gập ghềnh', 'khói lam chiều bản nhỏ'] as const;

describe('one’s own password', () => {
  let desk: AccountDesk;
  let folder: string;
  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'own-password-'));
    const file = path.join(folder, 'leaked');
    await fs.writeFile(file, ['khác', LEAKED, 'khác nữa'].map((text) => createHash('sha1').update(text).digest('hex').toUpperCase()).toSorted().join('\n'));
    desk = await openAccountDesk(file);
  });
  afterAll(async () => {
    await desk.close();
    await fs.rm(folder, { recursive: true });
  });

  let next = 0;
  let me: Actor;
  let current: string;
  let here: { id: string; token: string };
  beforeEach(async () => {
    const { id, password } = await desk.create.run(desk.admin, { ...NEWCOMER, username: `lua${++next}` });
    me = { ...desk.admin, accountId: id, fullName: 'Mai Thị Lụa' };
    current = password;
    here = await openSession();
  });
  const openSession = async () => {
    const { token } = await desk.signIn(me);
    return { token, id: (await desk.sessions.find(token))?.id ?? '' };
  };
  const change = (password: string, from = current) => desk.own.change(me, here.id, { current: from, password });
  const kept = async () => (await desk.query<{ hash: string; must: boolean; failed: number }>(`SELECT password_hash AS hash, must_change_password AS must, failed_sign_ins AS failed FROM account WHERE id = $1`, [me.accountId]))[0];

  it('takes the place of the one that somebody else made up, and signs out every other browser', async () => {
    expect(await desk.sessions.find(here.token)).toMatchObject({ stage: 'change-password' });
    const elsewhere = await openSession();
    expect(await desk.own.view(me, here.id)).toEqual({ mustChange: true, setOn: '2026-11-20', shortest: 12, otherSessions: 1 });
    expect(await change(NEW[0])).toEqual({ sessionsEnded: 1 });
    expect(await desk.sessions.find(elsewhere.token)).toBeNull();
    expect(await desk.sessions.find(here.token)).toMatchObject({ stage: 'full' });
    const row = await kept();
    expect(row).toMatchObject({ must: false });
    expect(await passwordMatches(row?.hash ?? '', NEW[0])).toBe(true);
    expect((await desk.told(me.accountId)).at(-1)).toEqual({ action: 'account.password-changed', actor_id: me.accountId });
  });

  it('needs the current one; wrong tries count like those at the door', async () => {
    for (let failure = 0; failure < 5; failure++) await expect(change(NEW[0], 'sai')).rejects.toMatchObject({ code: 'PASSWORD.WRONG_CURRENT', status: 422, fields: [{ path: 'current' }] });
    await expect(change(NEW[0])).rejects.toMatchObject({ code: 'PASSWORD.SLOW_DOWN', details: { seconds: 5 } });
    desk.clock.instant = new Date(desk.clock.instant.getTime() + 5_000);
    await change(NEW[0]);
    expect(await kept()).toMatchObject({ failed: 0 });
  });

  it('is not guessed faster by many tries at once, and each wrong one is in the audit', async () => {
    const refused = (await Promise.allSettled(Array.from({ length: 12 }, () => change(NEW[0], 'sai')))).map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'changed'));
    expect(refused.filter((code) => code === 'PASSWORD.WRONG_CURRENT')).toHaveLength(5);
    expect(refused.filter((code) => code === 'PASSWORD.SLOW_DOWN')).toHaveLength(7);
    const [noted] = await desk.query<{ n: number }>(`SELECT count(*)::int AS n FROM audit_record WHERE actor_id = $1 AND action = 'session.refused'`, [me.accountId]);
    expect(noted?.n).toBe(5);
  });

  it('is refused with the reason when it is weak, leaked, or named after its owner; nothing is written', async () => {
    for (const [password, words] of [['ngắn', 'cần ít nhất 12'], [LEAKED, 'đã bị lộ'], ['Mai Thị Lụa 2026', 'họ tên'], ['Ban Tiếp công dân tỉnh Thử Nghiệm', 'tên cơ quan']] as const)
      await expect(change(password)).rejects.toMatchObject({ code: 'PASSWORD.REFUSED', message: expect.stringContaining(words), fields: [{ path: 'password' }] });
    expect(await passwordMatches((await kept())?.hash ?? '', current)).toBe(true);
  });

  it('is none of the last five, and may be an older one', async () => {
    let from = current;
    for (const password of NEW.slice(0, 6)) {
      await change(password, from);
      from = password;
    }
    for (const password of NEW.slice(1, 6)) await expect(change(password, from)).rejects.toMatchObject({ message: expect.stringContaining('đã dùng gần đây') });
    await change(NEW[0], from);
    const [{ count } = { count: -1 }] = await desk.query<{ count: number }>(`SELECT count(*)::int AS count FROM past_password WHERE account_id = $1`, [me.accountId]);
    expect(count).toBe(5);
  });

  it('is told of while it is typed, by what the office asks for', async () => {
    expect(await desk.own.check(me, 'con mèo trèo')).toEqual({ acceptable: true, problems: [], praise: expect.stringContaining('Dùng được') });
    const { version } = await desk.terms.of(me.officeId);
    expect(await desk.terms.change(desk.admin, { version, shortestPassword: 16, longestDelegation: 90 })).toEqual({ version: 1, shortestPassword: 16, longestDelegation: 90 });
    expect(await desk.own.check(me, 'con mèo trèo')).toEqual({ acceptable: false, problems: [expect.stringContaining('cần ít nhất 16')], praise: null });
    await expect(desk.terms.change(desk.admin, { version, shortestPassword: 20, longestDelegation: 90 })).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });
    await desk.terms.change(desk.admin, { version: 1, shortestPassword: 12, longestDelegation: 90 });
    const history = await desk.chronicle.historyOf(me.officeId, 'office', me.officeId);
    expect(history[1]?.changes).toEqual([{ field: 'shortestPassword', label: 'Độ dài ít nhất của mật khẩu', before: '12 ký tự', after: '16 ký tự' }]);
  });
});
