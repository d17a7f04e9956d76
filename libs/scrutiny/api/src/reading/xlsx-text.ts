import { openPackage } from '@tiepdan/paper/api';
import { openWorkbook } from '@tiepdan/platform/api';

/** Rows of one sheet that are read at most; a report has some dozens. */
const ROWS_MOST = 2000;

/** The rows of every sheet, a line each, cells after each other with their words before their numbers. Null when it is no workbook. */
export async function xlsxText(bytes: Buffer): Promise<string | null> {
  const opened = await openPackage(bytes);
  if ('problem' in opened || !opened.parts.has('xl/workbook.xml')) return null;
  const workbook = await openWorkbook(bytes);
  const lines: string[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow({ includeEmpty: false }, (row, number) => {
      if (number > ROWS_MOST) return;
      const cells: string[] = [];
      row.eachCell({ includeEmpty: false }, (cell) => cells.push(cell.text.trim()));
      if (cells.some((cell) => cell !== '')) lines.push(`${cells.filter((cell) => cell !== '').join(' ')}.`);
    });
  return lines.join('\n');
}
