import { FIELDS, type FieldDefinition, type FieldKey, servesOneOf } from './fields/index.js';
import { PAPERS, type PaperCode } from './papers.js';

type ColumnsOf<Field> = Field extends { readonly columns: infer Columns } ? { readonly [Key in keyof Columns]?: string } : never;
type ValueOf<Field> = Field extends { readonly columns: unknown } ? readonly ColumnsOf<Field>[] : string;

/**
 * What one paper is filled with: texts as they are to be read, lists as rows of texts. What is left out prints nothing.
 * A line break in a text begins a new paragraph.
 */
export type PaperValues = { readonly [Key in FieldKey]?: ValueOf<(typeof FIELDS)[Key]> };

/** The same, as the engine and anything that comes from outside sees it. */
export type LooseValues = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

/** What is wrong with values for a paper, or null: a key that no field has, one of another paper, a text for a list. */
export function valuesProblem(code: PaperCode, values: PaperValues | LooseValues): string | null {
  for (const [key, value] of Object.entries(values)) {
    const field: FieldDefinition | undefined = Object.hasOwn(FIELDS, key) ? FIELDS[key as FieldKey] : undefined;
    if (!field) return `"${key}" is no field`;
    if (!servesOneOf(field, PAPERS[code].subjects)) return `"${key}" is no field of ${code}`;
    const problem = valueProblem(field, value);
    if (problem) return `"${key}" ${problem}`;
  }
  return null;
}

function valueProblem(field: FieldDefinition, value: unknown): string | null {
  if (!field.columns) return typeof value === 'string' || value === undefined ? null : 'is a text';
  if (!Array.isArray(value)) return 'is a list';
  for (const row of value as Readonly<Record<string, unknown>>[])
    for (const [column, cell] of Object.entries(row)) {
      if (!Object.hasOwn(field.columns, column)) return `has no column "${column}"`;
      if (typeof cell !== 'string') return `column "${column}" is a text`;
    }
  return null;
}

/** Invented values for every field of a paper, to see a template by. */
export function sampleValues(code: PaperCode): LooseValues {
  const { subjects, title } = PAPERS[code];
  const samples: Record<string, string | Record<string, string>[]> = {};
  for (const [key, field] of Object.entries<FieldDefinition>(FIELDS))
    if (servesOneOf(field, subjects)) samples[key] = field.columns ? sampleRows(field.columns) : field.sample;
  return { ...samples, title: title ?? '' };
}

const sampleRows = (columns: NonNullable<FieldDefinition['columns']>): Record<string, string>[] => {
  const row = Object.fromEntries(Object.entries(columns).map(([key, { sample }]) => [key, sample]));
  return [row, row];
};
