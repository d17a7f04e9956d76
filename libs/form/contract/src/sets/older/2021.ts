import type { FormDefinition } from '../../definition.js';
import { column, formOf, under } from '../build.js';
import {
  CUT_OFF, OUTSIDE, STATES, WITHIN, administration, byField, bySignatories, eligible, judged, matters, mattersThat, outside, processed, processedBy, replies, total,
} from './handling.js'; // prettier-ignore

const SET = 'tt02-2021';
const CARRIED = 'Đơn kỳ trước chuyển sang';
const RECEIVED = 'Đơn tiếp nhận đơn trong kỳ';
const STATE_OF_CASES = 'Phân loại vụ việc theo tình trạng giải quyết';
const CONTENT_OF_CASES = 'Phân loại vụ việc theo nội dung';
const CASES_WITHIN = 'Vụ việc thuộc thẩm quyền';
const CASES_OUTSIDE = 'Vụ việc không thuộc thẩm quyền';

const petition = (number: number, heading: string, which: string, formulas: readonly string[] = []) =>
  column(number, heading, 'đơn', 'stock', `Số đơn ${which}.`, { formulas });

const byReception = 'nhận tại buổi tiếp công dân, có ngày nhận trong kỳ';

/** Biểu 02/TCD: petitions handed in at receptions. */
export const atReception2021: FormDefinition = formOf(SET, '02/TCD', 'TỔNG HỢP KẾT QUẢ PHÂN LOẠI, XỬ LÝ ĐƠN QUA TIẾP CÔNG DÂN', 17, [
  column(1, 'Tổng số đơn nhận được qua tiếp công dân', 'đơn', 'flow', `Số đơn ${byReception}; không kể đơn đã hủy.`, {
    formulas: ['3+5+7', '9+11'],
  }),
  differentMatters('Tổng số vụ việc được tiếp', 2, 'của các đơn ở cột (1)', ['4+6+8', '10+12']),
  ...under('Phân loại theo nội dung', [
    ...pair('Khiếu nại', 3, 'khiếu nại'),
    ...pair('Tố cáo', 5, 'tố cáo'),
    ...pair('Phản ánh, kiến nghị', 7, 'kiến nghị, phản ánh'),
  ]),
  ...under('Phân loại theo thẩm quyền', [
    ...under('Thuộc thẩm quyền', [
      petition(9, 'Số đơn', `của cột (1) ${CUT_OFF} đã xác định ${WITHIN}`),
      mattersThat(10, 'Số vụ việc', 2, `mà đơn nhận sau cùng ${CUT_OFF} đã xác định ${WITHIN}`),
    ]),
    ...under('Không thuộc thẩm quyền', [
      petition(11, 'Số đơn', `của cột (1) không ở cột (9): không thuộc thẩm quyền, không đủ điều kiện, hoặc ${CUT_OFF} chưa xem xét xong`),
      ...under('Số vụ việc', [
        mattersThat(12, 'Tổng', 2, 'không ở cột (10), kể cả vụ việc chưa xem xét xong thẩm quyền'),
        ...outside(13, 12, 'vụ việc', ['guided', 'forwarded', 'urged']),
      ]),
    ]),
  ]),
  column(
    16,
    'Số văn bản phúc đáp nhận được do chuyển đơn',
    'văn bản',
    'flow',
    'Số văn bản phúc đáp nhận trong kỳ về đơn nhận tại buổi tiếp công dân đã chuyển, theo ngày nhận.',
  ),
]);

function differentMatters(heading: string, number: number, which: string, formulas: readonly string[] = []) {
  return column(number, heading, 'vụ việc', 'distinct', `Số vụ việc khác nhau ${which}.`, {
    formulas,
    guidance: 'Vụ việc có nhiều đơn được xếp một lần, theo đơn nhận sau cùng; biểu không nêu cách xếp này.',
  });
}

/** Petitions and matters of one kind. */
function pair(heading: string, first: number, kind: string) {
  return under(heading, [
    column(first, 'Số đơn', 'đơn', 'flow', `Số đơn của cột (1) là đơn ${kind}.`),
    mattersThat(first + 1, 'Số vụ việc', 2, `mà đơn nhận sau cùng là đơn ${kind}`),
  ]);
}

