import type { SubjectKind } from '@tiepdan/audit/contract';
import type { RowPolicy } from '@tiepdan/platform/api';

/**
 * SQL that says of one record whether it is kept secret (`$1` the office, `$2` the record): the opposite of what its policy demands where sealed
 * matters are hidden. Asked of the tables themselves, whatever the account sees. Subjects whose policy speaks of nothing sealed have none.
 * @param tables the table of each kind of subject
 */
export function sealedRecordsOf(tables: Readonly<Partial<Record<SubjectKind, string>>>, policies: readonly RowPolicy[]): Readonly<Partial<Record<SubjectKind, string>>> {
  return Object.fromEntries(
    Object.entries(tables).flatMap(([subject, table]) => {
      const open = openIn(table, policies);
      return open ? [[subject, `SELECT (${open}) IS NOT TRUE AS sealed FROM public.${table} t WHERE t.office_id = $1 AND t.id = $2`]] : [];
    }),
  );
}

/** That a row `t` of a table is of nothing sealed, by itself and by what it is a part of; null where every row is open. */
function openIn(table: string, policies: readonly RowPolicy[]): string | null {
  const policy = policies.find((one) => one.table === table);
  const whole = policy?.within ? withinOpen(policy.within, policies) : null;
  const conditions = [...(whole ? [whole] : []), ...(policy?.unsealed ? [policy.unsealed] : [])];
  return conditions.length ? conditions.map((condition) => `(${condition})`).join(' AND ') : null;
}

/** What a row is part of, as a question to the tables; null when no part of it can be sealed. */
function withinOpen(within: string, policies: readonly RowPolicy[]): string | null {
  let asks = false;
  const sql = within.replace(/\b(\w+)\.(\w+) (NONE OR )?IN seen\.(\w+)/g, (_, alias: string, column: string, orNone: string | undefined, table: string) => {
    const open = openIn(table, policies);
    if (!open) return 'true';
    asks = true;
    const found = `EXISTS (SELECT 1 FROM (SELECT t.office_id, t.id FROM public.${table} t WHERE ${open}) whole WHERE whole.office_id = ${alias}.office_id AND whole.id = ${alias}.${column})`;
    return orNone ? `(${alias}.${column} IS NULL OR ${found})` : found;
  });
  return asks ? sql : null;
}
