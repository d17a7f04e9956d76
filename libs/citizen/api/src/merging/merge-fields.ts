import type { CitizenView, MergeField } from '@tiepdan/citizen/contract';
import { citizenColumns } from '../citizen-rows.js';

type Columns = Readonly<Record<string, unknown>>;

/** The columns that go together when one chooses between two records. */
const COLUMNS: Readonly<Record<MergeField, readonly string[]>> = {
  fullName: ['full_name'],
  head: ['head_name', 'head_position'],
  birthYear: ['birth_year'],
  sex: ['sex'],
  paper: ['paper_kind', 'paper_number', 'no_paper_reason'],
  phone: ['phone'],
  email: ['email'],
  address: ['address', 'street', 'province_code', 'commune_code', 'commune_name'],
  formerAddress: ['former_address'],
};

/** What a merge takes over from the other record: for each field, the columns before and after. */
export type Taken = Partial<Record<MergeField, { readonly before: Columns; readonly after: Columns }>>;

/** The values of one field of a record. */
export function valuesOf(citizen: CitizenView, field: MergeField): Columns {
  const columns = citizenColumns(citizen);
  return Object.fromEntries(COLUMNS[field].map((name) => [name, columns[name]]));
}

export const sameValues = (one: Columns, other: Columns): boolean => Object.keys(one).every((name) => (one[name] ?? null) === (other[name] ?? null));

/** The chosen fields in which the records differ. */
export function takenFrom(kept: CitizenView, other: CitizenView, fields: readonly MergeField[]): Taken {
  const pairs = fields.map((field) => [field, { before: valuesOf(kept, field), after: valuesOf(other, field) }] as const);
  return Object.fromEntries(pairs.filter(([, { before, after }]) => !sameValues(before, after)));
}

/** The columns to put back when the merge is taken back: those that still say what the merge put there. */
export function columnsToRestore(kept: CitizenView, taken: Taken): Columns {
  const restored = Object.entries(taken).flatMap(([field, { before, after }]) => (sameValues(after, valuesOf(kept, field as MergeField)) ? [before] : []));
  return Object.assign({}, ...restored) as Columns;
}
