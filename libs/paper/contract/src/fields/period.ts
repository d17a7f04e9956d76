import type { PaperSubject } from '../papers.js';
import type { FieldTable } from './definition.js';

const OF_PERIOD = ['period'] as const satisfies readonly PaperSubject[];

/** The reception book of a period: the thirteen columns of form 03/TCD (NĐ 154/2026); and the published schedule of one (Luật TCD Đ.24). */
export const PERIOD_FIELDS = {
  periodWords: { tag: 'Kỳ', meaning: 'Khoảng thời gian của sổ', sample: 'từ ngày 01/01/2026 đến ngày 31/01/2026', subjects: OF_PERIOD },
  rowCount: { tag: 'Số dòng', meaning: 'Tổng số lượt trong sổ', sample: '01', subjects: OF_PERIOD },
  rows: {
    tag: 'Dòng sổ',
    meaning: 'Từng lượt tiếp, theo thứ tự trong sổ',
    sample: '',
    subjects: OF_PERIOD,
    columns: {
      number: { tag: 'Cột 1', meaning: 'Số thứ tự', sample: '37' },
      date: { tag: 'Cột 2', meaning: 'Ngày tiếp', sample: '05/02/2026' },
      person: { tag: 'Cột 3', meaning: 'Họ tên, địa chỉ', sample: 'Trần Văn Mẫu, xã Bình Minh, tỉnh Bình Sơn' },
      paper: { tag: 'Cột 4', meaning: 'Số căn cước, hộ chiếu hoặc giấy tờ khác', sample: '000000000000' },
      summary: { tag: 'Cột 5', meaning: 'Tóm tắt nội dung', sample: 'Đường liên thôn bị hư hỏng' },
      kind: { tag: 'Cột 6', meaning: 'Phân loại đơn', sample: 'KN, PA' },
      samePeople: { tag: 'Cột 7', meaning: 'Số công dân có đơn cùng nội dung', sample: '01' },
      resolvedBy: { tag: 'Cột 8', meaning: 'Cơ quan đã giải quyết hết thẩm quyền', sample: '' },
      within: { tag: 'Cột 9', meaning: 'Thuộc thẩm quyền', sample: 'x' },
      guided: { tag: 'Cột 10', meaning: 'Hướng dẫn đến cơ quan nào, số văn bản hướng dẫn', sample: 'Sở Xây dựng, 08/HD-BTCD' },
      forwarded: { tag: 'Cột 11', meaning: 'Cơ quan thụ lý, số văn bản chuyển đơn', sample: 'Sở Xây dựng, 12/PC-BTCD' },
      outcome: { tag: 'Cột 12', meaning: 'Theo dõi kết quả', sample: 'Đã trả lời, 45/SXD-TTr' },
      note: { tag: 'Cột 13', meaning: 'Ghi chú', sample: '' },
    },
  },
  scheduleAsOf: { tag: 'Ngày lập thông báo lịch', meaning: 'Ngày mà lịch trong thông báo được lấy từ lịch đã công bố', sample: '01/02/2026', subjects: OF_PERIOD },
  scheduleDays: {
    tag: 'Ngày trong lịch',
    meaning: 'Từng ngày tiếp đã công bố, theo thứ tự',
    sample: '',
    subjects: OF_PERIOD,
    columns: {
      date: { tag: 'Thứ, ngày tiếp', meaning: 'Thứ và ngày tiếp', sample: 'Thứ Hai, 16/02/2026' },
      time: { tag: 'Giờ, nơi tiếp', meaning: 'Giờ và địa điểm tiếp', sample: 'từ 7 giờ 30 đến 11 giờ 30, tại Trụ sở tiếp công dân' },
      host: { tag: 'Người tiếp theo lịch', meaning: 'Lãnh đạo tiếp, chức vụ, cơ quan', sample: 'Đỗ Thị Minh Họa, Phó Chủ tịch Ủy ban nhân dân tỉnh' },
      content: { tag: 'Nội dung, thành phần theo lịch', meaning: 'Nội dung dự kiến và thành phần tham dự', sample: 'Tiếp công dân định kỳ' },
      note: { tag: 'Thay đổi trong lịch', meaning: 'Hoãn, tiếp thay, không tổ chức', sample: '' },
    },
  },
} as const satisfies FieldTable;
