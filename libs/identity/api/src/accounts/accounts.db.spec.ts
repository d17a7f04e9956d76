import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { passwordMatches } from '../passwords/hashing.js';
import { type AccountDesk, NEWCOMER, openAccountDesk } from './testing/account-desk.js';

describe('keeping accounts', () => {
  let desk: AccountDesk;
  beforeAll(async () => {
    desk = await openAccountDesk();
  });
  afterAll(() => desk.close());

  let next = 0;
  let username: string;
  beforeEach(() => {
    username = `mai.thi.lua${++next}`;
  });
  const open = (details: Partial<Parameters<AccountDesk['create']['run']>[1]> = {}) => desk.create.run(desk.admin, { ...NEWCOMER, username, ...details });
  const hashOf = async (id: string) => (await desk.query<{ hash: string }>(`SELECT password_hash AS hash FROM account WHERE id = $1`, [id]))[0]?.hash ?? '';
  const historyOf = (id: string) => desk.chronicle.historyOf(desk.admin.officeId, 'account', id);

  describe('opening one', () => {
    it('answers a password for one use, which is kept nowhere and must be changed', async () => {
      const { id, password } = await open();
      expect(await passwordMatches(await hashOf(id), password)).toBe(true);
      expect(await desk.queries.one(desk.admin, id)).toMatchObject({
        username,
        fullName: 'Mai Thị Lụa',
        unit: 'Phòng Hành chính',
        roles: [{ key: 'petition-officer', name: 'Cán bộ xử lý đơn' }],
        mustChangePassword: true,
        passwordSetOn: '2026-11-20',
        lastSignInAt: null,
        secondFactor: false,
        sessions: 0,
        waitSeconds: 0,
        own: false,
      });
      for (const table of ['account', 'history_event', 'audit_record']) expect(JSON.stringify(await desk.query(`SELECT * FROM ${table}`))).not.toContain(password);
    });

    it('tells who opened it, with which roles', async () => {
      const { id } = await open();
      const [entry] = await historyOf(id);
      expect(entry).toMatchObject({ type: 'registered', actorName: 'Lê Thị Thử' });
      expect(entry?.changes).toEqual([
        { field: 'username', label: 'Tên đăng nhập', before: null, after: username },
        { field: 'roles', label: 'Vai trò', before: null, after: 'Cán bộ xử lý đơn' },
      ]);
      expect(await desk.told(id)).toEqual([{ action: 'account.registered', actor_id: desk.admin.accountId }]);
    });

    it('refuses a name that somebody of any office has, and proposes one that is free', async () => {
      await desk.create.run(desk.stranger, { ...NEWCOMER, username });
      await expect(open()).rejects.toMatchObject({ code: 'ACCOUNT.USERNAME_TAKEN', details: { proposal: `${username}2` }, fields: [{ path: 'username' }] });
    });

    it.each([
      [{ roles: ['khong-co'] }, 'ROLE.UNKNOWN'],
      [{ roles: ['administrator', 'petition-officer'] }, 'ROLE.CONFLICT'],
      [{ roles: ['administrator', 'auditor'] }, 'ROLE.CONFLICT'],
      [{ roles: ['agency'] }, 'ACCOUNT.AGENCY_MISSING'],
      [{ roles: ['petition-officer'], agencyId: '00000000-0000-7000-8000-000000000009' }, 'ACCOUNT.AGENCY_UNWANTED'],
      [{ roles: ['unit-reporter'], agencyId: '00000000-0000-7000-8000-000000000009' }, 'ACCOUNT.UNKNOWN_AGENCY'],
    ])('refuses %j', async (details, code) => {
      await expect(open(details)).rejects.toMatchObject({ code });
      expect(await desk.query(`SELECT 1 FROM account WHERE username = $1`, [username])).toEqual([]);
    });

    it('lets a body have several accounts, of its papers and of its figures', async () => {
      const { id } = await open({ roles: ['agency', 'unit-reporter'], agencyId: desk.agencyId });
      expect(await desk.queries.one(desk.admin, id)).toMatchObject({ agency: { id: desk.agencyId, name: 'Sở Thử nghiệm' } });
      await expect(open({ username: `${username}.nua`, roles: ['agency', 'head'], agencyId: desk.agencyId })).rejects.toMatchObject({ code: 'ROLE.BODY' });
    });
  });

  describe('correcting one', () => {
    it('says what changed; nothing of the password or the roles', async () => {
      const { id } = await open();
      const before = await hashOf(id);
      const written = await desk.correct.run(desk.admin, id, { version: 1, username: `${username}.moi`, fullName: 'Mai Thị Lụa', position: 'Phó Trưởng phòng', phone: '0900 111 222', reason: 'Bổ nhiệm' });
      expect(written).toEqual({ id, version: 2 });
      const [entry] = await historyOf(id);
      expect(entry).toMatchObject({ type: 'corrected', reason: 'Bổ nhiệm' });
      expect(entry?.changes.map(({ field, before: was, after }) => [field, was, after])).toEqual([
        ['username', username, `${username}.moi`],
        ['position', 'Chuyên viên', 'Phó Trưởng phòng'],
        ['unit', 'Phòng Hành chính', null],
        ['email', 'lua@vidu.vn', null],
        ['phone', null, '0900 111 222'],
      ]);
      expect(await hashOf(id)).toBe(before);
    });

    it('refuses a version that is not the last, a name that is taken, an account of another office, and a closed one', async () => {
      const { id } = await open();
      const details = { username, fullName: 'Mai Thị Lụa', position: 'Chuyên viên', reason: 'Thử' };
      await expect(desk.correct.run(desk.admin, id, { ...details, version: 9 })).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });
      const { id: second } = await open({ username: `${username}.hai` });
      await expect(desk.correct.run(desk.admin, second, { ...details, version: 1 })).rejects.toMatchObject({ code: 'ACCOUNT.USERNAME_TAKEN' });
      await expect(desk.correct.run(desk.stranger, id, { ...details, version: 1 })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
      await desk.closeAccount.run(desk.admin, id, { version: 1, reason: 'Nghỉ hưu' });
      await expect(desk.correct.run(desk.admin, id, { ...details, version: 2 })).rejects.toMatchObject({ code: 'ACCOUNT.CLOSED' });
    });
  });

  describe('giving roles', () => {
    it('writes down what they were and what they are', async () => {
      const { id } = await open();
      await desk.giveRoles.run(desk.admin, id, { version: 1, roles: ['petition-officer', 'reception-officer'], reason: 'Kiêm nhiệm' });
      const [entry] = await historyOf(id);
      expect(entry).toMatchObject({ type: 'roles-given', reason: 'Kiêm nhiệm' });
      expect(entry?.changes).toEqual([{ field: 'roles', label: 'Vai trò', before: 'Cán bộ xử lý đơn', after: 'Cán bộ xử lý đơn, Cán bộ tiếp công dân' }]);
      expect((await desk.told(id)).at(-1)).toEqual({ action: 'account.roles-given', actor_id: desk.admin.accountId });
    });

    it('binds an account to a body and takes it back', async () => {
      const { id } = await open();
      await desk.giveRoles.run(desk.admin, id, { version: 1, roles: ['unit-reporter'], agencyId: desk.agencyId, reason: 'Chuyển đơn vị' });
      expect(await desk.queries.one(desk.admin, id)).toMatchObject({ agency: { name: 'Sở Thử nghiệm' }, roles: [{ key: 'unit-reporter' }] });
      await desk.giveRoles.run(desk.admin, id, { version: 2, roles: ['head'], reason: 'Chuyển về' });
      expect(await desk.queries.one(desk.admin, id)).toMatchObject({ agency: null });
    });

    it('lets nobody change their own, nor hold what is in conflict', async () => {
      await expect(desk.giveRoles.run(desk.admin, desk.admin.accountId, { version: 1, roles: ['administrator', 'head'], reason: 'Tự giao' })).rejects.toMatchObject({ code: 'ACCOUNT.OWN_ROLES' });
      const { id } = await open();
      await expect(desk.giveRoles.run(desk.admin, id, { version: 1, roles: ['petition-officer', 'administrator'], reason: 'Kiêm nhiệm' })).rejects.toMatchObject({ code: 'ROLE.CONFLICT' });
    });

    it('knows no account of another office', async () => {
      const { id } = await open();
      await expect(desk.giveRoles.run(desk.stranger, id, { version: 1, roles: ['head'], reason: 'Thử' })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    });
  });

  it('never loses the last who keeps accounts, be it by closing, by other roles, or by both at once', async () => {
    const second = await desk.secondAdmin();
    await expect(desk.closeAccount.run(desk.admin, desk.admin.accountId, { version: 1, reason: 'Thử' })).rejects.toMatchObject({ code: 'ACCOUNT.OWN_CLOSING' });
    const outcomes = await Promise.allSettled([
      desk.closeAccount.run(second, desk.admin.accountId, { version: 1, reason: 'Thử' }),
      desk.giveRoles.run(desk.admin, second.accountId, { version: 1, roles: ['compiler'], reason: 'Thử' }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [refused] = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'ROLE.LAST_KEEPER' });
    const left = await desk.query(`SELECT 1 FROM account WHERE office_id = $1 AND active AND 'administrator' = ANY (roles)`, [desk.admin.officeId]);
    expect(left).toHaveLength(1);
    await desk.query(`UPDATE account SET active = true, closed_on = NULL, closed_reason = NULL, version = 1 WHERE id = $1`, [desk.admin.accountId]);
  });

  describe('closing one', () => {
    it('signs everybody out and names what is in hand; it comes back with another password', async () => {
      const { id, password } = await open();
      const { token } = await desk.signIn({ officeId: desk.admin.officeId, accountId: id });
      desk.work.add((_manager, _office, account) => Promise.resolve(account === id ? { label: 'Đơn đang xử lý', count: 3, link: { address: '/petitions', permission: 'petition.read' } } : null));
      const closed = await desk.closeAccount.run(desk.admin, id, { version: 1, reason: 'Chuyển công tác' });
      expect(closed).toEqual({ id, version: 2, sessionsEnded: 1, work: [{ label: 'Đơn đang xử lý', count: 3, link: { address: '/petitions', permission: 'petition.read' } }] });
      expect(await desk.sessions.find(token)).toBeNull();
      expect(await desk.queries.one(desk.admin, id)).toMatchObject({ active: false, closedOn: '2026-11-20', closedReason: 'Chuyển công tác' });

      const again = await desk.reopen.run(desk.admin, id, { version: 2, reason: 'Quay lại' });
      expect(await passwordMatches(await hashOf(id), again.password)).toBe(true);
      expect(again.password).not.toBe(password);
      expect(await desk.queries.one(desk.admin, id)).toMatchObject({ active: true, closedOn: null, mustChangePassword: true });
      expect((await desk.told(id)).map(({ action }) => action)).toEqual(['account.registered', 'account.account-closed', 'account.account-reopened']);
      await expect(desk.reopen.run(desk.admin, id, { version: 3, reason: 'Thử' })).rejects.toMatchObject({ code: 'ACCOUNT.NOT_CLOSED' });
    });
  });

  describe('a forgotten password', () => {
    it('is replaced by one for one use; every browser is signed out, and nobody comes in by the sign-in service whom the holder did not link since', async () => {
      const { id, password } = await open();
      const { token } = await desk.signIn({ officeId: desk.admin.officeId, accountId: id });
      await desk.query(`UPDATE account SET must_change_password = false WHERE id = $1`, [id]);
      await desk.query(`INSERT INTO account_link (office_id, account_id, issuer, subject) VALUES ($1, $2, 'https://dich-vu.example', 'mot-nguoi')`, [desk.admin.officeId, id]);
      const reset = await desk.resetPassword.run(desk.admin, id, { version: 1, reason: 'Quên mật khẩu' });
      expect(await passwordMatches(await hashOf(id), reset.password)).toBe(true);
      expect(await passwordMatches(await hashOf(id), password)).toBe(false);
      expect(await desk.sessions.find(token)).toBeNull();
      expect(await desk.query(`SELECT 1 FROM account_link WHERE account_id = $1`, [id])).toEqual([]);
      expect(await desk.query(`SELECT actor_id FROM audit_record WHERE action = 'provider.unlinked' AND subject_id = $1`, [id])).toEqual([{ actor_id: desk.admin.accountId }]);
      expect(await desk.queries.one(desk.admin, id)).toMatchObject({ mustChangePassword: true, version: 2 });
    });

    it('is not one’s own', async () => {
      await expect(desk.resetPassword.run(desk.admin, desk.admin.accountId, { version: 1, reason: 'Thử' })).rejects.toMatchObject({ code: 'ACCOUNT.OWN_RESET' });
    });
  });

  it('lets an account try again at once, and notes it once', async () => {
    const { id } = await open();
    await desk.query(`UPDATE account SET failed_sign_ins = 9, last_failed_at = $2 WHERE id = $1`, [id, desk.clock.now()]);
    expect(await desk.queries.one(desk.admin, id)).toMatchObject({ waitSeconds: 80 });
    for (let time = 0; time < 2; time++) await desk.clearWait.run(desk.admin, id, { version: 1 });
    expect(await desk.queries.one(desk.admin, id)).toMatchObject({ waitSeconds: 0 });
    expect((await desk.told(id)).filter(({ action }) => action === 'account.wait-cleared')).toHaveLength(1);
  });

  describe('the list', () => {
    it('is of one’s own office, in the order of names, page by page, found without accents', async () => {
      for (const fullName of ['Đỗ Văn Ấm', 'Dương Thị Ân', 'Ông Ích Chất', 'Bùi Văn Ăn']) await open({ fullName, username: `${username}.${next++}`, unit: 'Phòng Thứ tự' });
      const page = await desk.queries.list(desk.admin, { q: 'phong thu tu', limit: 2 });
      expect(page.items.map(({ fullName }) => fullName)).toEqual(['Bùi Văn Ăn', 'Dương Thị Ân']);
      expect(page.total).toBe(4);
      const rest = await desk.queries.list(desk.admin, { q: 'phong thu tu', limit: 2, cursor: page.nextCursor });
      expect(rest.items.map(({ fullName }) => fullName)).toEqual(['Đỗ Văn Ấm', 'Ông Ích Chất']);
      expect(rest.nextCursor).toBeNull();
      expect((await desk.queries.list(desk.stranger, { q: 'phong thu tu' })).total).toBe(0);
      await expect(desk.queries.list(desk.admin, { cursor: 'x' })).rejects.toMatchObject({ code: 'REQUEST.INVALID' });
    });

    it('is narrowed by role and by state', async () => {
      const { id } = await open({ roles: ['compiler'] });
      expect((await desk.queries.list(desk.admin, { role: 'compiler', state: 'unused' })).items.map((row) => row.id)).toContain(id);
      await desk.query(`UPDATE account SET last_sign_in_at = now() WHERE id = $1`, [id]);
      expect((await desk.queries.list(desk.admin, { role: 'compiler', state: 'unused' })).items.map((row) => row.id)).not.toContain(id);
      await desk.closeAccount.run(desk.admin, id, { version: 1, reason: 'Thử' });
      expect((await desk.queries.list(desk.admin, { role: 'compiler', state: 'open' })).items.map((row) => row.id)).not.toContain(id);
      expect((await desk.queries.list(desk.admin, { role: 'compiler', state: 'closed' })).items.map((row) => row.id)).toContain(id);
    });

    it('offers roles with what they must not stand beside', async () => {
      const { roles, agencies } = await desk.queries.choices(desk.admin);
      expect(roles.find(({ key }) => key === 'administrator')?.conflicts.map(({ key }) => key)).toEqual(expect.arrayContaining(['petition-officer', 'auditor', 'agency']));
      expect(roles.find(({ key }) => key === 'agency')).toMatchObject({ ofAgency: true });
      expect(agencies).toEqual([{ id: desk.agencyId, name: 'Sở Thử nghiệm' }]);
    });
  });
});
