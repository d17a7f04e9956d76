import type { EntityManager } from 'typeorm';

/**
 * SQL that is true for a row `f` of `stored_file` that something refers to. Which tables do is read from the database's own keys,
 * so that no domain that comes later can be forgotten.
 */
export async function isHeld(manager: EntityManager): Promise<string> {
  const holders = await manager.query<{ table: string; column: string }[]>(`
    SELECT k.conrelid::regclass::text AS "table", quote_ident(own.attname) AS "column"
    FROM pg_constraint k
    CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS pair(own, theirs)
    JOIN pg_attribute theirs ON theirs.attrelid = k.confrelid AND theirs.attnum = pair.theirs AND theirs.attname = 'id'
    JOIN pg_attribute own ON own.attrelid = k.conrelid AND own.attnum = pair.own
    WHERE k.contype = 'f' AND k.confrelid = 'stored_file'::regclass ORDER BY 1, 2`);
  return holders.map(({ table, column }) => `EXISTS (SELECT 1 FROM ${table} h WHERE h.office_id = f.office_id AND h.${column} = f.id)`).join(' OR ');
}
