import type ExcelJS from '@protobi/exceljs';

export const FONT = { name: 'Times New Roman', size: 12 } as const;
const line = { style: 'thin' } as const;
export const BORDER = { top: line, bottom: line, left: line, right: line } as const;
/** Number formats marked as Vietnamese (locale 042A), whose thousands are dots and decimals a comma: `1.096`, `+38,9`. */
export const FORMATS = {
  whole: '[$-42A]#,##0',
  signed: '[$-42A]+#,##0;[$-42A]-#,##0;0',
  signedShare: '[$-42A]+0.0;[$-42A]-0.0;[$-42A]0.0',
} as const;

/** About how many lines `text` takes in a column `width` characters wide. */
export function linesOf(text: string, width: number): number {
  return Math.max(1, Math.ceil(text.length / (width * 1.05)));
}

/** Centred lines over the table, the first two bold, and an empty row after them. */
export function titled(sheet: ExcelJS.Worksheet, columns: number, lines: readonly string[]): void {
  lines.forEach((text, position) => {
    const row = sheet.addRow([text]);
    sheet.mergeCells(row.number, 1, row.number, columns);
    const cell = row.getCell(1);
    cell.font = { ...FONT, size: position === 1 ? 14 : 12, bold: position < 2, italic: position > 1 };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    row.height = 20;
  });
  sheet.addRow([]);
}

/** A line of text across the whole table, tall enough for its wrapping. */
export function note(sheet: ExcelJS.Worksheet, text: string, columns: number, { bold = false } = {}): void {
  const row = sheet.addRow([text]);
  sheet.mergeCells(row.number, 1, row.number, columns);
  const cell = row.getCell(1);
  cell.font = { ...FONT, size: 11, bold, italic: true };
  cell.alignment = { vertical: 'top', wrapText: true };
  const width = Array.from({ length: columns }, (_, column) => sheet.getColumn(column + 1).width ?? 10).reduce(
    (sum, next) => sum + next,
    0,
  );
  row.height = 15 * linesOf(text, width);
}

/** Landscape A4, as wide as the page, headings frozen on the screen and repeated on every printed page. */
export function printSetup(sheet: ExcelJS.Worksheet, headingRow: number): void {
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: headingRow }];
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.6, right: 0.6, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
    printTitlesRow: `${headingRow}:${headingRow}`,
  };
  sheet.headerFooter = { oddFooter: '&C&"Times New Roman"&11&P/&N' };
}
