import { rightsOn } from './rights.js';

/** Runs one statement as the owner of the schema. */
type Query = (sql: string, params?: unknown[]) => Promise<unknown[]>;

/** Schema of the job queue, which its library makes and changes by itself: no record stands in it. */
const QUEUE = 'jobs';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Gives the application's role what it needs and nothing more: no tables of its own making, no changing of what is
 * append-only, no removing of records. Taken away and given anew in one transaction, so that a right of yesterday goes.
 * @param query as the owner, on one connection
 * @param role exists, and is not the owner
 * @param database name of the database
 */
export async function grantApplication(query: Query, role: string, database: string): Promise<void> {
  const app = quoted(role);
  const tables = (await query(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)) as { name: string }[];
  await query('BEGIN');
  try {
    await query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${app}`);
    for (const [rights, names] of grouped(tables.map(({ name }) => name))) await query(`GRANT ${rights} ON ${names.map(quoted).join(', ')} TO ${app}`);
    await query(`GRANT CONNECT ON DATABASE ${quoted(database)} TO ${app}`);
    await query(`GRANT USAGE ON SCHEMA public TO ${app}`);
    await query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${app}`);
    for (const { name } of (await query(`SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'scoped\\_%' ORDER BY 1`)) as { name: string }[]) {
      await query(`GRANT USAGE ON SCHEMA ${quoted(name)} TO ${app}`);
      await query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${quoted(name)} TO ${app}`);
    }
    await handOverQueue(query, app, role);
    await query('COMMIT');
  } catch (error) {
    await query('ROLLBACK');
    throw error;
  }
}

/** Tables by what may be done with them: a handful of statements instead of one each. */
function grouped(tables: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const table of tables) {
    const rights = rightsOn(table).join(', ');
    groups.set(rights, [...(groups.get(rights) ?? []), table]);
  }
  return groups;
}

/** A queue that another role has made is made anew: it holds when to look for work, and work is found by looking (docs/adr/0016). */
async function handOverQueue(query: Query, app: string, role: string): Promise<void> {
  const [found] = (await query(`SELECT pg_get_userbyid(nspowner) AS owner FROM pg_namespace WHERE nspname = $1`, [QUEUE])) as { owner: string }[];
  if (found?.owner === role) return;
  if (found) await query(`DROP SCHEMA ${QUEUE} CASCADE`);
  await query(`CREATE SCHEMA ${QUEUE} AUTHORIZATION ${app}`);
}
