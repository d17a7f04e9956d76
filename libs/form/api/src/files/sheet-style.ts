import type ExcelJS from '@protobi/exceljs';
import type { FormUnit } from '@tiepdan/form/contract';
import { lineHeight, linesOf } from '@tiepdan/platform/api';

export const FONT = { name: 'Times New Roman', size: 11 } as const;
const line = { style: 'thin' } as const;
export const BORDER = { top: line, bottom: line, left: line, right: line } as const;
export const CENTRED = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;

/** Marked as Vietnamese (locale 042A), whose thousands are dots and decimals a comma. A whole amount shows no comma; `_-` keeps numbers off the line. */
export function numberFormat(unit: FormUnit, value: number): string {
  if (Number.isInteger(value) || (unit !== 'triệu đồng' && unit !== 'm²')) return '[$-42A]#,##0_-';
  return unit === 'm²' ? '[$-42A]#,##0.0#_-' : '[$-42A]#,##0.0##_-';
}

/** Lines of text with what they look like; every line a row merged over `columns`. */
export function textRow(
  sheet: ExcelJS.Worksheet,
  text: string,
  [from, to]: readonly [number, number],
  look: {
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly colour?: string;
    readonly align?: 'left' | 'center' | 'right';
  } = {},
  row: ExcelJS.Row = sheet.addRow([]),
): ExcelJS.Row {
  const { size = FONT.size, bold = false, italic = false, colour, align = 'center' } = look;
  if (to > from) sheet.mergeCells(row.number, from, row.number, to);
  const cell = row.getCell(from);
  cell.value = text;
  cell.font = { ...FONT, size, bold, italic, ...(colour && { color: { argb: colour } }) };
  cell.alignment = { horizontal: align, vertical: 'middle', wrapText: true };
  const width = Array.from({ length: to - from + 1 }, (_, at) => sheet.getColumn(from + at).width ?? 9).reduce(
    (sum, next) => sum + next,
    0,
  );
  row.height = Math.max(row.height ?? 0, 2 + lineHeight(size) * linesOf(text, width, size));
  return row;
}

/** Landscape A4, one page wide, the heading frozen on the screen and repeated on every printed page. */
export function printSetup(sheet: ExcelJS.Worksheet, [first, last]: readonly [number, number], frozenColumns: number): void {
  sheet.views = [{ state: 'frozen', xSplit: frozenColumns, ySplit: last }];
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.35, right: 0.35, top: 0.5, bottom: 0.5, header: 0.25, footer: 0.25 },
    printTitlesRow: `${first}:${last}`,
  };
  sheet.headerFooter = { oddFooter: '&C&"Times New Roman"&10&P/&N' };
}
