import { COMPLIANCE_COUNTS, type ComplianceCount, type ComplianceFigures, type ComplianceReport, type LeaderCompliance } from '@tiepdan/leader-day/contract';
import { formatDay } from '@tiepdan/platform/contract';
import type ExcelJS from '@protobi/exceljs';

const FONT = { name: 'Times New Roman', size: 11 } as const;
const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN } as const;
const CODES = Object.keys(COMPLIANCE_COUNTS) as ComplianceCount[];
const QUARTERS = ['Quý I', 'Quý II', 'Quý III', 'Quý IV'];
const HEADINGS = ['Lãnh đạo', 'Chức vụ', 'Kỳ', 'Số ngày phải tiếp', ...CODES.map((code) => COMPLIANCE_COUNTS[code]), 'Còn thiếu'];
const WIDTHS = [26, 30, 12, ...Array.from({ length: HEADINGS.length - 3 }, () => 13)];

/** The report as a workbook: each leader month by month, with quarters and the year, numbers as numbers. */
export async function complianceXlsx(report: ComplianceReport, officeName: string): Promise<Buffer> {
  const { default: Excel } = await import('@protobi/exceljs'); // large, and rarely wanted
  const workbook = new Excel.Workbook();
  workbook.creator = officeName;
  const sheet = workbook.addWorksheet(`Năm ${report.year}`);
  sheet.columns = WIDTHS.map((width) => ({ width }));
  title(sheet, officeName.toLocaleUpperCase('vi'));
  title(sheet, `VIỆC BẢO ĐẢM SỐ NGÀY TIẾP CÔNG DÂN CỦA LÃNH ĐẠO NĂM ${report.year}, TÍNH ĐẾN NGÀY ${formatDay(report.asOf)}`);
  sheet.addRow([]);
  const heading = sheet.addRow(HEADINGS);
  decorate(heading, true, true);
  for (const leader of report.leaders) addLeader(sheet, leader);
  addFigures(sheet, ['Tổng số', '', `Năm ${report.year}`], report.total, true);
  sheet.views = [{ state: 'frozen', xSplit: 3, ySplit: heading.number }];
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${heading.number}:${heading.number}` };
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addLeader(sheet: ExcelJS.Worksheet, { fullName, position, months, quarters, year }: LeaderCompliance): void {
  const who = [fullName, position];
  for (const quarter of quarters) {
    for (const month of months.slice(quarter.quarter * 3 - 3, quarter.quarter * 3)) addFigures(sheet, [...who, `Tháng ${month.month}`], month, false);
    addFigures(sheet, [...who, QUARTERS[quarter.quarter - 1] ?? ''], quarter, true);
  }
  addFigures(sheet, [...who, 'Cả năm'], year, true);
}

function addFigures(sheet: ExcelJS.Worksheet, names: readonly string[], { required, counts, shortage }: ComplianceFigures, bold: boolean): void {
  decorate(sheet.addRow([...names, required, ...CODES.map((code) => counts[code]), shortage]), bold, false);
}

function title(sheet: ExcelJS.Worksheet, text: string): void {
  const row = sheet.addRow([text]);
  sheet.mergeCells(row.number, 1, row.number, HEADINGS.length);
  row.getCell(1).font = { ...FONT, size: 13, bold: true };
  row.getCell(1).alignment = { horizontal: 'center' };
}

function decorate(row: ExcelJS.Row, bold: boolean, heading: boolean): void {
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.font = { ...FONT, bold };
    cell.border = BORDER;
    cell.alignment = { vertical: 'middle', wrapText: true, ...(heading ? { horizontal: 'center' as const } : {}) };
  });
}
