import type { Query } from '../query.js';
import { fieldMappingRows } from './field-mappings.js';
import { fieldRows } from './fields.js';
import { formColumnRows } from './form-columns.js';

/** Writes the taxonomy of fields, the columns of the forms, and which leaf is counted in which column. Idempotent. */
export async function loadFields(query: Query): Promise<void> {
  await query(
    `INSERT INTO field (code, group_name, name, position)
     SELECT code, group_name, name, position
     FROM jsonb_to_recordset($1::jsonb) AS r(code text, group_name text, name text, position integer)
     ON CONFLICT (code) DO UPDATE SET group_name = excluded.group_name, name = excluded.name, position = excluded.position
     WHERE (field.group_name, field.name, field.position) IS DISTINCT FROM (excluded.group_name, excluded.name, excluded.position)`,
    [JSON.stringify(fieldRows())],
  );
  await query(
    `INSERT INTO form_column (form_set, kind, code, form, number, label)
     SELECT form_set, kind, code, form, number, label
     FROM jsonb_to_recordset($1::jsonb) AS r(form_set text, kind text, code text, form text, number integer, label text)
     ON CONFLICT (form_set, kind, code) DO UPDATE SET form = excluded.form, number = excluded.number, label = excluded.label
     WHERE (form_column.form, form_column.number, form_column.label) IS DISTINCT FROM (excluded.form, excluded.number, excluded.label)`,
    [JSON.stringify(formColumnRows())],
  );
  await query(
    `INSERT INTO field_mapping (form_set, kind, field_code, column_code)
     SELECT form_set, kind, field_code, column_code
     FROM jsonb_to_recordset($1::jsonb) AS r(form_set text, kind text, field_code text, column_code text)
     ON CONFLICT (form_set, kind, field_code) DO UPDATE SET column_code = excluded.column_code
     WHERE field_mapping.column_code IS DISTINCT FROM excluded.column_code`,
    [JSON.stringify(fieldMappingRows())],
  );
}
