import { column, formOf, under } from '../build.js';

const CONCLUDED = 'theo các kết luận thanh tra trách nhiệm của cột (8)';
const CARRIED_OUT = 'trong kỳ theo các kết luận thanh tra trách nhiệm của cột (13), tính theo ngày thực hiện';
const FROM_8 = 'Lấy từ các kết luận đã tính ở cột (8).';
const FROM_13 = 'Lấy từ các kết luận đã tính ở cột (13).';

/** Biểu 06/QLKNTC: state management of receiving citizens, complaints and denunciations. */
export const oversight = formOf(
  'tt06',
  '06/QLKNTC',
  'TỔNG HỢP CÔNG TÁC QUẢN LÝ NHÀ NƯỚC VỀ TIẾP CÔNG DÂN, GIẢI QUYẾT KHIẾU NẠI, TỐ CÁO',
  18,
  [
    ...under('Ban hành văn bản quản lý, chỉ đạo (Bộ, ngành, tỉnh, TP) về công tác TCD, KN, TC', [
      column(1, 'Số văn bản ban hành mới', 'văn bản', 'flow', 'Số văn bản quản lý, chỉ đạo ban hành mới, có ngày ban hành trong kỳ.'),
      column(
        2,
        'Số văn bản được sửa đổi, bổ sung',
        'văn bản',
        'flow',
        'Số văn bản quản lý, chỉ đạo được sửa đổi, bổ sung trong kỳ, theo ngày sửa đổi, bổ sung.',
      ),
      column(3, 'Số văn bản hủy bỏ', 'văn bản', 'flow', 'Số văn bản quản lý, chỉ đạo bị hủy bỏ trong kỳ, theo ngày hủy bỏ.'),
    ]),
    ...under('Tập huấn, tuyên truyền, giáo dục pháp luật về TCD, KN, TC', [
      column(4, 'Số lớp', 'lớp', 'flow', 'Số lớp tập huấn, tuyên truyền, giáo dục pháp luật tổ chức trong kỳ.'),
      column(5, 'Số người', 'người', 'flow', 'Tổng số người dự các lớp của cột (4); một người dự nhiều lớp được tính ở mỗi lớp.'),
    ]),
    ...under('Thanh tra trách nhiệm', [
      ...under('Thực hiện pháp luật về TCD, KN, TC', [
        column(
          6,
          'Số cuộc',
          'cuộc',
          'stock',
          'Số cuộc thanh tra trách nhiệm bắt đầu đến hết ngày chốt số liệu mà trước kỳ chưa ban hành kết luận.',
          {
            guidance: 'Gồm cuộc của kỳ trước chưa có kết luận chuyển sang và cuộc bắt đầu trong kỳ.',
          },
        ),
        column(7, 'Số đơn vị', 'đơn vị', 'stock', 'Tổng số đơn vị được thanh tra trong các cuộc của cột (6).', {
          guidance: 'Là các đơn vị của những cuộc đã tính ở cột (6).',
        }),
      ]),
      column(8, 'Số cuộc đã ban hành kết luận', 'cuộc', 'flow', 'Số cuộc của cột (6) có ngày ban hành kết luận trong kỳ.', { atMost: [6] }),
      ...under('Kiến nghị xử lý', [
        ...under('Hành chính', [
          column(9, 'Tổ chức', 'tổ chức', 'flow', `Tổng số tổ chức bị kiến nghị xử lý hành chính ${CONCLUDED}.`, { guidance: FROM_8 }),
          column(10, 'Cá nhân', 'người', 'flow', `Tổng số cá nhân bị kiến nghị xử lý hành chính ${CONCLUDED}.`, { guidance: FROM_8 }),
        ]),
        ...under('Chuyển cơ quan điều tra', [
          column(11, 'Tổ chức', 'tổ chức', 'flow', `Tổng số tổ chức kiến nghị chuyển cơ quan điều tra ${CONCLUDED}.`, { guidance: FROM_8 }),
          column(12, 'Cá nhân', 'người', 'flow', `Tổng số cá nhân kiến nghị chuyển cơ quan điều tra ${CONCLUDED}.`, { guidance: FROM_8 }),
        ]),
      ]),
    ]),
    ...under('Kết quả thực hiện kết luận, quyết định xử lý về thanh tra trách nhiệm', [
      column(
        13,
        'Tổng số KLTT thực hiện',
        'kết luận',
        'stock',
        'Số kết luận thanh tra trách nhiệm ban hành đến hết ngày chốt số liệu mà trước kỳ chưa thực hiện xong.',
        {
          guidance: 'Gồm kết luận của kỳ trước chưa thực hiện xong chuyển sang và kết luận ban hành trong kỳ.',
        },
      ),
      ...under('Đã xử lý hành chính', [
        column(14, 'Tổ chức', 'tổ chức', 'flow', `Số tổ chức đã bị xử lý hành chính ${CARRIED_OUT}.`, { guidance: FROM_13 }),
        column(15, 'Cá nhân', 'người', 'flow', `Số cá nhân đã bị xử lý hành chính ${CARRIED_OUT}.`, { guidance: FROM_13 }),
      ]),
      ...under('Đã khởi tố', [
        column(16, 'Vụ', 'vụ', 'flow', `Số vụ đã khởi tố ${CARRIED_OUT}.`, { guidance: FROM_13 }),
        column(17, 'Đối tượng', 'người', 'flow', `Số người đã bị khởi tố ${CARRIED_OUT}.`, { guidance: FROM_13 }),
      ]),
    ]),
  ],
);
