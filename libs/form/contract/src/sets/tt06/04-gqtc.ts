import { column, formOf, under } from '../build.js';

/** Biểu 04/GQTC. */
export const denunciations = formOf('tt06', '04/GQTC', 'TỔNG HỢP KẾT QUẢ GIẢI QUYẾT TỐ CÁO', 26, [
  column(1, 'Tổng số đơn tố cáo thuộc thẩm quyền', 'đơn', 'stock', ''),
  column(2, 'Tổng số vụ việc', 'vụ việc', 'distinct', '', { formulas: ['3+4+5+6'], atMost: [1] }),
  ...under('Phân tích kết quả', [
    column(3, 'Đang xem xét điều kiện thụ lý', 'vụ việc', 'distinct', ''),
    column(4, 'Đã thụ lý giải quyết', 'vụ việc', 'distinct', ''),
    column(5, 'Không thụ lý', 'vụ việc', 'distinct', ''),
    column(6, 'Rút đơn, đình chỉ giải quyết', 'vụ việc', 'distinct', ''),
  ]),
  column(7, 'Tổng số Kết luận ban hành trong kỳ', 'kết luận', 'flow', '', { formulas: ['8+9+10+11+12+13'] }),
  ...under('Tố cáo lần đầu', [
    column(8, 'Tố cáo đúng', 'kết luận', 'flow', ''),
    column(9, 'Tố cáo sai', 'kết luận', 'flow', ''),
    column(10, 'Tố cáo có đúng có sai', 'kết luận', 'flow', ''),
  ]),
  ...under('Tố cáo tiếp', [
    column(11, 'Tố cáo tiếp đúng', 'kết luận', 'flow', ''),
    column(12, 'Tố cáo tiếp sai', 'kết luận', 'flow', ''),
    column(13, 'Tố cáo tiếp có đúng có sai', 'kết luận', 'flow', ''),
  ]),
  ...under('Kiến nghị thu hồi cho Nhà nước', [
    column(14, 'Tiền (Trđ)', 'triệu đồng', 'flow', ''),
    column(15, 'Đất (m2)', 'm²', 'flow', ''),
  ]),
  ...under('Trả lại cho tổ chức, cá nhân', [
    column(16, 'Tiền (Trđ)', 'triệu đồng', 'flow', ''),
    column(17, 'Đất (m2)', 'm²', 'flow', ''),
    column(18, 'Số tổ chức được trả lại quyền lợi', 'tổ chức', 'flow', ''),
    column(19, 'Số cá nhân được trả lại quyền lợi', 'người', 'flow', ''),
  ]),
  ...under('Kiến nghị xử lý hành chính', [
    column(20, 'Tổ chức', 'tổ chức', 'flow', ''),
    column(21, 'Cá nhân', 'người', 'flow', ''),
    column(22, 'Trong đó, Cán bộ, công chức', 'người', 'flow', '', { atMost: [21] }),
  ]),
  ...under('Chuyển cơ quan điều tra', [
    column(23, 'Số vụ', 'vụ', 'flow', ''),
    column(24, 'Số đối tượng', 'người', 'flow', ''),
    column(25, 'Trong đó số cán bộ, công chức, viên chức', 'người', 'flow', '', { atMost: [24] }),
  ]),
]);
