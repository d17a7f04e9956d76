import { column, formOf, under } from '../build.js';

/** Biểu 02/XLD. */
export const petitions = formOf('tt06', '02/XLD', 'TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN', 26, [
  column(1, 'Tổng số đơn', 'đơn', 'stock', ''),
  column(2, 'Số đơn đã xử lý', 'đơn', 'stock', '', { atMost: [1] }),
  column(3, 'Số đơn đủ điều kiện xử lý', 'đơn', 'stock', '', { formulas: ['4+23'], atMost: [2] }),
  column(4, 'Số đơn thuộc thẩm quyền', 'đơn', 'stock', '', { formulas: ['6+12+19'], atMost: [3] }),
  column(5, 'Số vụ việc thuộc thẩm quyền', 'vụ việc', 'distinct', '', { atMost: [4] }),
  ...under('Số đơn thuộc thẩm quyền', [
    ...under('Khiếu nại', [
      column(6, 'Tổng số đơn', 'đơn', 'stock', '', { formulas: ['7+8', '9+10+11'] }),
      ...under('Phân loại theo thẩm quyền giải quyết', [
        column(7, 'Khiếu nại lần đầu', 'đơn', 'stock', ''),
        column(8, 'Khiếu nại lần 2', 'đơn', 'stock', ''),
      ]),
      ...under('Phân loại theo lĩnh vực', [
        column(9, 'Đất đai', 'đơn', 'stock', ''),
        column(10, 'Chế độ, chính sách', 'đơn', 'stock', ''),
        column(11, 'Khác', 'đơn', 'stock', ''),
      ]),
    ]),
    ...under('Tố cáo', [
      column(12, 'Tổng số đơn', 'đơn', 'stock', '', { formulas: ['13+14', '15+16+17+18'] }),
      ...under('Phân loại theo thẩm quyền giải quyết', [
        column(13, 'Tố cáo lần đầu', 'đơn', 'stock', ''),
        column(14, 'Tố cáo tiếp', 'đơn', 'stock', ''),
      ]),
      ...under('Phân loại theo lĩnh vực', [
        column(15, 'Hành chính', 'đơn', 'stock', ''),
        column(16, 'Tham nhũng', 'đơn', 'stock', ''),
        column(17, 'Tư pháp', 'đơn', 'stock', ''),
        column(18, 'Khác', 'đơn', 'stock', ''),
      ]),
    ]),
    ...under('Kiến nghị, phản ánh', [
      column(19, 'Tổng số đơn', 'đơn', 'stock', '', { formulas: ['20+21+22'] }),
      ...under('Phân loại theo lĩnh vực', [
        column(20, 'Chế độ, chính sách', 'đơn', 'stock', ''),
        column(21, 'Đất đai', 'đơn', 'stock', ''),
        column(22, 'Khác', 'đơn', 'stock', ''),
      ]),
    ]),
  ]),
  ...under('Số đơn không thuộc thẩm quyền', [
    column(23, 'Tổng số đơn', 'đơn', 'stock', '', { formulas: ['24+25'] }),
    ...under('Phân loại theo kết quả xử lý', [column(24, 'Hướng dẫn', 'đơn', 'stock', ''), column(25, 'Chuyển đơn', 'đơn', 'stock', '')]),
  ]),
]);
