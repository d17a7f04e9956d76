import type { Query } from '../../query.js';
import { COUNTING_RULES } from './counting-rules.js';
import { limitRules } from './limit-rules.js';
import { nationalDays } from './national-days.js';

/**
 * Writes how days are counted, the days off of the whole country and the limits of the law. Idempotent, and mends what a
 * new release of the product says otherwise; what offices have entered is theirs and not touched.
 */
export async function loadCalendar(query: Query): Promise<void> {
  await upsert(query, 'counting_rule', ['valid_from'], COUNTING, COUNTING_RULES);
  await upsert(query, 'national_day', ['day'], NATIONAL, nationalDays());
  await upsert(query, 'limit_rule', ['code', 'variant', 'valid_from'], LIMIT, limitRules());
}

/** Column → its type, and the key of the row it comes from. */
type Columns = Readonly<Record<string, readonly [type: string, key: string]>>;

const COUNTING: Columns = {
  valid_from: ['date', 'validFrom'],
  valid_to: ['date', 'validTo'],
  weekly_rest: ['integer[]', 'weeklyRest'],
  counts_start_day: ['boolean', 'countsStartDay'],
  ends_on_working_day: ['boolean', 'endsOnWorkingDay'],
  legal_basis: ['text', 'legalBasis'],
};

const NATIONAL: Columns = {
  day: ['date', 'day'],
  kind: ['text', 'kind'],
  name: ['text', 'name'],
  legal_basis: ['text', 'legalBasis'],
};

const LIMIT: Columns = {
  code: ['text', 'code'],
  variant: ['text', 'variant'],
  name: ['text', 'name'],
  start_event: ['text', 'startEvent'],
  direction: ['text', 'direction'],
  amount: ['integer', 'amount'],
  unit: ['text', 'unit'],
  extension_times: ['integer', 'extensionTimes'],
  extension_amount: ['integer', 'extensionAmount'],
  pausable: ['boolean', 'pausable'],
  legal_basis: ['text', 'legalBasis'],
  valid_from: ['date', 'validFrom'],
  valid_to: ['date', 'validTo'],
};

/** Rows go in by the order given, which puts a version that ends before the one that follows it. */
async function upsert(query: Query, table: string, key: readonly string[], columns: Columns, rows: readonly object[]): Promise<void> {
  const names = Object.keys(columns);
  const typed = Object.values(columns).map(([type, from]) => `"${from}" ${type}`);
  const picked = Object.values(columns).map(([, from]) => `r."${from}"`);
  const rest = names.filter((name) => !key.includes(name));
  await query(
    `INSERT INTO ${table} (${names.join(', ')})
     SELECT ${picked.join(', ')} FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS e(row, place)
     CROSS JOIN LATERAL jsonb_to_record(e.row) AS r(${typed.join(', ')}) ORDER BY e.place
     ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${rest.map((name) => `${name} = excluded.${name}`).join(', ')}
     WHERE (${rest.map((name) => `${table}.${name}`).join(', ')}) IS DISTINCT FROM (${rest.map((name) => `excluded.${name}`).join(', ')})`,
    [JSON.stringify(rows)],
  );
}
