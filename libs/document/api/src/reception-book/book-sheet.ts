import { FIELDS } from '@tiepdan/paper/contract';
import { writeLongSheet } from '@tiepdan/platform/api';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import type { OfficeFacts } from '../letters/letter.js';
import { PAGE_OF_PAGES, dressLine, headingRow, titleRows } from '../prints/sheet-layout.js';
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
export const bookSheet = (office: OfficeFacts, rows: readonly BookRow[], from: PlainDate, to: PlainDate): Promise<Buffer> =>
  writeLongSheet({
    name: 'Sổ tiếp công dân',
    creator: office.name,
    widths: COLUMNS.map((key) => WIDTHS[key]),
    head: (sheet) => {
      titleRows(sheet, COLUMNS.length, [office.name.toLocaleUpperCase('vi'), 'SỔ TIẾP CÔNG DÂN', `Từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`]);
      headingRow(sheet, COLUMNS.map((key) => FIELDS.rows.columns[key].meaning));
    },
    headRows: 5,
    footer: PAGE_OF_PAGES,
    lines: rows.map((row) => COLUMNS.map((key) => (key === 'number' ? Number(row[key]) : row[key]))),
    decorate: dressLine,
  });
