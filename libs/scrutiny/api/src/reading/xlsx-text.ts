import { openPackage } from '@tiepdan/paper/api';

/** Rows of one sheet that are read at most; a report has some dozens. */
const ROWS_MOST = 2000;

/** The rows of every sheet, a line each, cells after each other with their words before their numbers. Null when it is no workbook. */
export async function xlsxText(bytes: Buffer): Promise<string | null> {
  const opened = await openPackage(bytes);
  if ('problem' in opened || !opened.parts.has('xl/workbook.xml')) return null;
  const { default: excel } = await import('@protobi/exceljs');
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const lines: string[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow({ includeEmpty: false }, (row, number) => {
      if (number > ROWS_MOST) return;
      const cells: string[] = [];
      // A merged cell gives its words once for each cell it covers.
      row.eachCell({ includeEmpty: false }, (cell) => {
        if (cell.master === cell) cells.push(cell.text.trim());
      });
      if (cells.some((cell) => cell !== '')) lines.push(`${cells.filter((cell) => cell !== '').join(' ')}.`);
    });
  return lines.join('\n');
}
