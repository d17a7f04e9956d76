import { column, formOf, under } from '../build.js';

/** Biểu 03/GQKN. */
export const complaints = formOf('tt06', '03/GQKN', 'TỔNG HỢP KẾT QUẢ GIẢI QUYẾT KHIẾU NẠI', 24, [
  column(1, 'Tổng số đơn khiếu nại thuộc thẩm quyền', 'đơn', 'stock', ''),
  column(2, 'Tổng số vụ việc', 'vụ việc', 'distinct', '', { formulas: ['3+4+5+6'], atMost: [1] }),
  ...under('Phân tích kết quả', [
    column(3, 'Đang xem xét điều kiện thụ lý', 'vụ việc', 'distinct', ''),
    column(4, 'Đã thụ lý giải quyết', 'vụ việc', 'distinct', ''),
    column(5, 'Không thụ lý', 'vụ việc', 'distinct', ''),
    column(6, 'Rút đơn, đình chỉ giải quyết', 'vụ việc', 'distinct', ''),
  ]),
  column(7, 'Tổng số Quyết định ban hành trong kỳ', 'quyết định', 'flow', '', { formulas: ['8+9+10+11+12'] }),
  ...under('Giải quyết lần đầu', [
    column(8, 'Khiếu nại đúng', 'quyết định', 'flow', ''),
    column(9, 'Khiếu nại sai', 'quyết định', 'flow', ''),
    column(10, 'Khiếu nại đúng 1 phần', 'quyết định', 'flow', ''),
  ]),
  ...under('Giải quyết lần 2', [
    column(11, 'Công nhận kết quả lần đầu', 'quyết định', 'flow', ''),
    column(12, 'Hủy, sửa kết quả lần đầu', 'quyết định', 'flow', ''),
  ]),
  ...under('Kiến nghị thu hồi cho Nhà nước', [
    column(13, 'Tiền (Trđ)', 'triệu đồng', 'flow', ''),
    column(14, 'Đất (m2)', 'm²', 'flow', ''),
  ]),
  ...under('Trả lại cho tổ chức, cá nhân', [
    column(15, 'Tiền (Trđ)', 'triệu đồng', 'flow', ''),
    column(16, 'Đất (m2)', 'm²', 'flow', ''),
    column(17, 'Số tổ chức được trả lại quyền lợi', 'tổ chức', 'flow', ''),
    column(18, 'Số cá nhân được trả lại quyền lợi', 'người', 'flow', ''),
  ]),
  ...under('Kiến nghị xử lý hành chính', [
    column(19, 'Tổng số người bị kiến nghị xử lý', 'người', 'flow', ''),
    column(20, 'Trong đó số cán bộ, công chức, viên chức', 'người', 'flow', '', { atMost: [19] }),
  ]),
  ...under('Chuyển cơ quan điều tra', [
    column(21, 'Số vụ', 'vụ', 'flow', ''),
    column(22, 'Tổng số người', 'người', 'flow', ''),
    column(23, 'Trong đó số cán bộ, công chức, viên chức', 'người', 'flow', '', { atMost: [22] }),
  ]),
]);
