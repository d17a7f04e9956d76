import { createHash } from 'node:crypto';
import { type RowPolicy, SCOPED_SCHEMAS, type ScopedSchema } from '@tiepdan/platform/api';

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
  const conditions = new Map(policies.map((policy) => [policy.table, conditionOf(policy, policies, schema)]));
  if (conditions.size !== policies.length) throw new Error('a table has two policies');
  return [
    `CREATE SCHEMA ${schema}`,
    // With the rights of whoever asks: what the application may not do to a table, it may not do through a view of it.
    ...inOrder(conditions).map((table) => `CREATE VIEW ${schema}.${table} WITH (security_invoker = true) AS SELECT t.* FROM public.${table} t WHERE ${placed(conditions.get(table) ?? '', schema)}`),
  ];
}

/** What must hold for a row of the table, all of it together. */
function conditionOf(policy: RowPolicy, policies: readonly RowPolicy[], schema: ScopedSchema): string {
  const { records, sealed } = SCOPED_SCHEMAS[schema];
  const openers = policies.flatMap(({ opens }) => opens?.[policy.table] ?? []);
  const opened = openers.length ? [`t.id IN (${openers.join('\n        UNION ALL ')})`] : [];
  const ways = [...(policy.assigned ? [policy.assigned] : []), ...opened];
  const assigned = records === 'assigned' && ways.length ? ways.join('\n      OR ') : null;
  const parts = [policy.within, assigned, sealed === 'hidden' ? policy.unsealed : null].filter((part) => part !== null && part !== undefined);
  return parts.length ? parts.map((part) => `(${part})`).join(' AND ') : 'true';
}

const placed = (sql: string, schema: ScopedSchema): string => sql.replace(/\bseen\./g, `${schema}.`);

/** @throws Error when policies look at each other in a circle, or at a table that has none */
function inOrder(conditions: ReadonlyMap<string, string>): string[] {
  const ordered = new Set<string>();
  const place = (table: string, above: readonly string[]): void => {
    if (ordered.has(table)) return;
    const condition = conditions.get(table);
    if (condition === undefined) throw new Error(`a policy looks at ${table}, which has none`);
    if (above.includes(table)) throw new Error(`policies look at each other in a circle: ${[...above, table].join(' → ')}`);
    for (const [, other] of condition.matchAll(/\bseen\.([a-z_]+)/g)) if (other) place(other, [...above, table]);
    ordered.add(table);
  };
  for (const table of conditions.keys()) place(table, []);
  return [...ordered];
}
