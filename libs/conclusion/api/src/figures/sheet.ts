import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import type ExcelJS from '@protobi/exceljs';

const FONT = { name: 'Times New Roman', size: 11 } as const;
const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN } as const;

/** One column of a table: its heading, how wide, and what it says of a row. */
export interface SheetColumn<Row> {
  readonly heading: string;
  readonly width: number;
  readonly value: (row: Row, position: number) => string | number | Date | null;
}

/** A day as Excel keeps it; in UTC, so that no time zone moves it. */
export const excelDay = (on: PlainDate | null): Date | null => (on ? new Date(`${on}T00:00:00Z`) : null);

export const newWorkbook = async (officeName: string): Promise<ExcelJS.Workbook> => {
  const { default: Excel } = await import('@protobi/exceljs'); // large, and rarely wanted
  const workbook = new Excel.Workbook();
  workbook.creator = officeName;
  return workbook;
};

/** Puts a table under its titles; the heading is repeated on every printed page. */
export function addTable<Row>(workbook: ExcelJS.Workbook, name: string, titles: readonly string[], columns: readonly SheetColumn<Row>[], rows: readonly Row[]): void {
  const sheet = workbook.addWorksheet(name);
  sheet.columns = columns.map(({ width }) => ({ width }));
  for (const text of titles) addTitle(sheet, text, columns.length);
  sheet.addRow([]);
  const heading = sheet.addRow(columns.map((column) => column.heading));
  decorate(heading, true);
  rows.forEach((row, position) => decorate(sheet.addRow(columns.map(({ value }) => value(row, position))), false));
  sheet.views = [{ state: 'frozen', ySplit: heading.number }];
  sheet.autoFilter = { from: { row: heading.number, column: 1 }, to: { row: heading.number, column: columns.length } };
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${heading.number}:${heading.number}` };
}

export const periodTitle = (from: PlainDate, to: PlainDate): string => `Từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`;

function addTitle(sheet: ExcelJS.Worksheet, text: string, width: number): void {
  const row = sheet.addRow([text]);
  sheet.mergeCells(row.number, 1, row.number, width);
  row.getCell(1).font = { ...FONT, size: 13, bold: true };
  row.getCell(1).alignment = { horizontal: 'center' };
}

function decorate(row: ExcelJS.Row, heading: boolean): void {
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.font = { ...FONT, bold: heading };
    cell.border = BORDER;
    cell.alignment = { vertical: 'middle', wrapText: true, ...(heading ? { horizontal: 'center' as const } : {}) };
    if (cell.value instanceof Date) cell.numFmt = 'dd/mm/yyyy';
  });
}
