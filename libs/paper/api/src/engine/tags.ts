import { FIELDS, type FieldDefinition, type LooseValues, POSITION_TAG, headingName } from '@tiepdan/paper/contract';

/**
 * A tag as it is compared: composed letters, one space where several or unbreakable ones stand, no difference of case. What
 * nobody sees (marks without width, which editors leave behind) is passed over.
 */
export function tagKey(tag: string): string {
  return tag
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

export const POSITION_KEY = tagKey(POSITION_TAG);

/** What the engine looks tags up in: texts, and lists of texts, by `tagKey`. */
export type TaggedValues = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

/** Values by what stands in the template in place of their keys; what has no value is empty. */
export function taggedValues(given: LooseValues): TaggedValues {
  const values = withHeadings(given);
  const tagged: Record<string, string | Record<string, string>[]> = {};
  for (const [key, field] of Object.entries<FieldDefinition>(FIELDS)) {
    const value = values[key];
    tagged[tagKey(field.tag)] = field.columns ? taggedRows(field.columns, Array.isArray(value) ? value : []) : typeof value === 'string' ? value : '';
  }
  return tagged;
}

function taggedRows(columns: NonNullable<FieldDefinition['columns']>, rows: readonly Readonly<Record<string, string>>[]): Record<string, string>[] {
  return rows.map((row, position) => ({
    [POSITION_KEY]: String(position + 1),
    ...Object.fromEntries(Object.entries(columns).map(([key, column]) => [tagKey(column.tag), row[key] ?? ''])),
  }));
}

type Rows = readonly Readonly<Record<string, string>>[];

/** What follows from other values: the names of the heading, the marks at the ends of lines, whether one or several are written to. */
function withHeadings(values: LooseValues): LooseValues {
  const { parentHeading, officeHeading, committeeHeading, addressees, addressee } = values;
  const textOf = (value: LooseValues[string] | undefined): string => (typeof value === 'string' ? value : '');
  const several = Array.isArray(addressees) && addressees.length > 1;
  return {
    ...values,
    parentHeading: parentHeading || headingName(textOf(values['parentName'])),
    officeHeading: officeHeading || headingName(textOf(values['officeName'])),
    committeeHeading: committeeHeading || headingName(textOf(values['committeeName'])),
    onlyAddressee: several ? '' : textOf(addressee),
    addressees: stopped(addressees),
    legalGrounds: stopped(values['legalGrounds']),
  };
}

/** A semicolon after each line and a full stop after the last (NĐ 30/2020, Phụ lục I, phần II, mục I.6, I.9). */
function stopped(value: LooseValues[string] | undefined): Rows {
  const rows: Rows = Array.isArray(value) ? (value as Rows) : [];
  return rows.map((row, position) => ({ ...row, stop: position === rows.length - 1 ? '.' : ';' }));
}
