import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ONCE } from '@tiepdan/platform/contract';
import { type RunningApp, runApp, signIn } from './testing/running-app.js';

const NEW = 'con mèo trèo cây cau';

/** Accounts as people meet them, through the whole application. */
describe('accounts over HTTP', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await runApp();
  });
  afterAll(() => running.stop());

  const admin = () => running.as('administrator');
  const server = () => running.app.getHttpServer();
  const create = (username: string, roles: readonly string[] = ['petition-officer']) => admin().send('POST', '/api/accounts', { username, fullName: 'Mai Thị Lụa', position: 'Chuyên viên', roles });

  it('lets a newcomer do nothing but set a password of their own, and then everything their role may', async () => {
    const { body: made } = await create('mai.thi.lua').expect(201);
    const newcomer = await signIn(server(), 'mai.thi.lua', made.password);
    expect((await newcomer.send('GET', '/api/petitions').expect(403)).body.code).toBe('SESSION.PASSWORD_CHANGE_NEEDED');
    expect((await newcomer.send('GET', '/api/own-password').expect(200)).body).toMatchObject({ mustChange: true, shortest: 12 });
    expect((await newcomer.send('POST', '/api/own-password/check', { password: 'abcdefghijklmn' }).expect(200)).body).toMatchObject({ acceptable: false });
    await newcomer.send('POST', '/api/own-password', { current: made.password, password: NEW }).expect(200);
    await newcomer.send('GET', '/api/petitions').expect(200);
    await signIn(server(), 'mai.thi.lua', NEW);
    const { body: account } = await admin().send('GET', `/api/accounts/${made.id}`).expect(200);
    expect(account).toMatchObject({ mustChangePassword: false, sessions: 2, lastSignInAt: expect.any(String) });
  });

  it('feels other roles with the next request, and a closing at once', async () => {
    const { body: made } = await create('ho.van.go').expect(201);
    const officer = await signIn(server(), 'ho.van.go', made.password);
    await officer.send('POST', '/api/own-password', { current: made.password, password: `${NEW} nữa` }).expect(200);
    await officer.send('GET', '/api/accounts').expect(403);
    await admin().send('PUT', `/api/accounts/${made.id}/roles`, { version: 1, roles: ['auditor'], reason: 'Chuyển việc' }).expect(200);
    await officer.send('GET', '/api/accounts').expect(200);
    await officer.send('GET', '/api/petitions').expect(403);
    expect((await admin().send('POST', `/api/accounts/${made.id}/close`, { version: 2, reason: 'Nghỉ việc' }).expect(200)).body).toMatchObject({ sessionsEnded: 1, work: [] });
    await officer.send('GET', '/api/session').expect(401);
  });

  it('names the petitions and papers that whoever is closed still has in hand', async () => {
    const [{ id, version } = { id: '', version: 0 }] = await running.database.source.query<{ id: string; version: number }[]>(`SELECT id, version FROM account WHERE username = 'compiler'`);
    await running.database.source.query(
      `WITH m AS (INSERT INTO matter (office_id, year, number, kind, sealed, field_code, summary, opened_on, created_by) VALUES ($1, 2026, 1, 'proposal', false, 'land', 'Thử', '2026-01-05', $2) RETURNING id)
       INSERT INTO petition (office_id, book_year, book_number, received_on, source, anonymous, signatory_count, kind, field_code, summary, eligibility, matter_id, officer_id, stage, created_by)
       SELECT $1, 2026, 1, '2026-01-05', 'post', false, 1, 'proposal', 'land', 'Thử', 'pending', m.id, $2, 'registered', $2 FROM m`,
      [running.office.officeId, id],
    );
    const { body } = await admin().send('POST', `/api/accounts/${id}/close`, { version, reason: 'Nghỉ hưu' }).expect(200);
    expect(body.work).toEqual([{ label: 'Đơn đang thụ lý', count: 1, link: { address: expect.stringContaining(`officerId=${id}`), permission: 'petition.read' } }]);
  });

  it('tells a password once, though the request be sent again', async () => {
    const request = () => create('le.van.lai').set(ONCE.header, 'a-key-of-one-request-1');
    const { password } = (await request().expect(201)).body;
    expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}/);
    const again = await request();
    // Keys of records have parts of the same shape.
    const told = JSON.stringify(again.body).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '');
    expect(told).not.toContain(password);
    expect(told).not.toMatch(/[a-z2-9]{4}(-[a-z2-9]{4}){3}/);
    expect(await running.database.source.query(`SELECT 1 FROM account WHERE username = 'le.van.lai'`)).toHaveLength(1);
  });

  it('takes a staff list and a sheet, and hands the template out', async () => {
    const text = 'Bùi Thị Sen\tChuyên viên\t\tCán bộ xử lý đơn\nCao Văn Súng\tVăn thư\t\tCán bộ tiếp công dân';
    expect((await admin().send('POST', '/api/staff-imports/preview', { text }).expect(200)).body).toMatchObject({ wrong: 0 });
    const { body } = await admin().send('POST', '/api/staff-imports', { text }).expect(201);
    expect(body.accounts.map(({ username }: { username: string }) => username)).toEqual(['bui.thi.sen', 'cao.van.sung']);
    await signIn(server(), 'bui.thi.sen', body.accounts[0].password);
    const sheet = await admin().send('POST', '/api/staff-imports/sheet', { content: body.slips }).expect(200);
    expect(sheet.body.text).toContain('bui.thi.sen');
    await admin().send('GET', '/api/staff-imports/template').expect(200).expect('content-disposition', /danh-sach-can-bo\.xlsx/);
  });
});
