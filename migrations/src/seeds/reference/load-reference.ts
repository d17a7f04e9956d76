import type { Query } from '../query.js';
import { loadCalendar } from './calendar/load-calendar.js';
import { fieldRows } from './fields.js';

/** Writes the reference data every installation needs. Idempotent: run at every start, it mends names and positions. */
export async function loadReference(query: Query): Promise<void> {
  await query(
    `INSERT INTO field (code, group_name, name, position)
     SELECT code, group_name, name, position
     FROM jsonb_to_recordset($1::jsonb) AS r(code text, group_name text, name text, position integer)
     ON CONFLICT (code) DO UPDATE SET group_name = excluded.group_name, name = excluded.name, position = excluded.position
     WHERE (field.group_name, field.name, field.position) IS DISTINCT FROM (excluded.group_name, excluded.name, excluded.position)`,
    [JSON.stringify(fieldRows())],
  );
  await loadCalendar(query);
}
