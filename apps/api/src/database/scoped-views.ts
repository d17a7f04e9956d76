import { createHash } from 'node:crypto';
import { ACCOUNTS, OFFICE, type RowPolicy, SCOPED_SCHEMAS, type ScopedSchema } from '@tiepdan/platform/api';

type Query = (sql: string, params?: unknown[]) => Promise<unknown[]>;

/**
 * Writes the schemas of views that accounts of restricted reach look at, from the policies: a view for each of their tables, of
 * the same name and columns. Written anew when a policy or a column has changed, in one transaction, so that nobody ever looks
 * at a schema that is half there; else left alone.
 * @param query as the owner of the tables, on one connection
 */
export async function writeScopedViews(query: Query, policies: readonly RowPolicy[]): Promise<void> {
  const { hash, statements } = await plan(query, policies);
  if ((await writtenFrom(query)).every((written) => written === hash)) return;
  await query('BEGIN');
  try {
    for (const sql of [...DROP, ...statements]) await query(sql);
    for (const schema of Object.keys(SCOPED_SCHEMAS)) await query(`COMMENT ON SCHEMA ${schema} IS '${hash}'`);
    await query('COMMIT');
  } catch (error) {
    await query('ROLLBACK');
    throw error;
  }
}

/** Whether the views are there, as the policies and columns of now would write them: without them, restricted accounts would see all. */
export async function viewsAreCurrent(query: Query, policies: readonly RowPolicy[]): Promise<boolean> {
  const { hash } = await plan(query, policies);
  return (await writtenFrom(query)).every((written) => written === hash);
}

/** The statements that write the views, and what tells whether they have been run. */
async function plan(query: Query, policies: readonly RowPolicy[]): Promise<{ hash: string; statements: string[] }> {
  const columns = await query(
    `SELECT c.relname AS table_name, string_agg(a.attname, ' ' ORDER BY a.attnum) AS names FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY ($1) GROUP BY c.relname ORDER BY c.relname`,
    [policies.map(({ table }) => table)],
  );
  const statements = (Object.keys(SCOPED_SCHEMAS) as ScopedSchema[]).flatMap((schema) => schemaOf(schema, policies));
  return { hash: createHash('sha256').update(JSON.stringify([columns, statements])).digest('hex'), statements };
}

/** Takes them away: a migration cannot change a column that a view shows. */
export async function dropScopedViews(query: Query): Promise<void> {
  for (const sql of DROP) await query(sql);
}

const DROP = Object.keys(SCOPED_SCHEMAS).map((schema) => `DROP SCHEMA IF EXISTS ${schema} CASCADE`);

async function writtenFrom(query: Query): Promise<(string | null)[]> {
  const found = (await query(`SELECT nspname AS schema, obj_description(oid, 'pg_namespace') AS hash FROM pg_namespace WHERE nspname = ANY ($1)`, [
    Object.keys(SCOPED_SCHEMAS),
  ])) as { schema: string; hash: string | null }[];
  return Object.keys(SCOPED_SCHEMAS).map((schema) => found.find((row) => row.schema === schema)?.hash ?? null);
}

/** The statements that make one schema. A view comes behind those that its condition looks at. */
function schemaOf(schema: ScopedSchema, policies: readonly RowPolicy[]): string[] {
  const parts = new Map(policies.map((policy) => [policy.table, partsOf(policy, policies, schema)]));
  if (parts.size !== policies.length) throw new Error('a table has two policies');
  const placed = (sql: string): string => lookingIn(schema, parts, sql);
  return [
    `CREATE SCHEMA ${schema}`,
    ...inOrder(parts).flatMap((table) => {
      const { ids, conditions } = parts.get(table) ?? NO_PARTS;
      // With the rights of whoever asks: what the application may not do to a table, it may not do through a view of it.
      const view = (seen: string): string => `CREATE VIEW ${schema}.${table} WITH (security_invoker = true) AS SELECT t.* FROM public.${table} t WHERE ${seen}`;
      if (!ids) return [view(placed(all(conditions)))];
      const own = conditions.length ? `SELECT t.id FROM public.${table} t WHERE t.office_id = ${OFFICE} AND t.id IN (${ids}) AND ${all(conditions)}` : ids;
      return [listOf(schema, table, placed(own)), view(placed(`t.office_id = ${OFFICE} AND t.id IN seen.${table}`))];
    }),
  ];
}

/** What makes a row seen: to stand in a list of ids, where there is one, and conditions on the row `t`. */
interface Parts {
  readonly ids: string | null;
  readonly conditions: readonly string[];
}

const NO_PARTS: Parts = { ids: null, conditions: [] };
const all = (conditions: readonly string[]): string => (conditions.length ? conditions.map((condition) => `(${condition})`).join(' AND ') : 'true');

