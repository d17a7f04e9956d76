import type { BookEntry, BookPage } from '@tiepdan/document/contract';
import { formatDay } from '@tiepdan/platform/contract';
import type { OfficeFacts } from '../letters/letter.js';
import { BORDER, FONT, printOnLandscape, titleRows } from '../prints/sheet-layout.js';

const COLUMNS = [
  { heading: 'Số, ký hiệu', width: 18 },
  { heading: 'Ngày, tháng', width: 13 },
  { heading: 'Tên loại và trích yếu nội dung', width: 60 },
  { heading: 'Người ký', width: 22 },
  { heading: 'Nơi nhận', width: 38 },
  { heading: 'Vụ việc', width: 18 },
  { heading: 'Ghi chú', width: 14 },
] as const;

/** The book of outgoing papers of one year (NĐ 30/2020, Phụ lục IV), numbers left empty among them. */
export async function documentBookSheet(office: OfficeFacts, { book, year }: BookPage, entries: readonly BookEntry[]): Promise<Buffer> {
  const { default: Excel } = await import('@protobi/exceljs'); // large, and rarely wanted
  const workbook = new Excel.Workbook();
  workbook.creator = office.name;
  const sheet = workbook.addWorksheet('Sổ văn bản đi');
  sheet.columns = COLUMNS.map(({ width }) => ({ width }));
  titleRows(sheet, COLUMNS.length, [office.name.toLocaleUpperCase('vi'), `SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM ${year}`, book.name]);
  const header = sheet.addRow(COLUMNS.map(({ heading }) => heading));
  header.eachCell((cell) => Object.assign(cell, { font: { ...FONT, bold: true }, border: BORDER, alignment: { wrapText: true, horizontal: 'center', vertical: 'middle' } }));
  for (const entry of entries) {
    const row = sheet.addRow(cellsOf(entry));
    row.eachCell({ includeEmpty: true }, (cell) => Object.assign(cell, { font: FONT, border: BORDER, alignment: { wrapText: true, vertical: 'top' } }));
  }
  printOnLandscape(sheet, header.number);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function cellsOf({ number, paper }: BookEntry): (string | number)[] {
  if (!paper) return [number, '', '', '', '', '', 'Bỏ trống'];
  return [
    `${String(number).padStart(2, '0')}/${paper.symbol}`,
    formatDay(paper.issuedOn),
    paper.summary,
    paper.signer ?? '',
    paper.recipientNames.join('; '),
    paper.matterNumber ?? '',
    paper.status === 'cancelled' ? 'Đã hủy' : '',
  ];
}
