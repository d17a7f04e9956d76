import { FIELDS } from '@tiepdan/paper/contract';
import { SIDEWAYS_WIDTH, type RuledColumn, body, centred, column, end, line, listTable, mm, paper, start, tag, titleBlock } from './layout/index.js';

type BookColumn = keyof (typeof FIELDS)['rows']['columns'];

/** Widths of the thirteen columns in millimetres, 262 together. */
const COLUMNS: readonly (readonly [key: BookColumn, heading: string, width: number, align?: RuledColumn['align']])[] = [
  ['number', 'Số TT', 9, 'centre'],
  ['date', 'Ngày tiếp', 19, 'centre'],
  ['person', 'Họ tên, địa chỉ', 34],
  ['paper', 'Số căn cước, hộ chiếu hoặc giấy tờ khác', 24],
  ['summary', 'Tóm tắt nội dung vụ việc', 42],
  ['kind', 'Phân loại đơn (KN, TC, KN/PA)', 14, 'centre'],
  ['samePeople', 'Số công dân có đơn cùng nội dung', 14, 'centre'],
  ['resolvedBy', 'Cơ quan đã giải quyết hết thẩm quyền', 17],
  ['within', 'Thuộc thẩm quyền', 13, 'centre'],
  ['guided', 'Hướng dẫn đến cơ quan, số văn bản', 20],
  ['forwarded', 'Cơ quan thụ lý, số văn bản chuyển đơn', 20],
  ['outcome', 'Theo dõi kết quả', 26],
  ['note', 'Ghi chú', 10],
];

/** The reception book of a period, thirteen columns on paper on its side (NĐ 154/2026 Đ.27, mẫu 03/TCD). */
export function receptionBook(): Promise<Buffer> {
  const columns = COLUMNS.map(([key, name, width, align = 'left']) => ({ heading: name, width: mm(width), cell: column('rows', key), align }));
  return paper(
    [
      line('Mẫu số 03/TCD', { size: 22, bold: true }, { alignment: 'right' }),
      centred(tag('officeHeading'), { bold: true }),
      ...titleBlock(tag('title'), null, SIDEWAYS_WIDTH),
      centred(`Kỳ: ${tag('periodWords')}`, { italics: true }, { spacing: { before: 60, after: 160 } }),
      listTable(columns, { opening: start('rows'), closing: end('rows') }, { numbered: true, size: 18 }),
      body(`Tổng số lượt tiếp trong sổ: ${tag('rowCount')}.`, {}, { spacing: { before: 160 } }),
    ],
    { landscape: true },
  );
}
