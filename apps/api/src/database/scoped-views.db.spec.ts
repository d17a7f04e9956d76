import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SCOPED_SCHEMAS, type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { getMetadataArgsStorage } from 'typeorm';
import { entities } from './entities.js';
import { rowPolicies } from './row-policies.js';
import { dropScopedViews, writeScopedViews } from './scoped-views.js';
import { UNSCOPED } from './unscoped.js';

const tables = entities.map((entity) => getMetadataArgsStorage().tables.find(({ target }) => target === entity)?.name ?? '');
const SCHEMAS = Object.keys(SCOPED_SCHEMAS);

it('has a policy for every table, or says why it needs none', () => {
  const named = [...rowPolicies.map(({ table }) => table), ...Object.keys(UNSCOPED)];
  expect(named.toSorted()).toEqual(tables.toSorted());
});

describe('the views that restricted accounts look at', () => {
  let database: TestDatabase;
  const query = (sql: string, params?: unknown[]): Promise<unknown[]> => database.source.query(sql, params);

  beforeAll(async () => {
    database = await freshDatabase();
    await writeScopedViews(query, rowPolicies);
  });
  afterAll(() => database.drop());

  const columns = (schema: string) =>
    query(
      `SELECT table_name, column_name, data_type, udt_name FROM information_schema.columns WHERE table_schema = $1 AND table_name = ANY ($2) ORDER BY table_name, ordinal_position`,
      [schema, rowPolicies.map(({ table }) => table)],
    );

  it.each(SCHEMAS)('show in %s every column of their tables, and take what is written', async (schema) => {
    expect(await columns(schema)).toEqual(await columns('public'));
    const fixed = await query(`SELECT table_name FROM information_schema.views WHERE table_schema = $1 AND (is_updatable = 'NO' OR is_insertable_into = 'NO')`, [schema]);
    expect(fixed).toEqual([]);
  });

  it('have only the rights of whoever asks', async () => {
    const own = await query(`SELECT c.oid::regclass::text AS view FROM pg_class c WHERE c.relkind = 'v' AND c.relnamespace = ANY ($1::regnamespace[]) AND NOT coalesce(c.reloptions @> '{security_invoker=true}', false)`, [SCHEMAS]);
    expect(own).toEqual([]);
  });

  it('are left alone while nothing has changed, and follow a column that is new', async () => {
    const made = () => query(`SELECT oid FROM pg_class WHERE relname = 'petition' AND relkind = 'v' ORDER BY oid`);
    const before = await made();
    await writeScopedViews(query, rowPolicies);
    expect(await made()).toEqual(before);
    await query(`ALTER TABLE petition ADD COLUMN brought_by text`);
    await writeScopedViews(query, rowPolicies);
    expect(await columns('scoped_assigned')).toEqual(await columns('public'));
    await dropScopedViews(query);
    expect(await made()).toEqual([]);
    await query(`ALTER TABLE petition DROP COLUMN brought_by`);
    await writeScopedViews(query, rowPolicies);
  });

  it('are not looked at by what the database does itself: every function of a trigger that names one of their tables looks at the tables', async () => {
    const functions = (await query(
      `SELECT DISTINCT p.proname AS name, p.prosrc AS source, coalesce(p.proconfig::text, '') AS config, p.prosecdef AS definer
       FROM pg_proc p JOIN pg_trigger t ON t.tgfoid = p.oid WHERE p.pronamespace = 'public'::regnamespace AND NOT t.tgisinternal ORDER BY 1`,
    )) as { name: string; source: string; config: string }[];
    const naming = new RegExp(`\\b(FROM|JOIN|INTO|UPDATE)\\s+(${rowPolicies.map(({ table }) => table).join('|')})\\b`, 'i');
    const astray = functions.filter(({ source, config }) => naming.test(source) && !config.includes('search_path=public'));
    expect(functions.length).toBeGreaterThan(20);
    expect(astray.map(({ name }) => name)).toEqual([]);
  });

  it('refuses policies that look at each other in a circle, and tables with two', async () => {
    const circle = [
      { table: 'petition', within: 'EXISTS (SELECT 1 FROM seen.matter m)' },
      { table: 'matter', within: 'EXISTS (SELECT 1 FROM seen.petition p)' },
    ];
    await expect(writeScopedViews(query, circle)).rejects.toThrow('circle');
    await expect(writeScopedViews(query, [{ table: 'petition' }, { table: 'petition' }])).rejects.toThrow('two policies');
    await expect(writeScopedViews(query, [{ table: 'petition', within: 'EXISTS (SELECT 1 FROM seen.nothing n)' }])).rejects.toThrow('has none');
  });
});
