import type { FormColumnDefinition } from '../../definition.js';
import { type ColumnExtras, column, formOf, under } from '../build.js';

const CUT_OFF = 'đến ngày chốt số liệu';
/** What a column's petitions are, as of the last day; none of these adds up over periods, because a petition may be re-opened. */
const petition = (number: number, heading: string, which: string, extras?: ColumnExtras) =>
  column(number, heading, 'đơn', 'stock', `Số đơn ${which}.`, extras);

const BY_INSTANCE = 'Phân loại theo thẩm quyền giải quyết';
const BY_FIELD = 'Phân loại theo lĩnh vực';

/** The fields of one kind of petition, by the office's catalogue of fields. */
const byField = (
  first: number,
  of: number,
  headings: readonly string[],
  guidance?: Readonly<Record<string, string>>,
): FormColumnDefinition[] =>
  headings.map((heading, position) =>
    petition(
      first + position,
      heading,
      `của cột (${of}) có lĩnh vực được danh mục lĩnh vực xếp vào cột này`,
      guidance?.[heading] ? { guidance: guidance[heading] } : {},
    ),
  );

/** Biểu 02/XLD: what became of the petitions that were under review in the period. */
export const petitions = formOf('tt06', '02/XLD', 'TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN', 26, [
  petition(
    1,
    'Tổng số đơn',
    'nhận trong kỳ từ mọi nguồn và đơn trong kỳ còn ngày chưa xử lý xong: kỳ trước chuyển sang hoặc được mở lại trong kỳ; không kể đơn đã hủy',
    {
      guidance: 'Gồm đơn nhận trong kỳ qua tiếp công dân và các nguồn khác, cộng đơn kỳ trước chuyển sang chưa xử lý.',
    },
  ),
  petition(
    2,
    'Số đơn đã xử lý',
    `của cột (1) ${CUT_OFF} đã xem xét xong: không đủ điều kiện hoặc đã rút trước khi phân loại, hoặc thuộc thẩm quyền, hoặc không thuộc thẩm quyền và đã quyết định cách xử lý`,
    {
      atMost: [1],
      guidance:
        'Đơn đã xem xét xong điều kiện xử lý, đủ hay không đủ, không phụ thuộc kết quả giải quyết. Phần còn lại (1) − (2) chuyển sang kỳ sau.',
    },
  ),
  petition(3, 'Số đơn đủ điều kiện xử lý', 'của cột (2) đủ điều kiện xử lý', { formulas: ['4+23'], atMost: [2] }),
  petition(4, 'Số đơn thuộc thẩm quyền', 'của cột (3) thuộc thẩm quyền giải quyết', { formulas: ['6+12+19'], atMost: [3] }),
  column(
    5,
    'Số vụ việc thuộc thẩm quyền',
    'vụ việc',
    'distinct',
    'Số vụ việc khác nhau của các đơn ở cột (4); nhiều đơn về một vụ việc được tính một lần.',
    { atMost: [4] },
  ),
  ...under('Số đơn thuộc thẩm quyền', [
    ...under('Khiếu nại', [
      petition(6, 'Tổng số đơn', 'khiếu nại của cột (4)', { formulas: ['7+8', '9+10+11'] }),
      ...under(BY_INSTANCE, [
        petition(7, 'Khiếu nại lần đầu', 'của cột (6) là khiếu nại lần đầu'),
        petition(8, 'Khiếu nại lần 2', 'của cột (6) được xác định là khiếu nại lần hai'),
      ]),
      ...under(BY_FIELD, byField(9, 6, ['Đất đai', 'Chế độ, chính sách', 'Khác'])),
    ]),
    ...under('Tố cáo', [
      petition(12, 'Tổng số đơn', 'tố cáo của cột (4)', { formulas: ['13+14', '15+16+17+18'] }),
      ...under(BY_INSTANCE, [
        petition(13, 'Tố cáo lần đầu', 'của cột (12) là tố cáo lần đầu'),
        petition(14, 'Tố cáo tiếp', 'của cột (12) được xác định là tố cáo tiếp'),
      ]),
      ...under(
        BY_FIELD,
        byField(15, 12, ['Hành chính', 'Tham nhũng', 'Tư pháp', 'Khác'], {
          'Hành chính':
            'Gồm chế độ, chính sách; đất đai, bồi thường, hỗ trợ, tái định cư, giấy chứng nhận quyền sử dụng đất, thu hồi, đòi lại nhà đất; công chức, công vụ.',
        }),
      ),
    ]),
    ...under('Kiến nghị, phản ánh', [
      petition(19, 'Tổng số đơn', 'kiến nghị, phản ánh của cột (4)', { formulas: ['20+21+22'] }),
      ...under(BY_FIELD, byField(20, 19, ['Chế độ, chính sách', 'Đất đai', 'Khác'])),
    ]),
  ]),
  ...under('Số đơn không thuộc thẩm quyền', [
    petition(23, 'Tổng số đơn', 'của cột (3) không thuộc thẩm quyền giải quyết, đã quyết định cách xử lý', { formulas: ['24+25'] }),
    ...under('Phân loại theo kết quả xử lý', [
      petition(24, 'Hướng dẫn', 'của cột (23) đã hướng dẫn người gửi, hoặc không xử lý theo quy định'),
      petition(
        25,
        'Chuyển đơn',
        'của cột (23) đã chuyển đến cơ quan có thẩm quyền, yêu cầu cấp dưới giải quyết hoặc trả lại nơi chuyển đến',
      ),
    ]),
  ]),
]);
