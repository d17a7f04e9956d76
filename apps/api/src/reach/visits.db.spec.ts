import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SessionView, type VisitView, visitPaths } from '@tiepdan/identity/contract';
import { makeOffice } from '@tiepdan/platform/api';
import { type RunningApp, runApp } from '../testing/running-app.js';

/** An inspectorate of one office looks into the offices below it, and into no other; it reads, and the office can see that it did. */
describe('looking into an office below', () => {
  let running: RunningApp;
  const offices = { below: '', deeper: '', beside: '' };
  const inspector = () => running.as('inspectorate');
  const query = <T>(sql: string, params: unknown[] = []) => running.database.source.query<T[]>(sql, params);
  const visit = (officeId: string, reason = 'Kiểm tra định kỳ') => inspector().send('PUT', visitPaths.visit, { officeId, reason });
  const standsBelow = (office: string, parent: string | null) => query(`UPDATE office SET parent_id = $2 WHERE id = $1`, [office, parent]);

  beforeAll(async () => {
    running = await runApp();
    for (const name of Object.keys(offices) as (keyof typeof offices)[]) offices[name] = (await makeOffice(running.database.source)).officeId;
    await standsBelow(offices.below, running.office.officeId);
    await standsBelow(offices.deeper, offices.below);
    for (const [place, officeId] of Object.entries({ home: running.office.officeId, ...offices })) await aMatter(officeId, `Vụ việc của ${place}`);
  }, 60_000);
  afterAll(() => running.stop());

  /** A matter with its petition, written without the actions: whose they are is all that matters here. */
  async function aMatter(officeId: string, summary: string): Promise<void> {
    const [account] = await query<{ id: string }>(`SELECT id FROM account WHERE office_id = $1 ORDER BY id LIMIT 1`, [officeId]);
    const [field] = await query<{ code: string }>(`SELECT code FROM field ORDER BY position LIMIT 1`);
    await query(
      `WITH m AS (INSERT INTO matter (office_id, year, number, kind, field_code, summary, opened_on, created_by) VALUES ($1, 2026, 1, 'complaint', $3, $4, '2026-01-05', $2) RETURNING id)
       INSERT INTO petition (office_id, book_year, book_number, received_on, source, anonymous, signatory_count, kind, field_code, matter_id, summary, eligibility, created_by)
       SELECT $1, 2026, 1, '2026-01-05', 'post', true, 1, 'complaint', $3, m.id, $4, 'pending', $2 FROM m`,
      [officeId, account?.id, field?.code, summary],
    );
  }

  it('offers the offices below, nearest first, and no other', async () => {
    const { body } = await inspector().send('GET', visitPaths.visit).expect(200);
    const view = body as VisitView;
    expect(view.offices.map(({ id, depth }) => [id, depth])).toEqual([[offices.below, 1], [offices.deeper, 2]]);
    expect([view.home.id, view.visited]).toEqual([running.office.officeId, null]);
    expect(((await running.as('head').send('GET', visitPaths.visit).expect(200)).body as VisitView).offices).toEqual([]);
  });

  it('is for roles that reach below, into offices below, with a reason', async () => {
    expect((await running.as('head').send('PUT', visitPaths.visit, { officeId: offices.below, reason: 'Kiểm tra định kỳ' })).body).toMatchObject({ code: 'SCOPE.NO_SUBTREE' });
    for (const id of [offices.beside, running.office.officeId]) expect((await visit(id)).body).toMatchObject({ code: 'SCOPE.NOT_BELOW' });
    await visit(offices.below, '').expect(400);
  });

  it('shows that office and nothing of any other, and lets nothing be written', async () => {
    await visit(offices.below).expect(200);
    const session = (await inspector().send('GET', '/api/session').expect(200)).body as SessionView;
    expect([session.office.id, session.home?.id]).toEqual([offices.below, running.office.officeId]);
    expect(session.permissions).toContain('petition.read');
    for (const { permission } of await writingPermissions()) expect(session.permissions).not.toContain(permission);
    const list = (await inspector().send('GET', '/api/petitions').expect(200)).body as { items: { summary: string }[] };
    expect(list.items.map(({ summary }) => summary)).toEqual(['Vụ việc của below']);
    for (const [method, path] of [['POST', '/api/petitions'], ['POST', '/api/receptions'], ['PUT', '/api/reminders/preferences'], ['POST', '/api/files?name=x.pdf']] as const)
      expect((await inspector().send(method, path, {})).body).toMatchObject({ code: 'SCOPE.READ_ONLY' });
    await visit(offices.deeper, 'Xem tiếp đơn vị trực thuộc').expect(200);
    expect(((await inspector().send('GET', '/api/petitions').expect(200)).body as typeof list).items.map(({ summary }) => summary)).toEqual(['Vụ việc của deeper']);
  });

  it('reads the papers of that office, and prints nothing anew', async () => {
    const session = (await inspector().send('GET', '/api/session').expect(200)).body as SessionView;
    expect(session.permissions).toEqual(expect.arrayContaining(['document.read', 'calendar.read']));
    const [paper] = await query<{ id: string }>(
      `INSERT INTO document (office_id, number, symbol, year, issued_on, summary, kind, state, matter_id, created_by)
       SELECT $1, 7, 'PC-BTCD', 2026, '2026-03-02', 'Chuyển đơn của cơ quan dưới', 'guidance', 'issued', id, created_by FROM matter WHERE office_id = $1 LIMIT 1 RETURNING id`,
      [offices.deeper],
    );
    expect((await inspector().send('GET', `/api/documents/${paper?.id}`).expect(200)).body).toMatchObject({ summary: 'Chuyển đơn của cơ quan dưới' });
    expect((await inspector().send('POST', '/api/papers/guidance/preview?subject=petition&format=docx', {})).body).toMatchObject({ code: 'SCOPE.READ_ONLY' });
  });

  it('goes home again, and is at home at once when the office stands below no longer', async () => {
    const here = async () => ((await inspector().send('GET', '/api/session').expect(200)).body as SessionView).office.id;
    expect(await here()).toBe(offices.deeper);
    await standsBelow(offices.deeper, null);
    expect(await here()).toBe(running.office.officeId);
    await standsBelow(offices.deeper, offices.below);
    expect(await here()).toBe(offices.deeper);
    await inspector().send('DELETE', visitPaths.visit).expect(204);
    expect(await here()).toBe(running.office.officeId);
    const list = (await inspector().send('GET', '/api/petitions').expect(200)).body as { items: { summary: string }[] };
    expect(list.items.map(({ summary }) => summary)).toEqual(['Vụ việc của home']);
  });

  it('is told in the trail of both offices, with every reading in that of the office looked into', async () => {
    const trail = (officeId: string) =>
      query<{ action: string; reason: string | null; details: { address?: string }; elsewhere: string | null }>(
        `SELECT action, reason, details, actor_office_id AS elsewhere FROM audit_record WHERE office_id = $1 AND action LIKE 'office.%' ORDER BY id`,
        [officeId],
      );
    const below = await trail(offices.below);
    expect([below.at(0)?.action, below.at(-1)?.action]).toEqual(['office.visited', 'office.left']);
    const read = below.slice(1, -1);
    expect(read.every(({ action, elsewhere }) => action === 'office.looked-into' && elsewhere === running.office.officeId)).toBe(true);
    expect(read.map(({ details }) => details.address)).toContain('/api/petitions');
    expect(below[0]).toMatchObject({ reason: 'Kiểm tra định kỳ', elsewhere: running.office.officeId });
    expect((await trail(running.office.officeId)).map(({ action }) => action)).toEqual(['office.visited', 'office.left', 'office.visited', 'office.left']);
    expect(await trail(offices.beside)).toEqual([]);
  });

  it('has no office below itself', async () => {
    await expect(standsBelow(running.office.officeId, offices.deeper)).rejects.toThrow('would stand below itself');
    await expect(standsBelow(offices.below, offices.below)).rejects.toThrow('CHK_office_parent');
  });

  /** Permissions that some route which writes asks for. */
  async function writingPermissions(): Promise<{ permission: string }[]> {
    const { paths } = (await inspector().send('GET', '/api/openapi.json').expect(200)).body as { paths: Record<string, Record<string, { 'x-permission'?: string; 'x-only-reads'?: boolean }>> };
    return Object.values(paths).flatMap((item) => Object.entries(item).flatMap(([method, operation]) => (method !== 'get' && !operation['x-only-reads'] && operation['x-permission']?.includes('.') ? [{ permission: operation['x-permission'] }] : [])));
  }
});
