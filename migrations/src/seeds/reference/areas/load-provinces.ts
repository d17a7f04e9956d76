import type { Query } from '../../query.js';
import { PROVINCES } from './provinces.js';

/** The day since which areas have two levels. */
export const TWO_LEVELS_FROM = '2025-07-01';

/** Writes the provinces that are not there yet; names that an imported list brought up to date stay. */
export async function loadProvinces(query: Query): Promise<void> {
  const areas = PROVINCES.map(([code, name]) => ({ code, name, kind: name.startsWith('Thành phố') ? 'city' : 'province' }));
  await query(
    `INSERT INTO area (code, name, kind, valid_from) SELECT code, name, kind, $2 FROM jsonb_to_recordset($1::jsonb) AS r (code text, name text, kind text)
     ON CONFLICT (code) DO NOTHING`,
    [JSON.stringify(areas), TWO_LEVELS_FROM],
  );
}
