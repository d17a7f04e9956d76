import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { rowPolicies } from './row-policies.js';

/** Run by a migration and by nothing else, as the owner. */
const OF_MIGRATIONS = new Set(['adopt_petition_states']);

interface DatabaseFunction {
  readonly name: string;
  readonly body: string;
  readonly owners: boolean;
  readonly fixed: boolean;
}

describe('functions of the database', () => {
  let database: TestDatabase;
  let functions: DatabaseFunction[];

  beforeAll(async () => {
    database = await freshDatabase();
    functions = await database.source.query<DatabaseFunction[]>(
      `SELECT p.proname AS name, p.prosrc AS body, p.prosecdef AS owners, coalesce(p.proconfig::text LIKE '%search_path=%', false) AS fixed
       FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
       WHERE p.pronamespace = 'public'::regnamespace AND l.lanname IN ('sql', 'plpgsql') AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
    );
  });
  afterAll(() => database.drop());

  it('that run with the rights of their owner look for tables where they were meant to', () => {
    expect(functions.filter(({ owners }) => owners).length).toBeGreaterThan(3);
    expect(functions.filter(({ owners, fixed }) => owners && !fixed).map(({ name }) => name)).toEqual([]);
  });

  it('that read a table of which some accounts see a part read all of it, whoever set them off', () => {
    const reads = ({ body }: DatabaseFunction) => rowPolicies.some(({ table }) => new RegExp(String.raw`(?<!\.)\b(?:FROM|JOIN|UPDATE|INTO)\s+(?:ONLY\s+)?${table}\b`, 'i').test(body));
    expect(functions.filter(reads).length).toBeGreaterThan(3);
    expect(functions.filter((one) => reads(one) && !one.fixed && !OF_MIGRATIONS.has(one.name)).map(({ name }) => name)).toEqual([]);
  });
});