/** Biểu 01/XLĐ: petitions of every kind. */
export const petitions2021: FormDefinition = formOf(SET, '01/XLD', 'TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN', 27, [
  total('đơn', 'Tổng số đơn', ['2+3+...+7']),
  ...under('Kỳ trước chuyển sang', bySignatories(2, 'đơn', 'carried')),
  ...under('Tiếp nhận trong kỳ', bySignatories(5, 'đơn', 'received')),
  processed(8, 'Số đơn đã xử lý', 'đơn'),
  ...under('Đủ điều kiện xử lý', [eligible(9, 'đơn', 8, ['11+12+13', '14+15+16+17', '18+22']), matters(10, 9)]),
  ...under('Phân loại đơn theo nội dung', [
    petition(11, 'Khiếu nại', 'khiếu nại của cột (9)'),
    petition(12, 'Tố cáo', 'tố cáo của cột (9)'),
    petition(13, 'Kiến nghị, phản ánh', 'kiến nghị, phản ánh của cột (9)'),
  ]),
  ...under('Phân loại đơn theo tình trạng giải quyết', [
    ...under('Đã giải quyết', [
      petition(14, 'Lần đầu', `của cột (9) ${STATES.resolvedFirst}`),
      petition(15, 'Nhiều lần', `của cột (9) ${STATES.resolvedAgain}`),
    ]),
    petition(16, 'Đang giải quyết', `của cột (9) ${STATES.running}`),
    petition(17, 'Chưa giải quyết', `của cột (9) ${STATES.rest}`),
  ]),
  ...under('Kết quả xử lý đơn', [
    ...under('Đơn thuộc thẩm quyền', [
      petition(18, 'Tổng số', `của cột (9) ${WITHIN}`, ['19+20+21']),
      petition(19, 'Khiếu nại', 'khiếu nại của cột (18)'),
      petition(20, 'Tố cáo', 'tố cáo của cột (18)'),
      petition(21, 'Kiến nghị, phản ánh', 'kiến nghị, phản ánh của cột (18)'),
    ]),
    ...under('Đơn không thuộc thẩm quyền', [
      petition(22, 'Tổng số', `của cột (9) ${OUTSIDE}`, ['23+24+25']),
      ...outside(23, 22, 'đơn', ['guided', 'forwarded', 'urged']),
    ]),
  ]),
  replies(26, 'đơn'),
]);

/** Biểu 02/XLĐ: complaints. */
export const complaints2021: FormDefinition = formOf(SET, '02/XLD', 'TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN KHIẾU NẠI', 31, [
  total('đơn khiếu nại', 'Tổng số đơn', ['2+..+5']),
  ...under(CARRIED, bySignatories(2, 'đơn khiếu nại', 'carried')),
  ...under(RECEIVED, bySignatories(4, 'đơn khiếu nại', 'received')),
  ...under('Đơn đã xử lý', [
    processed(6, 'Tổng', 'đơn khiếu nại', ['7+8']),
    processedBy(7, 'Đơn kỳ trước chuyển sang', 'đơn khiếu nại', 'carried'),
    processedBy(8, 'Đơn tiếp nhận trong kỳ', 'đơn khiếu nại', 'received'),
  ]),
  ...under('Đủ điều kiện xử lý', [eligible(9, 'đơn khiếu nại', 6), matters(10, 9, ['11+15+16+17', '18+...+22', '23+26'])]),
  ...under(CONTENT_OF_CASES, [
    ...under('Lĩnh vực hành chính', administration(11, 10, 'Tổng', '12+13+14', ['Chế độ, chính sách', 'Đất đai, nhà cửa', 'Khác'])),
    ...byField(15, 10, ['Lĩnh vực tư pháp', 'Lĩnh vực Đảng, đoàn thể', 'Lĩnh vực khác']),
  ]),
  ...under(STATE_OF_CASES, [
    ...under('Đã giải quyết', [
      mattersThat(18, 'Lần đầu', 10, STATES.resolvedFirst),
      mattersThat(19, 'Lần 2', 10, STATES.resolvedAgain),
      judged(20, 10),
    ]),
    mattersThat(21, 'Đang giải quyết', 10, STATES.running),
    mattersThat(22, 'Chưa giải quyết', 10, STATES.rest),
  ]),
  ...under('Kết quả xử lý', [
    ...under(CASES_WITHIN, [
      mattersThat(23, 'Tổng', 10, WITHIN, ['24+25']),
      mattersThat(24, 'Lần đầu', 23, 'là khiếu nại lần đầu'),
      mattersThat(25, 'Lần 2', 23, 'là khiếu nại lần hai'),
    ]),
    ...under(CASES_OUTSIDE, [
      mattersThat(26, 'Tổng', 10, OUTSIDE, ['27+28+29']),
      ...outside(27, 26, 'vụ việc', ['guided', 'forwarded', 'urged']),
    ]),
  ]),
  replies(30, 'đơn khiếu nại'),
]);

