import type { OfficeView } from '@tiepdan/agency/contract';
import type { Section4Report } from '@tiepdan/statistics/contract';
import type ExcelJS from '@protobi/exceljs';
import { daysOf } from '../narrative/index.js';
import { BORDER, FONT, FORMATS, linesOf, note, printSetup, titled } from './sheet-layout.js';

const COLUMNS = [
  { heading: 'STT', width: 6 },
  { heading: 'Chỉ tiêu', width: 46 },
  { heading: 'Đơn vị tính', width: 10 },
  { heading: 'Kỳ này', width: 11 },
  { heading: 'Cùng kỳ', width: 11 },
  { heading: 'Tăng, giảm', width: 11 },
  { heading: 'Tỷ lệ %', width: 10 },
  { heading: 'Định nghĩa', width: 70 },
] as const;
const ROMAN = ['I', 'II', 'III', 'IV', 'V'];
/** Height of one line of the table, in points. */
const LINE = 16;

/** The report as a workbook: the table with its definitions, and the identities worked out. Numbers are numbers. */
export async function section4Xlsx(report: Section4Report, office: OfficeView): Promise<Buffer> {
  const { default: Excel } = await import('@protobi/exceljs'); // large, and rarely wanted
  const workbook = new Excel.Workbook();
  workbook.creator = office.name;
  workbook.created = new Date(report.computedAt);
  writeTable(workbook.addWorksheet('Mục 4'), report, office);
  writeChecks(workbook.addWorksheet('Kiểm tra'), report, office);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function writeTable(sheet: ExcelJS.Worksheet, report: Section4Report, office: OfficeView): void {
  const { period, comparison } = report;
  sheet.columns = COLUMNS.map(({ width }) => ({ width }));
  titled(sheet, COLUMNS.length, [
    office.name.toLocaleUpperCase('vi'),
    `KẾT QUẢ TIẾP CÔNG DÂN, XỬ LÝ ĐƠN${period.code ? ` ${period.label.toLocaleUpperCase('vi')}` : ''}`,
    `Kỳ này: ${daysOf(period)}. Cùng kỳ: ${daysOf(comparison)}.`,
    ...(report.adHoc ? ['Kỳ tự chọn, không phải kỳ báo cáo chính thức.'] : []),
  ]);
  const header = headingRow(
    sheet,
    COLUMNS.map(({ heading }) => heading),
  );
  report.sections.forEach((section, position) => writeSection(sheet, section, ROMAN[position] ?? ''));
  sheet.addRow([]);
  note(sheet, 'Ghi chú:', COLUMNS.length, { bold: true });
  report.footnotes.forEach((text, position) => note(sheet, `${position + 1}. ${text}`, COLUMNS.length));
  printSetup(sheet, header);
}

function writeSection(sheet: ExcelJS.Worksheet, { title, indicators }: Section4Report['sections'][number], numeral: string): void {
  const head = sheet.addRow([numeral, title]);
  sheet.mergeCells(head.number, 2, head.number, COLUMNS.length);
  decorate(head, true);
  head.getCell(1).alignment = { vertical: 'middle', horizontal: 'center' };
  head.height = LINE + 4;
  let position = 0;
  for (const { label, unit, level, value, previous, change, changePercent, definition } of indicators) {
    const row = sheet.addRow([level === 0 ? ++position : null, label, unit, value, previous, change, changePercent, definition]);
    decorate(row, level === 0);
    row.getCell(2).alignment = { horizontal: 'left', vertical: 'middle', wrapText: true, indent: level * 2 };
    row.getCell(8).font = { ...FONT, size: 11 };
    row.getCell(8).alignment = { horizontal: 'left', vertical: 'middle', wrapText: true, indent: 1 };
    for (const column of [1, 3]) row.getCell(column).alignment = { vertical: 'middle', horizontal: 'center' };
    [FORMATS.whole, FORMATS.whole, FORMATS.signed, FORMATS.signedShare].forEach((format, offset) => {
      row.getCell(4 + offset).numFmt = format;
      row.getCell(4 + offset).alignment = { horizontal: 'right', vertical: 'middle', indent: 1 };
    });
    row.height = 2 + LINE * Math.max(linesOf(label, COLUMNS[1].width - 2 * level), linesOf(definition, COLUMNS[7].width * 1.2));
  }
}

function writeChecks(sheet: ExcelJS.Worksheet, report: Section4Report, office: OfficeView): void {
  const headings = ['Mã', 'Đẳng thức, giới hạn', 'Thay số', 'Kết quả', 'Chỉ tiêu'];
  sheet.columns = [8, 78, 44, 14, 24].map((width) => ({ width }));
  const failed = report.checks.filter(({ holds }) => !holds).length;
  titled(sheet, headings.length, [
    office.name.toLocaleUpperCase('vi'),
    'KIỂM TRA SỐ LIỆU',
    failed === 0
      ? `Cả ${report.checks.length} phép kiểm tra đều đúng.`
      : `${failed} trong ${report.checks.length} phép kiểm tra không đúng.`,
  ]);
  const header = headingRow(sheet, headings);
  const byResult = [...report.checks].sort((a, b) => Number(a.holds) - Number(b.holds));
  for (const { code, sentence, worked, holds, indicators } of byResult) {
    const row = sheet.addRow([code, sentence, worked, holds ? 'Đúng' : 'Không đúng', indicators.join(', ')]);
    decorate(row, !holds);
    row.height = 2 + LINE * Math.max(linesOf(sentence, 78), linesOf(worked, 44));
  }
  printSetup(sheet, header);
}

/** The row of headings; returns its number. */
function headingRow(sheet: ExcelJS.Worksheet, headings: readonly string[]): number {
  const row = sheet.addRow([...headings]);
  decorate(row, true);
  row.height = 32;
  row.eachCell((cell) => {
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };
  });
  return row.number;
}

function decorate(row: ExcelJS.Row, bold: boolean): void {
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.font = { ...FONT, bold };
    cell.border = BORDER;
    cell.alignment = { vertical: 'middle', wrapText: true };
  });
}
