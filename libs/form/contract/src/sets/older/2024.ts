import type { FormDefinition } from '../../definition.js';
import { column, formOf, under } from '../build.js';
import {
  CUT_OFF, OUTSIDE, STATES, type Subject, WITHIN, administration, byField, eligible, judged, matters, mattersThat, origin, outside, processed, processedBy, replies, total,
} from './handling.js'; // prettier-ignore

const SET = 'tt01-2024';
const TO_HANDLE = 'Tổng số đơn phải xử lý';
const CARRIED = 'Kỳ trước chuyển sang';
const RECEIVED = 'Tiếp nhận trong kỳ';
const STATE = 'Phân loại theo tình trạng giải quyết';
const CONTENT = 'Phân loại vụ việc theo nội dung';
const CASES_WITHIN = 'Vụ việc thuộc thẩm quyền';
const CASES_OUTSIDE = 'Vụ việc không thuộc thẩm quyền';

const petition = (number: number, heading: string, which: string, formulas: readonly string[] = []) =>
  column(number, heading, 'đơn', 'stock', `Số đơn ${which}.`, { formulas });

/** The first six columns of the three forms by kind. */
const handled = (of: Subject, processedHeading: string) => [
  ...under(TO_HANDLE, [total(of, 'Tổng số', ['2+3']), origin(2, CARRIED, of, 'carried'), origin(3, RECEIVED, of, 'received')]),
  ...under(processedHeading, [
    processed(4, 'Tổng số', of, ['5+6']),
    processedBy(5, CARRIED, of, 'carried'),
    processedBy(6, RECEIVED, of, 'received'),
  ]),
];

/** Biểu 01/XLĐ: petitions of every kind. */
export const petitions2024: FormDefinition = formOf(SET, '01/XLĐ', 'TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN', 23, [
  ...under(TO_HANDLE, [
    total('đơn', 'Tổng số', ['2+3', '4+5']),
    origin(2, CARRIED, 'đơn', 'carried'),
    origin(3, RECEIVED, 'đơn', 'received'),
  ]),
  processed(4, 'Số đơn đã xử lý', 'đơn'),
  petition(5, 'Số đơn chưa xử lý (chuyển kỳ sau)', `của cột (1) ${CUT_OFF} chưa xem xét xong điều kiện xử lý`),
  ...under('Đủ điều kiện xử lý', [eligible(6, 'đơn', 4, ['8+9+10', '11+12+13', '14+18']), matters(7, 6)]),
  ...under('Phân loại đơn theo nội dung', [
    petition(8, 'Khiếu nại', 'khiếu nại của cột (6)'),
    petition(9, 'Tố cáo', 'tố cáo của cột (6)'),
    petition(10, 'Kiến nghị, phản ánh', 'kiến nghị, phản ánh của cột (6)'),
  ]),
  ...under(STATE, [
    ...under('Đã giải quyết', [
      petition(11, 'Lần đầu', `của cột (6) ${STATES.resolvedFirst}`),
      petition(12, 'Nhiều lần', `của cột (6) ${STATES.resolvedAgain}`),
    ]),
    petition(13, 'Chưa giải quyết xong', `của cột (6) ${STATES.unresolved}`),
  ]),
  ...under('Kết quả xử lý đơn', [
    ...under('Đơn thuộc thẩm quyền', [
      petition(14, 'Tổng số', `của cột (6) ${WITHIN}`, ['15+16+17']),
      petition(15, 'Khiếu nại', 'khiếu nại của cột (14)'),
      petition(16, 'Tố cáo', 'tố cáo của cột (14)'),
      petition(17, 'Kiến nghị, phản ánh', 'kiến nghị, phản ánh của cột (14)'),
    ]),
    ...under('Đơn không thuộc thẩm quyền', [
      petition(18, 'Tổng số', `của cột (6) ${OUTSIDE}`, ['19+20+21']),
      ...outside(19, 18, 'đơn', ['guided', 'forwarded', 'urged']),
    ]),
  ]),
  replies(22, 'đơn'),
]);

