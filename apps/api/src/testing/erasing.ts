import type { Scope } from '@tiepdan/privacy/api';
import { STAYS, TABLE_PLANS } from '@tiepdan/privacy/api';
import { foldText } from '@tiepdan/platform/contract';
import { personalColumns } from '@tiepdan/privacy/contract';
import type { DataSource } from 'typeorm';

/** Tables that hold something of a scope, and by which column; those of the plan and those that are erased by ways of their own. */
const PLACES: readonly (readonly [table: string, key: string, of: keyof Scope])[] = [
  ...TABLE_PLANS.map(({ table, key, of }) => [table, key, of] as const),
  ['citizen', 'id', 'citizens'],
  ['citizen_version', 'citizen_id', 'citizens'],
  ['citizen_paper', 'citizen_id', 'citizens'],
  ['citizen_merge', 'kept_id', 'citizens'],
  ['attachment', 'petition_id', 'petitions'],
  ['attachment', 'reception_id', 'receptions'],
  ['attachment', 'matter_id', 'matters'],
  ['attachment', 'document_id', 'documents'],
  ['attachment', 'leader_day_id', 'days'],
  ['delivery_enclosure', 'delivery_id', 'deliveries'],
  ['answer_file', 'answer_id', 'answers'],
  ['history_event', 'subject_id', 'petitions'],
  ['history_event', 'subject_id', 'citizens'],
  ['history_event', 'subject_id', 'receptions'],
  ['history_event', 'subject_id', 'matters'],
  ['history_event', 'subject_id', 'documents'],
  ['history_event', 'subject_id', 'hearings'],
  ['petition_step', 'petition_id', 'petitions'],
  ['document_step', 'document_id', 'documents'],
];

/** Columns of these tables that name officers and stay, or that follow the texts by triggers. */
const NOT_PLANTED = /_words$|^words$|_key$|^(ciphertext|fingerprints|actor_name|sha256)$/;

const PLANTED: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `concat_ws(' ', ${column}, $1::text)`,
  jsonb: (column) => `CASE WHEN jsonb_typeof(${column}) = 'object' THEN ${column} || jsonb_build_object('fullName', $1::text, 'note', $1::text) ELSE ${column} END`,
};

/**
 * Writes a needle into every text of the records of these scopes that the register calls data about people, whatever the erasure does with it.
 * @returns the columns it could be written to; where a column holds codes, the database refuses it
 */
export async function plant(source: DataSource, scopes: readonly Scope[], needle: string): Promise<ReadonlySet<string>> {
  const personal = personalColumns();
  const types = await source.query<{ table: string; column: string; type: string }[]>(
    `SELECT table_name AS "table", column_name AS "column", data_type AS type FROM information_schema.columns WHERE table_schema = 'public'`,
  );
  const planted = new Set<string>();
  for (const [table, key, of] of PLACES) {
    // Where nothing was said as well, unless the database knows better.
    const ids = [...new Set(scopes.flatMap((scope) => scope[of]))];
    const columns = types.filter((one) => one.table === table && PLANTED[one.type] && personal.get(table)?.has(one.column) && !STAYS[table]?.[one.column] && !NOT_PLANTED.test(one.column));
    for (const { column, type } of columns) if (await writeOneOf(['true', `${column} IS NOT NULL`], (where) => write(source, table, `${where} AND ${key}`, ids, column, PLANTED[type]?.(column) ?? column, needle))) planted.add(`${table}.${column}`);
  }
  return planted;
}

async function writeOneOf(ways: readonly string[], attempt: (where: string) => Promise<boolean>): Promise<boolean> {
  for (const way of ways) if (await attempt(way)) return true;
  return false;
}

/** With the triggers off where a table is append-only: whoever owns the database can. */
async function write(source: DataSource, table: string, key: string, ids: readonly string[], column: string, value: string, needle: string): Promise<boolean> {
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    if (/_step$|^history_event$/.test(table)) await runner.query(`SET LOCAL session_replication_role = replica`);
    const [, rows] = (await runner.query(`UPDATE ${table} SET ${column} = ${value} WHERE ${key} = ANY($2) RETURNING 1`, [needle, ids])) as [unknown, number];
    await runner.commitTransaction();
    return rows > 0;
  } catch {
    await runner.rollbackTransaction();
    return false;
  } finally {
    await runner.release();
  }
}

/** The tables in whose rows a text stands, as it is or as bytes. */
export async function tablesWith(source: DataSource, needle: string): Promise<string[]> {
  const tables = await source.query<{ name: string }[]>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') ORDER BY 1`);
  const found: string[] = [];
  // As it is written, as it is folded for searching, as PostgreSQL writes bytes.
  const forms = [needle, foldText(needle), Buffer.from(needle).toString('hex')].map((form) => `%${form}%`);
  for (const { name } of tables) {
    const [row] = await source.query<{ many: number }[]>(`SELECT count(*)::int AS many FROM ${name} t WHERE t::text ILIKE ANY ($1)`, [forms]);
    if (row?.many) found.push(`${name}: ${row.many}`);
  }
  return found;
}
