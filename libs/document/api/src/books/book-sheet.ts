import type { BookEntry, BookPage } from '@tiepdan/document/contract';
import { writeLongSheet } from '@tiepdan/platform/api';
import { formatDay } from '@tiepdan/platform/contract';
import type { OfficeFacts } from '../letters/letter.js';
import { PAGE_OF_PAGES, dressLine, headingRow, titleRows } from '../prints/sheet-layout.js';

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
export const documentBookSheet = (office: OfficeFacts, { book, year }: BookPage, entries: readonly BookEntry[]): Promise<Buffer> =>
  writeLongSheet({
    name: 'Sổ văn bản đi',
    creator: office.name,
    widths: COLUMNS.map(({ width }) => width),
    head: (sheet) => {
      titleRows(sheet, COLUMNS.length, [office.name.toLocaleUpperCase('vi'), `SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM ${year}`, book.name]);
      headingRow(sheet, COLUMNS.map(({ heading }) => heading));
    },
    headRows: 5,
    footer: PAGE_OF_PAGES,
    lines: entries.map(cellsOf),
    decorate: dressLine,
  });

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
