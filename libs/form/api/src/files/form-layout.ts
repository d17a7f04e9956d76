import { type FormColumnDefinition, type FormRow, formatFormNumber, headingRows } from '@tiepdan/form/contract';
import { lineHeight, linesOf } from '@tiepdan/platform/api';
import type { FilledForm } from './forms-file.js';

/** Sizes of type in the heading, by how many columns must stand on one page. */
export const headingSize = (columns: number): number => (columns > 27 ? 10 : 11);
const WIDTH_OF_NAMES = { least: 15, most: 30 };
/** Narrowest columns: a syllable of seven letters fits. A form of many columns has narrower ones, or nobody could read its page. */
const leastWidth = (columns: number): number => (columns > 27 ? 5.4 : 6.2);

/** Whether a row is printed: what stays out of the province's report is named in the note only. */
export const isPrinted = ({ state }: FormRow): boolean => state !== 'excluded';

/** Letters of the row of numbers that stand beside each other in the narrowest column. */
const CODE_LETTERS = 7;
/** A page of landscape A4 in digits at full size: a form that is narrower is spread over it instead of being enlarged. */
const PAGE_WIDTH = 145;

/** `1=5+11+17`, broken into lines where it is long: after the sign of equality, and after a plus. */
export function codeText({ number, formulas }: FormColumnDefinition): string {
  const [first, ...others] = formulas.map((formula) => formula.replaceAll(/\s/g, '').replaceAll(/\.{2,3}/g, '…'));
  if (first === undefined) return String(number);
  const lines = `${number}=${first}`.length <= CODE_LETTERS ? [`${number}=${first}`] : [`${number}=`, ...broken(first)];
  return [...lines, ...others.flatMap((other) => broken(`=${other}`))].join('\n');
}

function broken(formula: string): string[] {
  const lines: string[] = [];
  for (const piece of formula.match(/[^+]+\+?/g) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + piece.length <= CODE_LETTERS) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines;
}

/** Width of the column of names and of each numbered column, in digits. */
export function widthsOf({ form, table }: FilledForm): { readonly names: number; readonly columns: readonly number[] } {
  const rows = table.rows.filter(isPrinted);
  const longest = Math.max(0, ...rows.map(({ name }) => name.length));
  const names = Math.min(WIDTH_OF_NAMES.most, Math.max(WIDTH_OF_NAMES.least, Math.ceil(longest / 2)));
  const columns = form.columns.map(({ unit }, at) => {
    const texts = [table.total[at] ?? 0, ...rows.map(({ values }) => values?.[at] ?? 0)].map((value) => formatFormNumber(value, unit));
    return Math.max(leastWidth(form.columns.length), 1.2 + 0.86 * Math.max(...texts.map(({ length }) => length)));
  });
  const spare = Math.max(0, PAGE_WIDTH - names - columns.reduce((sum, width) => sum + width, 0));
  return { names, columns: columns.map((width) => width + spare / columns.length) };
}

/** Heights of the rows of the heading, in points, so that every heading is read whole. */
export function headingHeights({ form }: FilledForm, widths: readonly number[]): number[] {
  const size = headingSize(form.columns.length);
  const rows = headingRows(form.columns);
  const needed = (text: string, at: number, columns: number) =>
    4 +
    lineHeight(size) *
      linesOf(
        text,
        widths.slice(at, at + columns).reduce((sum, width) => sum + width, 0),
        size * 1.06,
      );
  const heights = rows.map((cells) =>
    Math.max(lineHeight(size) + 4, ...cells.filter((cell) => cell.rows === 1).map((cell) => needed(cell.text, cell.at, cell.columns))),
  );
  // A heading that reaches over several rows stretches the last of them.
  rows.forEach((cells, level) => {
    for (const { text, at, columns, rows: over } of cells) {
      if (over === 1) continue;
      const there = heights.slice(level, level + over).reduce((sum, height) => sum + height, 0);
      const last = level + over - 1;
      heights[last] = (heights[last] ?? 0) + Math.max(0, needed(text, at, columns) - there);
    }
  });
  return heights;
}
