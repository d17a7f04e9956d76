import type ExcelJS from '@protobi/exceljs';
import { type FormColumnDefinition, type FormRow, headingRows } from '@tiepdan/form/contract';
import { headingName } from '@tiepdan/paper/contract';
import { narrativeDay } from '@tiepdan/statistics/api';
import { lineHeight, linesOf } from '@tiepdan/platform/api';
import { codeText, headingHeights, headingSize, isPrinted, widthsOf } from './form-layout.js';
import type { FilledForm, FormsFile } from './forms-file.js';
import { BORDER, CENTRED, FONT, numberFormat, printSetup, textRow } from './sheet-style.js';

const DRAFT_COLOUR = 'FFC00000';
const SHADE = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } } as const;

/** Writes one form as it is printed: what heads it, the table with its merged headings and numbered columns, the note, and who signs. */
export function writeForm(sheet: ExcelJS.Worksheet, filled: FilledForm, file: FormsFile): void {
  const { names, columns } = widthsOf(filled);
  const last = columns.length + 1;
  sheet.columns = [names, ...columns].map((width) => ({ width }));
  writeHead(sheet, filled, file, last);
  const first = sheet.rowCount + 1;
  writeHeadings(sheet, filled, columns);
  const codes = sheet.rowCount;
  writeRows(sheet, filled);
  writeNote(sheet, filled, last);
  writeSigners(sheet, file, last);
  printSetup(sheet, [first, codes], 1);
}

/** Names of the bodies, number of the form, its title, its days, and the report it goes with (as the forms of TT 06/2025 are headed). */
function writeHead(sheet: ExcelJS.Worksheet, { form, table }: FilledForm, { office, report, failing }: FormsFile, last: number): void {
  const left = [1, Math.max(2, Math.floor(last * 0.35))] as const;
  const right = [Math.floor(last * 0.62) + 1, last] as const;
  const headRow = (leftText: string, bold: boolean, rightText: string) => {
    const row = textRow(sheet, leftText, left, { bold });
    textRow(sheet, rightText, right, { bold: !bold, italic: bold }, row);
  };
  headRow(headingName(office.parentName), false, `Biểu số: ${form.code}`);
  headRow(headingName(office.name), true, form.basis);
  sheet.addRow([]).height = 6;
  const whole = [1, last] as const;
  textRow(sheet, form.title, whole, { bold: true, size: 13 });
  const until = table.asOf && table.asOf < table.period.to ? table.asOf : table.period.to;
  textRow(sheet, `Số liệu tính từ ngày ${narrativeDay(table.period.from)} đến ngày ${narrativeDay(until)}`, whole, { italic: true });
  const date = report.date ? `ngày ${narrativeDay(report.date)}` : 'ngày …/…/……';
  textRow(sheet, `(Kèm theo Báo cáo số ${report.number ?? '……'} ${date} của ${office.name})`, whole, { italic: true });
  if (failing > 0)
    textRow(sheet, `BẢN DỰ THẢO – còn ${failing} phép kiểm tra chưa khớp`, whole, { bold: true, colour: DRAFT_COLOUR, size: 12 });
  sheet.addRow([]).height = 6;
}

/** The headings, merged where neighbours share them, and under them the row of numbers with the printed formulas. */
function writeHeadings(sheet: ExcelJS.Worksheet, filled: FilledForm, widths: readonly number[]): void {
  const { columns } = filled.form;
  const size = headingSize(columns.length);
  const heights = headingHeights(filled, widths);
  const top = sheet.rowCount + 1;
  heights.forEach((height) => (sheet.addRow([]).height = height));
  merge(sheet, top, 1, heights.length, 1);
  head(sheet.getCell(top, 1), 'Đơn vị', size);
  headingRows(columns).forEach((cells, level) => {
    for (const { text, at, columns: over, rows } of cells) {
      merge(sheet, top + level, at + 2, rows, over);
      head(sheet.getCell(top + level, at + 2), text, size);
    }
  });
  for (let row = top; row < top + heights.length; row++)
    for (let at = 1; at <= columns.length + 1; at++) sheet.getCell(row, at).border = BORDER;
  const codes = sheet.addRow(['MS', ...columns.map(codeText)]);
  codes.eachCell((cell) => {
    cell.font = { ...FONT, size: 9, italic: true };
    cell.alignment = CENTRED;
    cell.border = BORDER;
  });
  codes.height = 4 + lineHeight(9) * Math.max(...columns.map((column, at) => linesOf(codeText(column), widths[at] ?? 0, 9)));
}

