import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type ExcelJS from '@protobi/exceljs';
import { lineHeight, linesOf } from './line-breaks.js';

/** Lines after which others have their turn. */
const AT_A_TIME = 100;

/** A sheet of as many lines as there are records. */
export interface LongSheet {
  readonly name: string;
  /** Who made it, for the properties of the file. */
  readonly creator?: string;
  /** Of the columns from left to right, in characters. */
  readonly widths: readonly number[];
  /** Writes what stands above the lines, the heading last. */
  readonly head: (sheet: ExcelJS.Worksheet) => void;
  /** How many rows `head` writes: the last of them is printed on every page, and all stay in sight. */
  readonly headRows: number;
  /** Columns from the left that stay in sight too. */
  readonly frozenColumns?: number;
  /** Whether the heading has filters. */
  readonly filtered?: boolean;
  /** The foot of each page, in Excel's codes. */
  readonly footer?: string;
  readonly lines: Iterable<readonly ExcelJS.CellValue[]>;
  /** How a line looks. */
  readonly decorate?: (row: ExcelJS.Row) => void;
}

/**
 * The bytes of an .xlsx on A4 lying, as wide as the page. It is written line by line and lets go in between: twenty thousand lines
 * held as one workbook take half a gigabyte, and for seconds nobody else is answered.
 */
export async function writeLongSheet(what: LongSheet): Promise<Buffer> {
  const { default: Excel } = await import('@protobi/exceljs'); // large, and rarely wanted
  const chunks: Buffer[] = [];
  const stream = new PassThrough().on('data', (chunk: Buffer) => chunks.push(chunk));
  const workbook = new Excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  if (what.creator) workbook.creator = what.creator;
  const { headRows, widths } = what;
  const sheet = workbook.addWorksheet(what.name, {
    views: [{ state: 'frozen', ySplit: headRows, ...(what.frozenColumns ? { xSplit: what.frozenColumns } : {}) }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${headRows}:${headRows}` },
    ...(what.footer ? { headerFooter: { oddFooter: what.footer } } : {}),
  });
  sheet.columns = widths.map((width) => ({ width }));
  what.head(sheet);
  if (what.filtered) sheet.autoFilter = { from: { row: headRows, column: 1 }, to: { row: headRows, column: widths.length } };
  let written = 0;
  for (const line of what.lines) {
    const row = sheet.addRow([...line]);
    what.decorate?.(row);
    row.height = heightOf(row, line, widths);
    row.commit();
    if (++written % AT_A_TIME === 0) await setImmediate();
  }
  sheet.commit();
  await workbook.commit();
  return Buffer.concat(chunks);
}

/** Points that a line of the table needs: not every program makes room for what breaks within a cell. */
function heightOf(row: ExcelJS.Row, line: readonly ExcelJS.CellValue[], widths: readonly number[]): number {
  const { size = 11 } = row.getCell(1).font ?? {};
  const lines = line.map((value, at) => (typeof value === 'string' && row.getCell(at + 1).alignment?.wrapText ? linesOf(value, widths[at] ?? 9, size) : 1));
  return 2 + lineHeight(size) * Math.max(...lines);
}
