import type { FormColumnDefinition } from '../definition.js';

/** One cell of a form's heading as printed: a column's own heading, or one that stands over several. */
export interface HeadingCell {
  readonly text: string;
  /** Position of its first column among the form's columns, from 0. */
  readonly at: number;
  /** How many columns it stands over. */
  readonly columns: number;
  /** How many rows of the heading it fills: a column's own heading reaches down to the row of numbers. */
  readonly rows: number;
  /** The column it heads; null for one that stands over several. */
  readonly column: FormColumnDefinition | null;
}

/**
 * The heading of a form, row by row, with neighbours that share their headings merged under them. Screen, workbook and PDF draw the same
 * heading from it; the row of column numbers comes below and is not in it.
 */
export function headingRows(columns: readonly FormColumnDefinition[]): readonly (readonly HeadingCell[])[] {
  const depth = Math.max(0, ...columns.map(({ path }) => path.length));
  return Array.from({ length: depth }, (_, level) => rowAt(level, depth, columns));
}

function rowAt(level: number, depth: number, columns: readonly FormColumnDefinition[]): HeadingCell[] {
  const row: HeadingCell[] = [];
  columns.forEach((column, at) => {
    const text = column.path[level];
    if (text === undefined) return;
    const own = level === column.path.length - 1;
    const before = columns[at - 1];
    const last = row.at(-1);
    if (!own && last?.column === null && before && standsUnder(before, column, level))
      row[row.length - 1] = { ...last, columns: last.columns + 1 };
    else row.push({ text, at, columns: 1, rows: own ? depth - level : 1, column: own ? column : null });
  });
  return row;
}

/** Whether `before` stands under the same heading of `level` as `column`, its neighbour to the right. */
function standsUnder(before: FormColumnDefinition, column: FormColumnDefinition, level: number): boolean {
  return before.path.length > level + 1 && column.path.slice(0, level + 1).every((text, above) => before.path[above] === text);
}
