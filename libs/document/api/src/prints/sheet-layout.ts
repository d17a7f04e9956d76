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

/** On A4 lying, as wide as the page, with the header on each. */
export function printOnLandscape(sheet: ExcelJS.Worksheet, header: number): void {
  sheet.pageSetup = { ...sheet.pageSetup, paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${header}:${header}` };
  sheet.headerFooter.oddFooter = '&C&P/&N';
  sheet.views = [{ state: 'frozen', ySplit: header }];
}
