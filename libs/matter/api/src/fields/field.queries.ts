import { Injectable } from '@nestjs/common';
import { CURRENT_FORM_SET, type FieldCatalogue, type FieldView, FORM_SETS, type FormColumn, MATTER_KINDS, type MappedField } from '@tiepdan/matter/contract';
import { Database } from '@tiepdan/platform/api';

/** Reads the taxonomy of fields, and where each leaf is counted. */
@Injectable()
export class FieldQueries {
  constructor(private readonly database: Database) {}

  /** The leaves in their order, each with the column of the forms in force. */
  list(): Promise<FieldView[]> {
    return this.database.read((manager) =>
      manager.query(
        `SELECT f.code, f.group_name AS "groupName", f.name, coalesce(jsonb_object_agg(c.kind, 'Biểu ' || c.form || ', cột ' || c.number || ': ' || c.label)
                  FILTER (WHERE c.kind IS NOT NULL), '{}') AS "countedIn"
         FROM field f LEFT JOIN field_mapping x ON x.field_code = f.code AND x.form_set = $1
         LEFT JOIN form_column c ON c.form_set = x.form_set AND c.kind = x.kind AND c.code = x.column_code
         GROUP BY f.code ORDER BY f.position`,
        [CURRENT_FORM_SET],
      ),
    );
  }

  /** Every leaf with its column in every set of forms, and the columns themselves. */
  async catalogue(): Promise<FieldCatalogue> {
    return this.database.read(async (manager) => {
      const columns = await manager.query<FormColumn[]>(
        `SELECT form_set AS "formSet", kind, code, form, number, label FROM form_column
         ORDER BY array_position($1::text[], form_set), array_position($2::text[], kind), number`,
        [Object.keys(FORM_SETS), Object.keys(MATTER_KINDS)],
      );
      const mapped = await manager.query<{ code: string; formSet: string; kind: string; column: string }[]>(
        `SELECT field_code AS code, form_set AS "formSet", kind, column_code AS column FROM field_mapping`,
      );
      const places = new Map(mapped.map(({ code, formSet, kind, column }) => [`${code}:${formSet}:${kind}`, column]));
      return { columns, fields: (await this.list()).map((field) => ({ ...field, places: placesOf(field.code, places) })) };
    });
  }
}

function placesOf(code: string, places: ReadonlyMap<string, string>): MappedField['places'] {
  const byKind = (formSet: string) => Object.fromEntries(Object.keys(MATTER_KINDS).map((kind) => [kind, places.get(`${code}:${formSet}:${kind}`) ?? null]));
  return Object.fromEntries(Object.keys(FORM_SETS).map((formSet) => [formSet, byKind(formSet)])) as MappedField['places'];
}
