import type { FormSet, MatterKind } from '@tiepdan/matter/contract';
import type { Reader } from '../engine/reader.js';

/** Fields of histories. The first four are administrative: where a form has no column of their own, they stand under "hành chính", then "khác". */
export const FIELDS = ['land', 'policy', 'civil-service', 'environment', 'corruption', 'judicial', 'party', 'other'] as const;
export type PlainField = (typeof FIELDS)[number];

/** The columns by field that each form prints: what is counted in none of them is counted under "other". */
const COLUMNS: Readonly<Record<FormSet, Readonly<Record<MatterKind, readonly string[]>>>> = {
  tt06: { complaint: ['land', 'policy'], denunciation: ['administrative', 'corruption', 'judicial'], proposal: ['policy', 'land'] },
  'tt01-2024': {
    complaint: ['policy', 'land', 'administrative', 'judicial', 'party'],
    denunciation: ['policy', 'land', 'civil-service', 'administrative', 'corruption', 'judicial', 'party'],
    proposal: ['policy', 'land', 'judicial'],
  },
  'tt02-2021': {
    complaint: ['policy', 'land', 'administrative', 'judicial', 'party'],
    denunciation: ['policy', 'land', 'civil-service', 'administrative', 'corruption', 'judicial', 'party'],
    proposal: ['policy', 'land', 'judicial'],
  },
};
const KINDS: readonly MatterKind[] = ['complaint', 'denunciation', 'proposal'];

/** The column that counts a field. */
export function placeOf(set: FormSet, kind: MatterKind, field: PlainField): string {
  const columns = COLUMNS[set][kind];
  if (columns.includes(field)) return field;
  return FIELDS.indexOf(field) < 4 && columns.includes('administrative') ? 'administrative' : 'other';
}

/** Writes the fields, and where every form counts them. Idempotent. */
export async function loadFields(reader: Reader): Promise<void> {
  const sets = Object.keys(COLUMNS) as FormSet[];
  const cells = sets.flatMap((set) => KINDS.map((kind) => ({ set, kind, form: kind })));
  const columns = cells.flatMap(({ set, kind, form }) => [...COLUMNS[set][kind], 'other'].map((code, n) => ({ form_set: set, kind, form, code, number: n + 1 })));
  const places = cells.flatMap(({ set, kind }) => FIELDS.map((field) => ({ form_set: set, kind, field_code: field, column_code: placeOf(set, kind, field) })));
  await reader.query(
    `INSERT INTO field (code, group_name, name, position) SELECT code, 'Lĩnh vực', code, n FROM unnest($1::text[]) WITH ORDINALITY AS f (code, n) ON CONFLICT DO NOTHING`,
    [FIELDS],
  );
  await reader.query(
    `INSERT INTO form_column (form_set, kind, code, form, number, label)
     SELECT form_set, kind, code, form, number, code FROM jsonb_to_recordset($1::jsonb) AS r(form_set text, kind text, form text, code text, number int) ON CONFLICT DO NOTHING`,
    [JSON.stringify(columns)],
  );
  await reader.query(
    `INSERT INTO field_mapping SELECT form_set, kind, field_code, column_code
     FROM jsonb_to_recordset($1::jsonb) AS r(form_set text, kind text, field_code text, column_code text) ON CONFLICT DO NOTHING`,
    [JSON.stringify(places)],
  );
}
