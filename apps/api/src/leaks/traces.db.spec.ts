import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicPaths } from '@tiepdan/portal/contract';
import { pdf } from '../testing/attaching.js';
import { LeakHouse } from './house.js';

/** Places that are no answer about a record: columns, the audit, the document, the pages for everybody, the log. */
describe('what is sealed', () => {
  let house: LeakHouse;

  beforeAll(async () => {
    house = await LeakHouse.open();
  }, 240_000);
  afterAll(() => house?.close());

  it('is enough to be worth looking for, of every sort', () => {
    // The demo's addresses are hamlets that many share, so none of them tells who somebody is; the address typed in refusals.db.spec.ts does.
    for (const what of ['name', 'paper', 'phone']) expect(house.secrets.filter((secret) => secret.what === what).length).toBeGreaterThan(100);
  });

  it('stands in no column of the database, kept answers, mails and digests among them, in no form of writing', async () => {
    const { tables, leaks } = await house.leaksInColumns();
    expect(tables).toEqual(expect.arrayContaining(['public.request_once', 'public.mail_message', 'public.digest', 'public.audit_record']));
    expect(leaks).toEqual([]);
  }, 240_000);

  it('is in no example of the document, on no page for everybody, in no figure about the server, and in no line of the log', async () => {
    const offices = await house.database.source.query<{ code: string }[]>('SELECT code FROM office');
    const pages = offices.flatMap(({ code }) => [publicPaths.schedule(code), publicPaths.calendar(code), publicPaths.notice(code)]);
    const leaks: string[] = [];
    for (const path of ['/api/openapi.json', '/api/docs', '/api/health', '/api/health/ready', '/api/metrics', publicPaths.root, '/robots.txt', '/sitemap.xml', '/', ...pages])
      for (const who of [null, 'quantri']) leaks.push(...(await house.leaksAt(who, path)).leaks);
    expect([...leaks, ...house.looker.look(Buffer.from(house.log))]).toEqual([]);
  });

  it('would be found if it leaked: the same looking finds what is planted', async () => {
    const [name, paper] = ['name', 'paper'].map((what) => house.secrets.find((secret) => secret.what === what)?.text ?? '') as [string, string];
    const [petition] = await house.database.source.query<{ id: string; officeId: string }[]>(
      `SELECT p.id, p.office_id AS "officeId" FROM petition p JOIN account a ON a.office_id = p.office_id WHERE p.sealed AND p.status = 'active' AND a.username = 'truongban' ORDER BY p.id LIMIT 1`,
    );
    const { id, officeId } = petition as { id: string; officeId: string };
    const { source } = house.database;
    const sent = await house.json<{ id: string }>('xulydon', 'POST', '/api/files?name=don.pdf&sealed=true', pdf('x'));
    await house.json('xulydon', 'POST', `/api/petitions/${id}/attachments`, { files: [{ uploadId: sent.id, kind: 'petition-paper' }] });
    await source.query(`UPDATE petition SET respondent = $3 WHERE office_id = $1 AND id = $2`, [officeId, id, `Người bị tố cáo do ${name} nêu`]);
    await source.query(`INSERT INTO audit_record (office_id, action, request_id, details) VALUES ($1, 'planted', 'r', $2::jsonb)`, [officeId, JSON.stringify({ deep: [paper] })]);
    await source.query(`UPDATE sealed_identity SET fingerprints = fingerprints || $1::bytea WHERE id = (SELECT id FROM sealed_identity LIMIT 1)`, [Buffer.from(`..${name}..`)]);
    await source.query(`ALTER TABLE attachment DROP CONSTRAINT "CHK_attachment_name"`);
    await source.query(`UPDATE attachment SET name = $1, note = $2 WHERE name IS NULL`, [`Đơn của ${name}.pdf`, `Do ${name} nộp`]);
    expect((await house.leaksAt('lanhdao', `/api/petitions/${id}/attachments`)).leaks).toContainEqual(expect.stringContaining(name));
    expect((await house.leaksAt('truongban', `/api/petitions/${id}`)).leaks).toContainEqual(expect.stringContaining(name));
    const { leaks } = await house.leaksInColumns();
    const places: [string, string, string][] = [
      ['petition', name, 'as it is'],
      ['attachment', name, 'as it is'],
      ['audit_record', paper, 'as it is'],
      ['sealed_identity', name, 'hexadecimal'],
    ];
    for (const [table, text, form] of places) expect(leaks).toContainEqual(expect.stringMatching(new RegExp(`^public\\.${table} .*${text} \\(${form}\\)$`)));
  }, 240_000);
});
