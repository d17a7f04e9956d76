import type { Query } from '../query.js';
import { loadProvinces } from './areas/load-provinces.js';
import { loadCalendar } from './calendar/load-calendar.js';
import { loadFields } from './load-fields.js';

/** Writes the reference data every installation needs. Idempotent: run at every start, it mends names and positions. */
export async function loadReference(query: Query): Promise<void> {
  await loadFields(query);
  await loadCalendar(query);
  await loadProvinces(query);
}
