import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import pg from 'pg';
import { APPEND_ONLY, READ_ONLY, REMOVED_FROM } from './rights.js';

const LIBS = fileURLToPath(new URL('../../../libs', import.meta.url));
/** Names that stand for several tables in one statement, and the tables they stand for. */
const TEMPLATES: Readonly<Record<string, readonly string[]>> = { '${table}': ['petition_sender', 'reception_person'] };

describe('what the application may do in its database', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await freshDatabase();
    client = new pg.Client({ connectionString: database.applicationUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const refusal = async (sql: string) => client.query(sql).then(() => 'allowed', (error: { code: string }) => error.code);

  it('works as an account that owns nothing', async () => {
    const { rows } = await client.query(`SELECT rolsuper OR rolcreaterole OR rolcreatedb AS mighty, (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid AND relnamespace = 'public'::regnamespace) AS owned
      FROM pg_roles r WHERE rolname = current_user`);
    expect(rows).toEqual([{ mighty: false, owned: 0 }]);
  });

  it.each([...APPEND_ONLY, ...READ_ONLY.filter((table) => table === 'migration')])('cannot change, remove or empty %s', async (table) => {
    const { rows } = await client.query<{ column: string }>(`SELECT attname AS column FROM pg_attribute WHERE attrelid = $1::regclass AND attnum = 1`, [table]);
    const column = rows[0]?.column;
    for (const sql of [`UPDATE ${table} SET ${column} = ${column}`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) expect([sql, await refusal(sql)]).toEqual([sql, '42501']);
  });

  it('cannot remove a record, nor anything but what is listed', async () => {
    const tables = await database.source.query<{ name: string }[]>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`);
    const removable = [];
    for (const { name } of tables) if ((await refusal(`DELETE FROM ${name} WHERE false`)) === 'allowed') removable.push(name);
    expect(removable).toEqual(REMOVED_FROM.filter((name) => tables.some((table) => table.name === name)));
    for (const record of ['petition', 'reception', 'matter', 'document', 'account', 'hearing', 'conclusion', 'feedback', 'sealed_identity']) expect(removable).not.toContain(record);
  });

  it('cannot change the schema, or switch off what guards it', async () => {
    for (const sql of [
      'CREATE TABLE public.other (id int)',
      'ALTER TABLE petition ADD COLUMN other text',
      'ALTER TABLE audit_record DISABLE TRIGGER ALL',
      'DROP TRIGGER "TRG_audit_record_append_only" ON audit_record',
      'DROP TABLE session',
      `CREATE FUNCTION public.other() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
      'CREATE ROLE other',
      `SET session_replication_role = 'replica'`,
      'SET ROLE tiepdan',
    ])
      expect([sql, await refusal(sql)]).toEqual([sql, '42501']);
  });

  it('lists as append-only exactly the tables whose triggers are', async () => {
    const guarded = await database.source.query<{ name: string }[]>(`SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname LIKE '%_append_only' ORDER BY 1`);
    expect([...APPEND_ONLY, ...READ_ONLY].filter((table) => guarded.some(({ name }) => name === table)).sort()).toEqual(guarded.map(({ name }) => name));
  });

  it('lists every table from which the application’s code removes rows', () => {
    const files = fs.readdirSync(LIBS, { recursive: true, encoding: 'utf8' }).filter((file) => /^[a-z-]+[\\/]api[\\/]src[\\/].*(?<!\.spec)\.ts$/.test(file) && !file.includes('testing'));
    const named = files.flatMap((file) => [...fs.readFileSync(path.join(LIBS, file), 'utf8').matchAll(/DELETE FROM (\$\{\w+\}|[a-z_]+)/g)].map(([, table]) => table ?? ''));
    const missing = named.flatMap((table) => TEMPLATES[table] ?? [table]).filter((table) => !REMOVED_FROM.includes(table));
    expect([...new Set(missing)]).toEqual([]);
  });
});
