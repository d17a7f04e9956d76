import type ExcelJS from '@protobi/exceljs';
import { type FormCheck, findForm } from '@tiepdan/form/contract';
import { lineHeight, linesOf } from '@tiepdan/platform/api';
import { writeForm } from './form-sheet.js';
import type { FormsFile } from './forms-file.js';
import { BORDER, FONT, printSetup, textRow } from './sheet-style.js';

/** All forms of a period in one workbook, a sheet each; a draft has a last sheet with what does not agree. */
export async function formsXlsx(file: FormsFile): Promise<Buffer> {
  const { default: Excel } = await import('@protobi/exceljs'); // large, and rarely wanted
  const workbook = new Excel.Workbook();
  workbook.creator = file.office.name;
  workbook.created = new Date(file.tables[0]?.computedAt ?? `${file.today}T00:00:00Z`);
  for (const table of file.tables) {
    const form = findForm(table.set, table.form);
    if (form) writeForm(workbook.addWorksheet(form.slug), { form, table }, file);
  }
  if (file.failing > 0) writeFailing(workbook.addWorksheet('Chưa khớp'), file);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const WIDTHS = [14, 70, 40, 22] as const;

/** What fails, each once, although it may stand under several forms. */
function writeFailing(sheet: ExcelJS.Worksheet, { tables }: FormsFile): void {
  sheet.columns = WIDTHS.map((width) => ({ width }));
  textRow(sheet, 'CÁC PHÉP KIỂM TRA CHƯA KHỚP', [1, WIDTHS.length], { bold: true, size: 13 });
  sheet.addRow([]);
  const heading = sheet.addRow(['Mã', 'Phép kiểm tra', 'Thay số', 'Dòng']);
  const names = new Map(tables.flatMap(({ rows }) => rows.map(({ unitId, name }) => [unitId, name] as const)));
  names.set('total', 'Tổng cộng');
  const rows = failingOnce(tables.flatMap(({ checks }) => checks)).map(({ code, sentence, worked, unitId }) =>
    sheet.addRow([code, sentence, worked, names.get(unitId) ?? '']),
  );
  for (const row of [heading, ...rows]) {
    const lines = WIDTHS.map((width, at) => linesOf(String(row.getCell(at + 1).value), width, FONT.size));
    row.height = 4 + lineHeight(FONT.size) * Math.max(...lines);
    row.eachCell((cell) => {
      cell.font = { ...FONT, bold: row === heading };
      cell.border = BORDER;
      cell.alignment = { vertical: 'middle', wrapText: true };
    });
  }
  printSetup(sheet, [heading.number, heading.number], 0);
}

/** Checks that stop a report and fail, without repetition. */
export function failingOnce(checks: readonly FormCheck[]): FormCheck[] {
  const once = new Map(checks.map((check) => [`${check.unitId ?? ''} ${check.code} ${check.sentence} ${check.worked}`, check]));
  return [...once.values()].filter(({ holds, severity }) => !holds && severity === 'must');
}
