import { FIELDS } from '@tiepdan/paper/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import type { OfficeFacts } from '../letters/letter.js';
import { BORDER, FONT, printOnLandscape, titleRows } from '../prints/sheet-layout.js';
import type { BookRow } from './book-rows.js';

const WIDTHS: Readonly<Record<keyof BookRow, number>> = {
  number: 7,
  date: 12,
  person: 32,
  paper: 24,
  summary: 48,
  kind: 10,
  samePeople: 11,
  resolvedBy: 18,
  within: 9,
  guided: 26,
  forwarded: 26,
  outcome: 28,
  note: 14,
};
const COLUMNS = Object.keys(WIDTHS) as (keyof BookRow)[];

/** The same as a workbook: one line a visit, thirteen columns. */
export async function bookSheet(office: OfficeFacts, rows: readonly BookRow[], from: PlainDate, to: PlainDate): Promise<Buffer> {
  const { default: Excel } = await import('@protobi/exceljs'); // large, and rarely wanted
  const workbook = new Excel.Workbook();
  workbook.creator = office.name;
  const sheet = workbook.addWorksheet('Sổ tiếp công dân');
  sheet.columns = COLUMNS.map((key) => ({ width: WIDTHS[key] }));
  titleRows(sheet, COLUMNS.length, [office.name.toLocaleUpperCase('vi'), 'SỔ TIẾP CÔNG DÂN', `Từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`]);
  const header = sheet.addRow(COLUMNS.map((key) => FIELDS.rows.columns[key].meaning));
  header.eachCell((cell) => Object.assign(cell, { font: { ...FONT, bold: true }, border: BORDER, alignment: { wrapText: true, horizontal: 'center', vertical: 'middle' } }));
  for (const row of rows) {
    const written = sheet.addRow(COLUMNS.map((key) => (key === 'number' ? Number(row[key]) : row[key])));
    written.eachCell({ includeEmpty: true }, (cell) => Object.assign(cell, { font: FONT, border: BORDER, alignment: { wrapText: true, vertical: 'top' } }));
  }
  printOnLandscape(sheet, header.number);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
