import { decimalsOf, type FormUnit } from '@tiepdan/form/contract';

const GROUPED = /^\d{1,3}(\.\d{3})+$/;
const GROUPED_FOREIGN = /^\d{1,3}(,\d{3})+\.\d+$/;

/**
 * A figure as it is typed or pasted: `1.250`, `1250`, `12,5`; from a sheet set to English also `12.5` and `1,250.5`. A dash is how sheets
 * write 0. Null: nothing written. Undefined: no figure of the column, as 2,5 in a column that counts.
 */
export function readFigure(typed: string, unit: FormUnit): number | null | undefined {
  const text = typed.replace(/[\s\u00a0]/g, '');
  if (!text) return null;
  if (/^[-–—]$/.test(text)) return 0;
  const value = Number(plainText(text));
  if (!/^[\d.,]+$/.test(text) || !Number.isFinite(value) || value < 0) return undefined;
  const scaled = value * 10 ** decimalsOf(unit);
  return Math.abs(scaled - Math.round(scaled)) < 1e-6 * Math.max(1, value) ? value : undefined;
}

/** With a dot before the decimals and nothing between the thousands. */
function plainText(text: string): string {
  if (GROUPED_FOREIGN.test(text)) return text.replaceAll(',', '');
  if (text.includes(',')) return text.replaceAll('.', '').replace(',', '.');
  return GROUPED.test(text) ? text.replaceAll('.', '') : text;
}

const formats = [0, 2, 6].map((digits) => [digits, new Intl.NumberFormat('vi-VN', { maximumFractionDigits: digits })] as const);

/** The same written, with every decimal that is kept. */
export function writeFigure(value: number, unit: FormUnit): string {
  return new Map(formats).get(decimalsOf(unit))?.format(value) ?? String(value);
}

/** The cells of what was copied from a sheet: its first row, or its only column. */
export function pastedCells(text: string): readonly string[] {
  const lines = text.replace(/[\r\n]+$/, '').split(/\r?\n/);
  const row = lines.find((line) => line.includes('\t'));
  return row === undefined ? lines : row.split('\t');
}