function merge(sheet: ExcelJS.Worksheet, row: number, column: number, rows: number, columns: number): void {
  if (rows > 1 || columns > 1) sheet.mergeCells(row, column, row + rows - 1, column + columns - 1);
}

function head(cell: ExcelJS.Cell, text: string, size: number): void {
  cell.value = text;
  cell.font = { ...FONT, size, bold: true };
  cell.alignment = CENTRED;
  cell.fill = SHADE;
}

/** One row a unit and the total. Totals are SUM formulas over the rows above, with their results, so that whoever gets the file can add them up again. */
function writeRows(sheet: ExcelJS.Worksheet, { form, table }: FilledForm): void {
  const rows = table.rows.filter(isPrinted);
  const first = sheet.rowCount + 1;
  for (const row of rows) writeRow(sheet, form.columns, row.name, cellsOf(form.columns, row), false);
  const until = sheet.rowCount;
  const totals = form.columns.map((_, at): ExcelJS.CellValue => {
    const letter = sheet.getColumn(at + 2).letter;
    return { formula: `SUM(${letter}${first}:${letter}${until})`, result: table.total[at] ?? 0 };
  });
  writeRow(sheet, form.columns, 'Tổng cộng', rows.length > 0 ? totals : table.total.slice(), true, table.total);
}

/** "0" is a number; what has not been reported is a dash, which no sum adds. */
const cellsOf = (columns: readonly FormColumnDefinition[], { values }: FormRow): (number | string)[] =>
  columns.map((_, at) => values?.[at] ?? '–');

function writeRow(
  sheet: ExcelJS.Worksheet,
  columns: readonly FormColumnDefinition[],
  name: string,
  cells: readonly ExcelJS.CellValue[],
  bold: boolean,
  shown: readonly ExcelJS.CellValue[] = cells,
): void {
  const row = sheet.addRow([name, ...cells]);
  // Without the indent a name touches the line of its cell, and is cut by it on paper.
  const width = (sheet.getColumn(1).width ?? 15) - 2;
  row.height = 4 + lineHeight(FONT.size) * linesOf(name, width, FONT.size);
  row.eachCell((cell, at) => {
    cell.font = { ...FONT, bold };
    cell.border = BORDER;
    const column = columns[at - 2];
    const value = shown[at - 2];
    cell.alignment = !column
      ? { vertical: 'middle', horizontal: 'left', indent: 1, wrapText: true }
      : { vertical: 'middle', horizontal: typeof value === 'number' ? 'right' : 'center', shrinkToFit: true };
    if (column && typeof value === 'number') cell.numFmt = numberFormat(column.unit, value);
  });
}

/** The printed note: the office's choices, and whose numbers are not in the total. */
function writeNote(sheet: ExcelJS.Worksheet, { form, table }: FilledForm, last: number): void {
  sheet.addRow([]).height = 6;
  const named = (state: FormRow['state']) => table.rows.filter((row) => row.state === state).map(({ name }) => name);
  const [missing, excluded] = [named('missing'), named('excluded')];
  const lines = [
    ...table.footnotes,
    ...(missing.length > 0 ? [`Chưa báo cáo, không có trong dòng tổng cộng (ghi "–"): ${missing.join('; ')}.`] : []),
    ...(excluded.length > 0 ? [`Không tổng hợp vào báo cáo của tỉnh: ${excluded.join('; ')}.`] : []),
  ];
  textRow(sheet, `${form.noteNumber === null ? '' : `(${form.noteNumber}) `}Ghi chú:${lines.length > 0 ? '' : ' không.'}`, [1, last], {
    bold: true,
    italic: true,
    align: 'left',
  });
  lines.forEach((text, at) => textRow(sheet, `${at + 1}. ${text}`, [1, last], { italic: true, align: 'left', size: 10 }));
}

/** Place and date, who made the form, and who signs it. */
function writeSigners(sheet: ExcelJS.Worksheet, { office, today }: FormsFile, last: number): void {
  sheet.addRow([]).height = 6;
  const left = [1, Math.max(2, Math.floor(last * 0.4))] as const;
  const right = [Math.floor(last * 0.6) + 1, last] as const;
  textRow(sheet, `${office.placeName}, ngày      tháng      năm ${today.slice(0, 4)}`, right, { italic: true });
  const titles = textRow(sheet, 'NGƯỜI LẬP BIỂU', left, { bold: true });
  textRow(sheet, 'THỦ TRƯỞNG ĐƠN VỊ', right, { bold: true }, titles);
  const hints = textRow(sheet, '(Ký, ghi rõ họ tên)', left, { italic: true });
  textRow(sheet, '(Ký, ghi rõ họ tên, đóng dấu)', right, { italic: true }, hints);
}
