import { column, formOf, under } from '../build.js';

/** Biểu 06/QLKNTC. */
export const oversight = formOf(
  'tt06',
  '06/QLKNTC',
  'TỔNG HỢP CÔNG TÁC QUẢN LÝ NHÀ NƯỚC VỀ TIẾP CÔNG DÂN, GIẢI QUYẾT KHIẾU NẠI, TỐ CÁO',
  18,
  [
    ...under('Ban hành văn bản quản lý, chỉ đạo (Bộ, ngành, tỉnh, TP) về công tác TCD, KN, TC', [
      column(1, 'Số văn bản ban hành mới', 'văn bản', 'flow', ''),
      column(2, 'Số văn bản được sửa đổi, bổ sung', 'văn bản', 'flow', ''),
      column(3, 'Số văn bản hủy bỏ', 'văn bản', 'flow', ''),
    ]),
    ...under('Tập huấn, tuyên truyền, giáo dục pháp luật về TCD, KN, TC', [
      column(4, 'Số lớp', 'lớp', 'flow', ''),
      column(5, 'Số người', 'người', 'flow', ''),
    ]),
    ...under('Thanh tra trách nhiệm', [
      ...under('Thực hiện pháp luật về TCD, KN, TC', [
        column(6, 'Số cuộc', 'cuộc', 'stock', ''),
        column(7, 'Số đơn vị', 'đơn vị', 'stock', ''),
      ]),
      column(8, 'Số cuộc đã ban hành kết luận', 'cuộc', 'flow', '', { atMost: [6] }),
      ...under('Kiến nghị xử lý', [
        ...under('Hành chính', [column(9, 'Tổ chức', 'tổ chức', 'flow', ''), column(10, 'Cá nhân', 'người', 'flow', '')]),
        ...under('Chuyển cơ quan điều tra', [column(11, 'Tổ chức', 'tổ chức', 'flow', ''), column(12, 'Cá nhân', 'người', 'flow', '')]),
      ]),
    ]),
    ...under('Kết quả thực hiện kết luận, quyết định xử lý về thanh tra trách nhiệm', [
      column(13, 'Tổng số KLTT thực hiện', 'kết luận', 'stock', ''),
      ...under('Đã xử lý hành chính', [column(14, 'Tổ chức', 'tổ chức', 'flow', ''), column(15, 'Cá nhân', 'người', 'flow', '')]),
      ...under('Đã khởi tố', [column(16, 'Vụ', 'vụ', 'flow', ''), column(17, 'Đối tượng', 'người', 'flow', '')]),
    ]),
  ],
);
