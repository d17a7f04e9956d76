import { FIELDS, type FieldDefinition, type FieldKey, POSITION_TAG } from '@tiepdan/paper/contract';

type ListKey = { [Key in FieldKey]: (typeof FIELDS)[Key] extends { readonly columns: unknown } ? Key : never }[FieldKey];
type ColumnKey<Key extends ListKey> = keyof (typeof FIELDS)[Key]['columns'] & string;

/** A field as it stands in a template. By key, so that a default template cannot name a field there is not. */
export const tag = (key: FieldKey): string => `{${FIELDS[key].tag}}`;

/** Text that is printed only where the field has a value; a list too, then as often as it has rows. */
export const where = (key: FieldKey, text: string): string => `{#${FIELDS[key].tag}}${text}{/${FIELDS[key].tag}}`;

/** Text that is printed only where the field has no value. */
export const without = (key: FieldKey, text: string): string => `{^${FIELDS[key].tag}}${text}{/${FIELDS[key].tag}}`;

/** Where a list, or a part that is printed only with a value, begins and ends; on lines of their own they take no room. */
export const start = (key: FieldKey): string => `{#${FIELDS[key].tag}}`;
export const end = (key: FieldKey): string => `{/${FIELDS[key].tag}}`;

/** Begins a part that is printed only where the field has no value. */
export const absent = (key: FieldKey): string => `{^${FIELDS[key].tag}}`;

/** A column of a list, within it. */
export function column<Key extends ListKey>(list: Key, key: ColumnKey<Key>): string {
  const { columns } = FIELDS[list] as FieldDefinition;
  return `{${columns?.[key]?.tag ?? ''}}`;
}

/** Text within a list that is printed only for rows with a value in one column. */
export function whereColumn<Key extends ListKey>(list: Key, key: ColumnKey<Key>, text: string): string {
  const name = column(list, key).slice(1, -1);
  return `{#${name}}${text}{/${name}}`;
}

/** The position in a list, from 1. */
export const POSITION = `{${POSITION_TAG}}`;
