import type { DataSource } from 'typeorm';

/** How many rows each table of a test's database holds, and how far its books have got: what a refusal must leave as it was. */
export async function footprint(source: DataSource): Promise<Readonly<Record<string, number>>> {
  const tables = await source.query<{ name: string }[]>(`SELECT relname AS name FROM pg_stat_user_tables WHERE schemaname = 'public' ORDER BY relname`);
  const counts = tables.map(({ name }) => `(SELECT count(*)::int FROM "${name}") AS "${name}"`).join(', ');
  const [held] = await source.query<Record<string, number>[]>(`SELECT ${counts}, (SELECT coalesce(sum(last_number), 0)::int FROM book_counter) AS numbers`);
  return held ?? {};
}

/**
 * How many rows each of some tables holds and a sum over what they say, as text: two that are equal tell that nothing was written,
 * changed or removed between them. Costs a look at every row.
 */
export async function sumsOf(query: (sql: string) => Promise<readonly { readonly name: string; readonly sum: string }[]>, tables: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const parts = tables.map((name) => `SELECT '${name}' AS name, count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS sum FROM public."${name}" t`);
  return new Map((await query(parts.join(' UNION ALL '))).map(({ name, sum }) => [name, sum]));
}

/** The tables whose sums differ. */
export const changedBetween = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] => [...after].filter(([name, sum]) => before.get(name) !== sum).map(([name]) => name);
