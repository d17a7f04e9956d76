import { type ImportedStaff, MOST_STAFF, STAFF_COLUMNS, staffImportErrors } from '@tiepdan/identity/contract';
import { Refusal, UnreadableWorkbook, openWorkbook } from '@tiepdan/platform/api';
import type ExcelJS from '@protobi/exceljs';

const FONT = { name: 'Times New Roman', size: 12 } as const;
const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN } as const;
const HEADINGS = Object.values(STAFF_COLUMNS);

/** Loaded when a sheet is wanted: large, and rarely so. */
const excel = async () => (await import('@protobi/exceljs')).default;

/**
 * The first sheet of an .xlsx as text with tabs. A blank line of the sheet stays one: wrong lines are named by the numbers that Excel shows.
 * @throws Refusal STAFF.UNREADABLE_FILE
 */
export async function staffText(file: Buffer): Promise<string> {
  const book = await openWorkbook(file).catch((error: unknown) => {
    throw error instanceof UnreadableWorkbook ? new Refusal(staffImportErrors, 'STAFF.UNREADABLE_FILE') : error;
  });
  const sheet = book.worksheets[0];
  if (!sheet) throw new Refusal(staffImportErrors, 'STAFF.UNREADABLE_FILE');
  const rows = Math.min(sheet.rowCount, MOST_STAFF + 50);
  const words = (row: number, column: number) => sheet.getRow(row).getCell(column).text.replace(/\s+/g, ' ').trim();
  const lines = Array.from({ length: rows }, (_, row) => HEADINGS.map((__, column) => words(row + 1, column + 1)).join('\t'));
  return lines.join('\n').trimEnd();
}

/** An empty list to fill: headings, and the roles and bodies to choose from on a second sheet. */
export async function templateSheet(roles: readonly string[], agencies: readonly string[]): Promise<Buffer> {
  const book = new (await excel()).Workbook();
  const sheet = book.addWorksheet('Cán bộ');
  sheet.columns = [30, 30, 26, 34, 22, 28, 18, 36].map((width) => ({ width }));
  heading(sheet.addRow(HEADINGS));
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  const names = book.addWorksheet('Vai trò, cơ quan');
  names.columns = [{ width: 40 }, { width: 60 }];
  heading(names.addRow(['Vai trò (nhiều vai trò cách nhau bằng dấu chấm phẩy)', 'Cơ quan (chỉ với vai trò của cơ quan, đơn vị)']));
  for (let row = 0; row < Math.max(roles.length, agencies.length); row++) names.addRow([roles[row] ?? '', agencies[row] ?? '']).font = FONT;
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A slip for each person, to be printed, cut and handed over: name, username, password for one use. */
export async function slipSheet(accounts: ImportedStaff['accounts'], officeName: string): Promise<Buffer> {
  const book = new (await excel()).Workbook();
  book.creator = officeName;
  const sheet = book.addWorksheet('Phiếu tài khoản');
  sheet.columns = [{ width: 26 }, { width: 54 }];
  for (const { fullName, position, username, password } of accounts) {
    const title = sheet.addRow([`${officeName}: phiếu tài khoản`]);
    sheet.mergeCells(title.number, 1, title.number, 2);
    title.font = { ...FONT, bold: true };
    for (const [label, value] of [
      ['Họ và tên', fullName],
      ['Chức vụ', position],
      ['Tên đăng nhập', username],
      ['Mật khẩu dùng một lần', password],
    ]) {
      const row = sheet.addRow([label, value]);
      row.eachCell((cell) => Object.assign(cell, { border: BORDER, font: FONT }));
    }
    sheet.addRow(['Đăng nhập xong phải đặt mật khẩu của riêng mình. Không đưa phiếu cho người khác.']).font = { ...FONT, size: 11, italic: true };
    sheet.addRow([]);
  }
  sheet.pageSetup = { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  return Buffer.from(await book.xlsx.writeBuffer());
}

function heading(row: ExcelJS.Row): void {
  row.eachCell((cell) => Object.assign(cell, { font: { ...FONT, bold: true }, border: BORDER, alignment: { wrapText: true, vertical: 'middle' } }));
}
