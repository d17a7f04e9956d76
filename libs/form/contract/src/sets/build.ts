import type { ColumnNature, FormColumnDefinition, FormDefinition, FormSet, FormUnit } from '../definition.js';

/** The circular a set of forms is annexed to, as the forms themselves print it. */
const BASIS: Record<FormSet, string> = {
  tt06: 'Ban hành kèm theo Thông tư số 06/2025/TT-TTCP',
  'tt01-2024': 'Ban hành kèm theo Thông tư số 01/2024/TT-TTCP',
  'tt02-2021': 'Ban hành kèm theo Thông tư số 02/2021/TT-TTCP',
};

/** What few columns have. */
export interface ColumnExtras {
  readonly formulas?: readonly string[];
  readonly atMost?: readonly number[];
  readonly guidance?: string;
}

/** One column: its number, its own heading, unit, nature and definition. Headings above it are put on by `under`. */
export function column(
  number: number,
  heading: string,
  unit: FormUnit,
  nature: ColumnNature,
  definition: string,
  { formulas = [], atMost, guidance }: ColumnExtras = {},
): FormColumnDefinition {
  return { number, path: [heading], unit, nature, formulas, ...(atMost && { atMost }), definition, guidance: guidance ?? null };
}

/** Puts columns under a heading they share. */
export function under(heading: string, columns: readonly FormColumnDefinition[]): FormColumnDefinition[] {
  return columns.map((each) => ({ ...each, path: [heading, ...each.path] }));
}

/** The code of a form as an address writes it: `01/XLĐ` is `01-XLD`. */
export const slugOf = (code: string): string => code.replace('/', '-').replaceAll('Đ', 'D');

/** A form from its columns. `noteNumber` is the number printed before "Ghi chú". */
export function formOf(
  set: FormSet,
  code: string,
  title: string,
  noteNumber: number | null,
  columns: readonly FormColumnDefinition[],
): FormDefinition {
  return { set, code, slug: slugOf(code), title, basis: BASIS[set], columns, noteNumber };
}
