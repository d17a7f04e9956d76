import { column, formOf, under } from '../build.js';

/** Biểu 05/KQTH. */
export const enforcement = formOf('tt06', '05/KQTH', 'TỔNG HỢP KẾT QUẢ THI HÀNH QUYẾT ĐỊNH, THỰC HIỆN KẾT LUẬN', 32, [
  ...under('Kết quả thi hành Quyết định giải quyết khiếu nại', [
    column(1, 'Tổng số Quyết định phải thi hành trong kỳ', 'quyết định', 'stock', ''),
    column(2, 'Tổng số Quyết định đã thi hành xong', 'quyết định', 'flow', '', { atMost: [1] }),
    ...under('Thu hồi cho Nhà nước', [
      ...under('Phải thu', [column(3, 'Tiền (Trđ)', 'triệu đồng', 'stock', ''), column(4, 'Đất (m2)', 'm²', 'stock', '')]),
      ...under('Đã thu', [column(5, 'Tiền (Trđ)', 'triệu đồng', 'flow', ''), column(6, 'Đất (m2)', 'm²', 'flow', '')]),
    ]),
    ...under('Trả lại cho tổ chức, cá nhân', [
      ...under('Phải trả', [column(7, 'Tiền (Trđ)', 'triệu đồng', 'stock', ''), column(8, 'Đất (m2)', 'm²', 'stock', '')]),
      ...under('Đã trả', [column(9, 'Tiền (Trđ)', 'triệu đồng', 'flow', ''), column(10, 'Đất (m2)', 'm²', 'flow', '')]),
    ]),
    ...under('Đã xử lý hành chính', [
      column(11, 'Tổng số người bị xử lý', 'người', 'flow', ''),
      column(12, 'Trong đó số cán bộ, công chức, viên chức', 'người', 'flow', '', { atMost: [11] }),
    ]),
    ...under('Đã khởi tố', [
      column(13, 'Số vụ', 'vụ', 'flow', ''),
      column(14, 'Số người', 'người', 'flow', ''),
      column(15, 'Trong đó số cán bộ, công chức, viên chức', 'người', 'flow', '', { atMost: [14] }),
    ]),
  ]),
  ...under('Kết quả thực hiện Kết luận nội dung tố cáo', [
    column(16, 'Tổng số Kết luận phải thực hiện trong kỳ', 'kết luận', 'stock', ''),
    column(17, 'Tổng số Kết luận đã thực hiện xong', 'kết luận', 'flow', '', { atMost: [16] }),
    ...under('Thu hồi cho Nhà nước', [
      ...under('Phải thu', [column(18, 'Tiền (Trđ)', 'triệu đồng', 'stock', ''), column(19, 'Đất (m2)', 'm²', 'stock', '')]),
      ...under('Đã thu', [column(20, 'Tiền (Trđ)', 'triệu đồng', 'flow', ''), column(21, 'Đất (m2)', 'm²', 'flow', '')]),
    ]),
    ...under('Trả lại cho tổ chức, cá nhân', [
      ...under('Phải trả', [column(22, 'Tiền (Trđ)', 'triệu đồng', 'stock', ''), column(23, 'Đất (m2)', 'm²', 'stock', '')]),
      ...under('Đã trả', [column(24, 'Tiền (Trđ)', 'triệu đồng', 'flow', ''), column(25, 'Đất (m2)', 'm²', 'flow', '')]),
    ]),
    ...under('Đã xử lý hành chính', [
      column(26, 'Tổng số tổ chức bị xử lý', 'tổ chức', 'flow', ''),
      column(27, 'Tổng số cá nhân bị xử lý', 'người', 'flow', ''),
      column(28, 'Trong đó số cán bộ, công chức, viên chức', 'người', 'flow', '', { atMost: [27] }),
    ]),
    ...under('Đã khởi tố', [
      column(29, 'Số vụ', 'vụ', 'flow', ''),
      column(30, 'Số đối tượng', 'người', 'flow', ''),
      column(31, 'Trong đó số cán bộ, công chức, viên chức', 'người', 'flow', '', { atMost: [30] }),
    ]),
  ]),
]);
