import type { PaperSubject } from '../papers.js';
import type { FieldTable } from './definition.js';

const OF_DAY = ['leader-day', 'reception'] as const satisfies readonly PaperSubject[];

/** A leader's announced day, or the reception held on it. */
export const LEADER_DAY_FIELDS = {
  leaderDayOn: { tag: 'Ngày tiếp của lãnh đạo', meaning: 'Ngày lãnh đạo tiếp công dân', sample: '16/02/2026', subjects: OF_DAY },
  leaderDayWords: { tag: 'Ngày lãnh đạo tiếp viết thành chữ', meaning: 'Ngày lãnh đạo tiếp viết thành chữ', sample: 'ngày 16 tháng 02 năm 2026', subjects: OF_DAY },
  host: { tag: 'Người chủ trì', meaning: 'Lãnh đạo chủ trì buổi tiếp', sample: 'Đỗ Thị Minh Họa', subjects: OF_DAY },
  hostPosition: { tag: 'Chức vụ người chủ trì', meaning: 'Chức vụ của người chủ trì', sample: 'Phó Chủ tịch Ủy ban nhân dân tỉnh', subjects: OF_DAY },
  scheduledHost: { tag: 'Người chủ trì theo lịch', meaning: 'Lãnh đạo có tên trong lịch đã công bố', sample: 'Hoàng Văn Giả Định', subjects: OF_DAY },
  deputyGround: { tag: 'Văn bản ủy quyền', meaning: 'Văn bản ủy quyền tiếp; trống khi trực tiếp chủ trì', sample: 'Văn bản số 12/GUQ-UBND', subjects: OF_DAY },
  participants: {
    tag: 'Thành phần',
    meaning: 'Cơ quan, người cùng dự',
    sample: '',
    subjects: OF_DAY,
    columns: {
      name: { tag: 'Người dự', meaning: 'Tên người hoặc cơ quan dự', sample: 'Sở Xây dựng' },
      position: { tag: 'Chức vụ người dự', meaning: 'Chức vụ, phần việc', sample: 'Lãnh đạo Sở' },
      opinion: { tag: 'Ý kiến người dự', meaning: 'Ý kiến của người dự tại buổi tiếp', sample: 'Đề nghị kiểm tra hiện trạng đường.' },
    },
  },
  tasks: {
    tag: 'Nhiệm vụ được giao',
    meaning: 'Từng nhiệm vụ của kết luận mà văn bản này thông báo',
    sample: '',
    subjects: OF_DAY,
    columns: {
      agency: { tag: 'Cơ quan được giao', meaning: 'Cơ quan thực hiện nhiệm vụ', sample: 'Sở Xây dựng' },
      content: { tag: 'Nội dung nhiệm vụ', meaning: 'Việc phải làm', sample: 'Kiểm tra hiện trạng đường liên thôn, sửa chữa các đoạn hư hỏng, trả lời công dân bằng văn bản' },
      dueOn: { tag: 'Hạn nhiệm vụ', meaning: 'Ngày phải hoàn thành', sample: '06/03/2026' },
    },
  },
  matters: {
    tag: 'Các vụ việc tiếp',
    meaning: 'Từng vụ việc trong buổi tiếp',
    sample: '',
    subjects: ['leader-day'],
    columns: {
      person: { tag: 'Công dân', meaning: 'Người được tiếp; được che khi giữ bí mật danh tính', sample: 'Trần Văn Mẫu' },
      address: { tag: 'Địa chỉ công dân', meaning: 'Nơi ở', sample: 'xã Bình Minh, tỉnh Bình Sơn' },
      summary: { tag: 'Nội dung tiếp', meaning: 'Nội dung vụ việc', sample: 'Đường liên thôn bị hư hỏng' },
      conclusion: { tag: 'Ý kiến kết luận', meaning: 'Ý kiến chỉ đạo của người chủ trì', sample: 'Giao Sở Xây dựng kiểm tra, trả lời công dân.' },
    },
  },
} as const satisfies FieldTable;
