import { SEALED_NAME } from '@tiepdan/citizen/contract';

/**
 * Who stands on a sealed record is not in the table `citizen`: its link rows point to `sealed_identity` instead
 * (docs/adr/0010). So these fragments only read the link rows, and nothing of a sealed person can be selected by anybody
 * (Luật Tố cáo Đ.8 k.3, Đ.56).
 */

/** Where the people of a record are: the link table and its key column. */
export interface PeopleSource {
  readonly table: 'reception_person' | 'petition_sender';
  readonly key: 'reception_id' | 'petition_id';
  /** Alias of the record's table, e.g. `r`; any but `named` and `who`, which the fragments use themselves. */
  readonly record: string;
}

const named = ({ table, key, record }: PeopleSource, join: 'JOIN' | 'LEFT JOIN'): string =>
  `FROM ${table} named ${join} citizen who ON who.office_id = named.office_id AND who.id = named.citizen_id
    WHERE named.office_id = ${record}.office_id AND named.${key} = ${record}.id`;

/** SQL of a text[] of the names on a record, in their order; of a sealed record the mask, once. */
export function namesSql(source: PeopleSource): string {
  return `CASE WHEN ${source.record}.sealed THEN ARRAY(SELECT '${SEALED_NAME}' ${named(source, 'LEFT JOIN')} LIMIT 1)
    ELSE ARRAY(SELECT who.full_name ${named(source, 'JOIN')} ORDER BY named.position) END`;
}

/** SQL of a jsonb array of PersonOnRecord, in their order. */
export function peopleSql(source: PeopleSource): string {
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object(
      'citizenId', who.id, 'sealedId', named.sealed_id, 'party', who.party, 'headName', who.head_name, 'fullName', CASE WHEN named.sealed THEN '${SEALED_NAME}' ELSE who.full_name END,
      'capacity', named.capacity, 'appointment', CASE WHEN named.appointment_on IS NOT NULL THEN jsonb_build_object(
        'on', named.appointment_on, 'ref', named.appointment_ref, 'signedBy', named.appointment_signed_by) END,
      'birthYear', who.birth_year, 'paperKind', who.paper_kind, 'paperNumber', who.paper_number,
      'phone', who.phone, 'address', who.address, 'sealed', named.sealed) ORDER BY named.position), '[]') ${named(source, 'LEFT JOIN')})`;
}

/**
 * SQL condition: someone on the record has a name that fits; a sealed record has no names.
 * @param fits SQL condition on `who.name_words`
 */
export function nameFitsSql(source: PeopleSource, fits: string): string {
  return `EXISTS (SELECT 1 ${named(source, 'JOIN')} AND ${fits})`;
}

/** SQL condition: the citizen `?` is on the record; no citizen is on a sealed one. */
export function isOnRecordSql({ table, key, record }: PeopleSource): string {
  return `EXISTS (SELECT 1 FROM ${table} named WHERE named.office_id = ${record}.office_id AND named.${key} = ${record}.id AND named.citizen_id = ?)`;
}