function partsOf({ table, within, assigned, ways = [], unsealed }: RowPolicy, policies: readonly RowPolicy[], schema: ScopedSchema): Parts {
  const { records, sealed } = SCOPED_SCHEMAS[schema];
  const found = [...ways.map((way) => `SELECT t.id FROM public.${table} t WHERE t.office_id = ${OFFICE} AND ${way}`), ...policies.flatMap(({ opens }) => opens?.[table] ?? [])];
  if (assigned && found.length) throw new Error(`rows of ${table} are found and looked at`);
  const own = records === 'assigned' && assigned ? [`t.office_id = ${OFFICE}`, assigned] : [];
  return {
    ids: records === 'assigned' && found.length ? found.join('\n  UNION ALL ') : null,
    conditions: [...(within ? [within] : []), ...own, ...(sealed === 'hidden' && unsealed ? [unsealed] : [])],
  };
}

/**
 * The ids of the rows that are seen, as a function: planned for the account that asks, whatever was planned before on the connection,
 * and apart from the statement, whose own plan stays small. In a transaction that cannot write it is made once, and
 * kept in a setting of that transaction; in one that writes it is made anew for each statement, which sees what those before it wrote.
 */
function listOf(schema: ScopedSchema, table: string, ids: string): string {
  const name = `${schema}.own_${table}`;
  const sql = ids.replaceAll(OFFICE, 'sight_office').replaceAll(ACCOUNTS, 'sight_accounts');
  return `CREATE FUNCTION ${name}() RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS ${LISTED} SET plan_cache_mode = force_custom_plan AS $list$
    DECLARE
      sight_office CONSTANT uuid := ${OFFICE};
      sight_accounts CONSTANT uuid[] := ${ACCOUNTS};
      whose CONSTANT text := sight_office::text || sight_accounts::text;
      kept text := current_setting('${name}', true);
      ids uuid[];
    BEGIN
      IF current_setting('transaction_read_only') <> 'on' THEN
        RETURN QUERY SELECT DISTINCT own.id FROM (${sql}) AS own (id);
        RETURN;
      END IF;
      IF split_part(kept, ' ', 1) = whose THEN
        ids := split_part(kept, ' ', 2);
      ELSE
        ids := ARRAY(SELECT DISTINCT own.id FROM (${sql}) AS own (id));
        PERFORM set_config('${name}', whose || ' ' || ids::text, true);
      END IF;
      RETURN QUERY SELECT unnest(ids);
    END $list$`;
}

/** So many ids stand in a list, for all the planner knows. */
const LISTED = 1000;

/** An id that no row has. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Puts the schema's own names in place of `seen.`. A list is made before the statement, and either an index finds all of it, or a row
 * found otherwise is held against it. With a second way beside it, which finds nothing, it is never looked for in an index together
 * with the id of one row (the list would be sorted for each such row), and it is no table that is joined: how many rows such a table has
 * can only be guessed, and a guess that is wrong makes statements of minutes.
 */
function lookingIn(schema: ScopedSchema, parts: ReadonlyMap<string, Parts>, sql: string): string {
  const office = SCOPED_SCHEMAS[schema].records === 'office';
  return sql
    .replace(/\b(\w+)\.(\w+) (NONE OR )?IN seen\.(\w+)/g, (_, alias: string, name: string, orNone: string | undefined, table: string) => {
      const [column, { ids, conditions }] = [`${alias}.${name}`, parts.get(table) ?? NO_PARTS];
      if (!ids && !conditions.length) return orNone ? 'true' : `${column} IS NOT NULL`; // all of it is seen: nothing needs to be looked up
      if (orNone && office) return hiddenNot(table, alias, column, lookingIn(schema, parts, all(conditions)));
      const seen = ids
        ? `(${column} = ANY (ARRAY(SELECT own.id FROM ${schema}.own_${table}() AS own (id))) OR ${column} = '${NOBODY}')`
        : `EXISTS (SELECT 1 FROM ${schema}.${table} whole WHERE whole.office_id = ${alias}.office_id AND whole.id = ${column})`;
      return orNone ? `(${column} IS NULL OR ${seen})` : seen;
    })
    .replace(/\bseen\./g, `${schema}.`);
}

/**
 * That no row which is not seen is named: for accounts that see most. The few that are hidden are looked for, which the database can do
 * for all rows together; of "none, or one that is seen" it makes a question for each row.
 */
const hiddenNot = (table: string, alias: string, column: string, conditions: string): string =>
  `NOT EXISTS (SELECT 1 FROM (SELECT t.office_id, t.id FROM public.${table} t WHERE (${conditions}) IS NOT TRUE) hidden WHERE hidden.office_id = ${alias}.office_id AND hidden.id = ${column})`;

/** @throws Error when policies look at each other in a circle, or at a table that has none */
function inOrder(parts: ReadonlyMap<string, Parts>): string[] {
  const ordered = new Set<string>();
  const place = (table: string, above: readonly string[]): void => {
    if (ordered.has(table)) return;
    const part = parts.get(table);
    if (!part) throw new Error(`a policy looks at ${table}, which has none`);
    if (above.includes(table)) throw new Error(`policies look at each other in a circle: ${[...above, table].join(' → ')}`);
    for (const [, other] of [part.ids, ...part.conditions].join(' ').matchAll(/\bseen\.([a-z_]+)/g)) if (other) place(other, [...above, table]);
    ordered.add(table);
  };
  for (const table of parts.keys()) place(table, []);
  return [...ordered];
}
