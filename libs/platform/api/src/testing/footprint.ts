import type { DataSource } from 'typeorm';

/** How many rows each table of a test's database holds, and how far its books have got: what a refusal must leave as it was. */
export async function footprint(source: DataSource): Promise<Readonly<Record<string, number>>> {
  const tables = await source.query<{ name: string }[]>(`SELECT relname AS name FROM pg_stat_user_tables WHERE schemaname = 'public' ORDER BY relname`);
  const counts = tables.map(({ name }) => `(SELECT count(*)::int FROM "${name}") AS "${name}"`).join(', ');
  const [held] = await source.query<Record<string, number>[]>(`SELECT ${counts}, (SELECT coalesce(sum(last_number), 0)::int FROM book_counter) AS numbers`);
  return held ?? {};
}
