import type ExcelJS from '@protobi/exceljs';
import { MOST_SIGNATORIES } from '@tiepdan/citizen/contract';
import { signatoryErrors } from '@tiepdan/petition/contract';
import { Refusal, UnreadableWorkbook, openWorkbook } from '@tiepdan/platform/api';

/** How many columns of a sheet are read. */
const COLUMNS = 12;

/**
 * The first sheet of an .xlsx as text with tabs, so that it can be looked over and mended like a pasted list. A blank line of
 * the sheet stays one: wrong lines are named by the numbers that Excel shows.
 * @throws Refusal SIGNATORIES.UNREADABLE_FILE
 */
export async function sheetText(file: Buffer): Promise<string> {
  const book = await openWorkbook(file).catch((error: unknown) => {
    throw error instanceof UnreadableWorkbook ? new Refusal(signatoryErrors, 'SIGNATORIES.UNREADABLE_FILE') : error;
  });
  const sheet = book.worksheets[0];
  if (!sheet) throw new Refusal(signatoryErrors, 'SIGNATORIES.UNREADABLE_FILE');
  const rows = Math.min(sheet.rowCount, MOST_SIGNATORIES + 10);
  const columns = Math.min(sheet.columnCount, COLUMNS);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => wordsOf(sheet.getRow(row + 1).getCell(column + 1))).join('\t'),
  ).join('\n');
}

function wordsOf(cell: ExcelJS.Cell): string {
  const { value } = cell;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return cell.text.replace(/\s+/g, ' ').trim();
}