/** Biểu 02/XLĐ: complaints. No formula is printed under its column 8. */
export const complaints2024: FormDefinition = formOf(SET, '02/XLĐ', 'TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN KHIẾU NẠI', 27, [
  ...handled('đơn khiếu nại', 'Đơn đã xử lý'),
  ...under('Đủ điều kiện xử lý', [eligible(7, 'đơn khiếu nại', 4), matters(8, 7)]),
  ...under(CONTENT, [
    ...under('Hành chính', administration(9, 8, 'Tổng số', '10+11+12', ['Chế độ, chính sách', 'Đất đai, nhà cửa', 'Khác'])),
    ...byField(13, 8, ['Tư pháp', 'Đảng, đoàn thể', 'Khác']),
  ]),
  ...under(STATE, [
    ...under('Đã giải quyết', [
      mattersThat(16, 'Lần đầu', 8, STATES.resolvedFirst),
      mattersThat(17, 'Lần 2', 8, STATES.resolvedAgain),
      judged(18, 8),
    ]),
    mattersThat(19, 'Chưa giải quyết xong', 8, STATES.unresolved),
  ]),
  ...under('Kết quả xử lý', [
    ...under(CASES_WITHIN, [
      mattersThat(20, 'Tổng số', 8, WITHIN, ['21+22']),
      mattersThat(21, 'Lần đầu', 20, 'là khiếu nại lần đầu'),
      mattersThat(22, 'Lần 2', 20, 'là khiếu nại lần hai'),
    ]),
    ...under(CASES_OUTSIDE, [mattersThat(23, 'Tổng số', 8, OUTSIDE, ['24+25']), ...outside(24, 23, 'vụ việc', ['guided', 'urged'])]),
  ]),
  replies(26, 'đơn khiếu nại'),
]);

/** Biểu 03/XLĐ: denunciations. */
export const denunciations2024: FormDefinition = formOf(SET, '03/XLĐ', 'TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN TỐ CÁO', 28, [
  ...handled('đơn tố cáo', 'Đơn đã xử lý'),
  ...under('Đủ điều kiện xử lý', [eligible(7, 'đơn tố cáo', 4), matters(8, 7, ['9+14+15+16+17', '18+19+20', '21+24'])]),
  ...under(CONTENT, [
    ...under(
      'Hành chính',
      administration(9, 8, 'Tổng số', '10+11+12+13', ['Chế độ, chính sách', 'Đất đai, nhà cửa', 'Công chức, công vụ', 'Khác']),
    ),
    ...byField(14, 8, ['Tham nhũng', 'Tư pháp', 'Đảng, đoàn thể', 'Khác']),
  ]),
  ...under(STATE, [
    ...under('Tố cáo tiếp', [
      mattersThat(18, 'Quá thời hạn chưa giải quyết', 8, `là tố cáo tiếp, ${CUT_OFF} chưa có kết luận`),
      mattersThat(19, 'Đã có kết luận', 8, `${CUT_OFF} đã có kết luận nội dung tố cáo`),
    ]),
    mattersThat(20, 'Chưa giải quyết', 8, 'không ở các cột (18), (19)'),
  ]),
  ...under('Kết quả xử lý', [
    ...under(CASES_WITHIN, [
      mattersThat(21, 'Tổng số', 8, WITHIN, ['22+23']),
      mattersThat(22, 'Tố cáo lần đầu', 21, 'là tố cáo lần đầu'),
      mattersThat(23, 'Tố cáo tiếp', 21, 'là tố cáo tiếp'),
    ]),
    ...under(CASES_OUTSIDE, [mattersThat(24, 'Tổng số', 8, OUTSIDE, ['25+26']), ...outside(25, 24, 'vụ việc', ['forwarded', 'urged'])]),
  ]),
  replies(27, 'đơn tố cáo'),
]);

const MISPRINT = 'Công thức thứ ba in trên biểu là 15+18; cột (18) là một phần của cột (16), nên ở đây hiểu là 15+16.';

/** Biểu 04/XLĐ: proposals and reflections. */
export const proposals2024: FormDefinition = formOf(SET, '04/XLĐ', 'TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN KIẾN NGHỊ, PHẢN ÁNH', 21, [
  ...handled('đơn kiến nghị, phản ánh', 'Đơn đã xem xét điều kiện xử lý'),
  ...under('Đủ điều kiện xử lý', [
    eligible(7, 'đơn kiến nghị, phản ánh', 4),
    {
      ...matters(8, 7, ['9+10+11+12', '13+14', '15+16']),
      guidance: `${MISPRINT} Vụ việc có nhiều đơn được xếp một lần, theo đơn nhận sau cùng.`,
    },
  ]),
  ...under(CONTENT, byField(9, 8, ['Chế độ, chính sách', 'Đất đai', 'Tư pháp', 'Khác'])),
  ...under(STATE, [mattersThat(13, 'Đã giải quyết', 8, STATES.resolved), mattersThat(14, 'Chưa giải quyết', 8, STATES.unresolved)]),
  mattersThat(15, CASES_WITHIN, 8, WITHIN),
  ...under(CASES_OUTSIDE, [mattersThat(16, 'Tổng số', 8, OUTSIDE, ['17+18']), ...outside(17, 16, 'vụ việc', ['forwarded', 'urged'])]),
  ...under('Kết quả giải quyết vụ việc thuộc thẩm quyền', [
    mattersThat(19, 'Đã giải quyết', 15, STATES.resolved),
    mattersThat(20, 'Chưa giải quyết', 15, STATES.unresolved),
  ]),
]);
