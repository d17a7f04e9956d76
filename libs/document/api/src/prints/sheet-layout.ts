import type ExcelJS from '@protobi/exceljs';

/** The typeface of documents (NĐ 30/2020, Phụ lục I). */
export const FONT = { name: 'Times New Roman', size: 12 } as const;
const LINE = { style: 'thin' } as const;
export const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE } as const;

/** Lines over the table, in the middle of its width; the second is the title. */
export function titleRows(sheet: ExcelJS.Worksheet, columns: number, lines: readonly string[]): void {
  lines.forEach((line, position) => {
    const row = sheet.addRow([line]);
    sheet.mergeCells(row.number, 1, row.number, columns);
    row.getCell(1).font = { ...FONT, bold: position < 2, italic: position > 1, size: position === 1 ? 14 : FONT.size };
    row.getCell(1).alignment = { horizontal: 'center' };
  });
  sheet.addRow([]);
}

/** The foot of a page: its number, of how many. */
export const PAGE_OF_PAGES = '&C&P/&N';

/** The heading of the table. */
export function headingRow(sheet: ExcelJS.Worksheet, headings: readonly string[]): void {
  sheet.addRow([...headings]).eachCell((cell) => Object.assign(cell, { font: { ...FONT, bold: true }, border: BORDER, alignment: { wrapText: true, horizontal: 'center', vertical: 'middle' } }));
}

/** A line of the table. */
export function dressLine(row: ExcelJS.Row): void {
  row.eachCell({ includeEmpty: true }, (cell) => Object.assign(cell, { font: FONT, border: BORDER, alignment: { wrapText: true, vertical: 'top' } }));
}