/** Biểu 03/XLĐ: denunciations. */
export const denunciations2021: FormDefinition = formOf(SET, '03/XLD', 'TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN TỐ CÁO', 34, [
  total('đơn tố cáo', 'Tổng số đơn', ['2+...+7']),
  ...under(CARRIED, bySignatories(2, 'đơn tố cáo', 'carried')),
  ...under(RECEIVED, bySignatories(5, 'đơn tố cáo', 'received')),
  ...under('Đơn đã xử lý', [
    processed(8, 'Tổng', 'đơn tố cáo'),
    processedBy(9, 'Đơn kỳ trước chuyển sang', 'đơn tố cáo', 'carried'),
    processedBy(10, 'Đơn tiếp nhận trong kỳ', 'đơn tố cáo', 'received'),
  ]),
  ...under('Đủ điều kiện xử lý', [eligible(11, 'đơn tố cáo', 8), matters(12, 11, ['13+18+...+21', '22+...+25', '26+29'])]),
  ...under(CONTENT_OF_CASES, [
    ...under(
      'Lĩnh vực hành chính',
      administration(13, 12, 'Tổng cộng', '14+15+16+17', ['Chế độ, chính sách', 'Đất đai, nhà cửa', 'Công chức, công vụ', 'Khác']),
    ),
    ...byField(18, 12, ['Tham nhũng', 'Lĩnh vực Tư pháp', 'Lĩnh vực Đảng, đoàn thể', 'Lĩnh vực khác']),
  ]),
  ...under(STATE_OF_CASES, [
    mattersThat(22, 'Chưa giải quyết, trong hạn', 12, 'không ở các cột (23), (24), (25)'),
    mattersThat(23, 'Đang giải quyết', 12, `là tố cáo lần đầu, ${STATES.running}`),
    ...under('Tố cáo tiếp', [
      mattersThat(24, 'Quá thời hạn chưa giải quyết', 12, `là tố cáo tiếp, ${CUT_OFF} chưa có kết luận`),
      mattersThat(25, 'Đã có kết luận giải quyết', 12, `${CUT_OFF} đã có kết luận nội dung tố cáo`),
    ]),
  ]),
  ...under('Kết quả xử lý', [
    ...under(CASES_WITHIN, [
      mattersThat(26, 'Tổng số', 12, WITHIN, ['27+28']),
      mattersThat(27, 'Tố cáo lần đầu', 26, 'là tố cáo lần đầu'),
      mattersThat(28, 'Tố cáo tiếp', 26, 'là tố cáo tiếp'),
    ]),
    ...under(CASES_OUTSIDE, [
      mattersThat(29, 'Tổng số', 12, OUTSIDE, ['30+31+32']),
      ...outside(30, 29, 'vụ việc', ['guided', 'forwarded', 'urged']),
    ]),
  ]),
  replies(33, 'đơn tố cáo'),
]);

/** Biểu 04/XLĐ: proposals and reflections. */
export const proposals2021: FormDefinition = formOf(SET, '04/XLD', 'TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN KIẾN NGHỊ, PHẢN ÁNH', 25, [
  total('đơn kiến nghị, phản ánh', 'Tổng số đơn', ['2+..+7']),
  ...under(CARRIED, bySignatories(2, 'đơn kiến nghị, phản ánh', 'carried')),
  ...under(RECEIVED, bySignatories(5, 'đơn kiến nghị, phản ánh', 'received')),
  ...under('Đã xử lý trong kỳ', [
    processed(8, 'Tổng số', 'đơn kiến nghị, phản ánh', ['9+10']),
    processedBy(9, 'Đơn kỳ trước chuyển sang', 'đơn kiến nghị, phản ánh', 'carried'),
    processedBy(10, 'Đơn tiếp nhận trong kỳ', 'đơn kiến nghị, phản ánh', 'received'),
  ]),
  ...under('Đủ điều kiện xử lý', [eligible(11, 'đơn kiến nghị, phản ánh', 8), matters(12, 11, ['13+..+16', '17+..+19', '20+21'])]),
  ...under(CONTENT_OF_CASES, byField(13, 12, ['Chế độ, chính sách', 'Đất đai', 'Tư pháp', 'Khác'])),
  ...under(STATE_OF_CASES, [
    mattersThat(17, 'Đã được giải quyết', 12, STATES.resolved),
    mattersThat(18, 'Đang giải quyết', 12, STATES.running),
    mattersThat(19, 'Chưa được giải quyết', 12, STATES.rest),
  ]),
  ...under('Kết quả xử lý', [
    mattersThat(20, CASES_WITHIN, 12, WITHIN),
    ...under(CASES_OUTSIDE, [mattersThat(21, 'Tổng số', 12, OUTSIDE, ['22+23']), ...outside(22, 21, 'vụ việc', ['forwarded', 'urged'])]),
  ]),
  replies(24, 'đơn kiến nghị, phản ánh'),
]);
