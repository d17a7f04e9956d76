import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicPaths } from '@tiepdan/portal/contract';
import { leaksInDatabase } from '../testing/secrets.js';
import { LeakHouse } from './house.js';

/** Places that are no answer about a record: columns, the audit, the document, the pages for everybody, the log. */
describe('what is sealed', () => {
  let house: LeakHouse;

  beforeAll(async () => {
    house = await LeakHouse.open();
  }, 120_000);
  afterAll(() => house.close());

  it('is enough to be worth looking for, of every sort', () => {
    // The demo's addresses are hamlets that many share, so none of them tells who somebody is; the address typed in refusals.db.spec.ts does.
    for (const what of ['name', 'paper', 'phone']) expect(house.secrets.filter((secret) => secret.what === what).length).toBeGreaterThan(100);
  });

  it('stands in no column of the database, kept answers, mails and digests among them, in no form of writing', async () => {
    expect(await leaksInDatabase(house.database.source, house.secrets)).toEqual([]);
    const schemas = await house.database.source.query<{ schema: string; name: string }[]>(`SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'm', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`);
    const leaks: string[] = [];
    for (const { schema, name } of schemas) {
      const rows = await house.database.source.query<{ row: string }[]>(`SELECT t::text AS row FROM "${schema}"."${name}" t`);
      leaks.push(...house.looker.look(Buffer.from(rows.map(({ row }) => row).join('\n'))).map((leak) => `${schema}.${name} ${leak}`));
    }
    expect(schemas.map(({ name }) => name)).toEqual(expect.arrayContaining(['request_once', 'mail_message', 'digest', 'audit_record']));
    expect(leaks).toEqual([]);
  }, 120_000);

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
      `SELECT p.id, p.office_id AS "officeId" FROM petition p JOIN account a ON a.office_id = p.office_id WHERE p.sealed AND a.username = 'truongban' ORDER BY p.id LIMIT 1`,
    );
    const { id, officeId } = petition as { id: string; officeId: string };
    const { source } = house.database;
    await source.query(`UPDATE petition SET respondent = $3 WHERE office_id = $1 AND id = $2`, [officeId, id, `Người bị tố cáo do ${name} nêu`]);
    await source.query(`INSERT INTO audit_record (office_id, action, request_id, details) VALUES ($1, 'planted', 'r', $2::jsonb)`, [officeId, JSON.stringify({ deep: [paper] })]);
    await source.query(`UPDATE sealed_identity SET fingerprints = fingerprints || $1::bytea WHERE id = (SELECT id FROM sealed_identity LIMIT 1)`, [Buffer.from(`..${name}..`)]);
    await source.query(`ALTER TABLE attachment DROP CONSTRAINT "CHK_attachment_name"`);
    await source.query(`UPDATE attachment SET name = $1, note = $2 WHERE name IS NULL`, [`Đơn của ${name}.pdf`, `Do ${name} nộp`]);
    const withFiles = await house.idsOf(`SELECT DISTINCT petition_id AS id FROM attachment WHERE sealed AND note IS NOT NULL AND petition_id IS NOT NULL`);
    const answers: string[] = [];
    for (const petitionId of withFiles) answers.push(...(await house.leaksAt('truongban', `/api/petitions/${petitionId}/attachments`)).leaks);
    expect(answers).toContainEqual(expect.stringContaining(name));
    expect((await house.leaksAt('truongban', `/api/petitions/${id}`)).leaks).toContainEqual(expect.stringContaining(name));
    const inDatabase = await leaksInDatabase(source, house.secrets);
    for (const place of [`petition name: ${name}`, `attachment name: ${name}`, `audit_record paper: ${paper}`, 'sealed_identity name in bytes']) expect(inDatabase).toContain(place);
  }, 120_000);
});
