import type { Query } from '../query.js';
import { TWO_LEVELS_FROM } from '../reference/areas/load-provinces.js';
import { PLACES, PROVINCE } from './world/places.js';

/** No province of Việt Nam has this code, as none has the name. */
const CODE = '99';
const capital = (name: string): string => name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);

/** The invented province of the demo with its communes, and its citizens' addresses by their parts. */
export async function loadDemoAreas(query: Query): Promise<void> {
  await query(`INSERT INTO area (code, name, kind, valid_from) VALUES ($1, $2, 'province', $3) ON CONFLICT (code) DO NOTHING`, [CODE, capital(PROVINCE), TWO_LEVELS_FROM]);
  const communes = PLACES.map((place, index) => ({
    code: `${CODE}${String(index + 1).padStart(3, '0')}`,
    name: capital(place.name),
    kind: place.name.startsWith('phường') ? 'ward' : 'commune',
    line: `, ${place.name}, ${PROVINCE}`,
  }));
  await query(
    `INSERT INTO area (code, name, kind, parent_code, valid_from)
     SELECT code, name, kind, $2, $3 FROM jsonb_to_recordset($1::jsonb) AS r (code text, name text, kind text) ON CONFLICT (code) DO NOTHING`,
    [JSON.stringify(communes), CODE, TWO_LEVELS_FROM],
  );
  await query(
    `UPDATE citizen c SET province_code = $2, commune_code = r.code, street = left(c.address, -length(r.line))
     FROM jsonb_to_recordset($1::jsonb) AS r (code text, line text) WHERE c.address LIKE '%' || r.line AND c.province_code IS NULL`,
    [JSON.stringify(communes), CODE],
  );
}
