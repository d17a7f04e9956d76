import type { PaperSubject } from '../papers.js';
import type { FieldTable } from './definition.js';

const OF_HEARING = ['hearing'] as const satisfies readonly PaperSubject[];

/** What a leader reads before a matter is heard. People of a sealed matter are masked. */
export const BRIEF_FIELDS = {
  briefDay: { tag: 'Buổi tiếp', meaning: 'Ngày, giờ, người chủ trì buổi tiếp', sample: 'ngày 16/02/2026, 08 giờ 00; bà Đỗ Thị Minh Họa chủ trì', subjects: OF_HEARING },
  briefMatter: { tag: 'Số và loại vụ việc', meaning: 'Số vụ việc, loại', sample: 'VV-2026-000088, kiến nghị, phản ánh', subjects: OF_HEARING },
  briefField: { tag: 'Lĩnh vực của vụ việc', meaning: 'Lĩnh vực', sample: 'Giao thông', subjects: OF_HEARING },
  briefHeadCount: { tag: 'Số người dự kiến đến', meaning: 'Số người dự kiến đến', sample: '01', subjects: OF_HEARING },
  briefPeople: {
    tag: 'Danh sách người đề nghị',
    meaning: 'Những người đề nghị được gặp lãnh đạo; được che khi giữ bí mật danh tính',
    sample: '',
    subjects: OF_HEARING,
    columns: { name: { tag: 'Người đề nghị được tiếp', meaning: 'Họ tên, năm sinh, nơi ở', sample: 'Trần Văn Mẫu, sinh năm 1970, xã Bình Minh, tỉnh Bình Sơn' } },
  },
  briefSummary: { tag: 'Tóm tắt nội dung vụ việc', meaning: 'Nội dung vụ việc', sample: 'Đường liên thôn bị hư hỏng', subjects: OF_HEARING },
  briefNote: { tag: 'Ghi chú khi đăng ký', meaning: 'Ghi chú của cán bộ khi đăng ký', sample: 'Công dân đề nghị gặp trực tiếp lãnh đạo.', subjects: OF_HEARING },
  briefTimeline: {
    tag: 'Diễn biến',
    meaning: 'Diễn biến vụ việc theo ngày',
    sample: '',
    subjects: OF_HEARING,
    columns: {
      on: { tag: 'Ngày diễn biến', meaning: 'Ngày', sample: '03/02/2026' },
      text: { tag: 'Việc diễn ra', meaning: 'Việc đã diễn ra', sample: 'Tiếp nhận đơn số 214/2026' },
    },
  },
  briefPapers: {
    tag: 'Văn bản đã ban hành',
    meaning: 'Văn bản đã gửi và trả lời',
    sample: '',
    subjects: OF_HEARING,
    columns: {
      number: { tag: 'Số văn bản đã ban hành', meaning: 'Số, ký hiệu', sample: '05/PC-BTCD' },
      on: { tag: 'Ngày văn bản đã ban hành', meaning: 'Ngày ban hành', sample: '05/02/2026' },
      summary: { tag: 'Trích yếu văn bản đã ban hành', meaning: 'Trích yếu', sample: 'chuyển đơn kiến nghị, phản ánh' },
      recipients: { tag: 'Nơi nhận văn bản đã ban hành', meaning: 'Nơi nhận', sample: 'Sở Xây dựng' },
      answer: { tag: 'Kết quả trả lời', meaning: 'Trả lời của nơi nhận; trống khi chưa có', sample: 'Đã giải quyết, văn bản số 15/SXD-GT ngày 20/02/2026' },
    },
  },
  briefReceptions: {
    tag: 'Các lần tiếp trước',
    meaning: 'Các lần đã tiếp về vụ việc này',
    sample: '',
    subjects: OF_HEARING,
    columns: {
      on: { tag: 'Ngày tiếp trước', meaning: 'Ngày', sample: '10/01/2026' },
      by: { tag: 'Người tiếp trước', meaning: 'Người tiếp', sample: 'Phạm Văn Ví Dụ' },
      result: { tag: 'Kết quả lần tiếp trước', meaning: 'Kết quả', sample: 'Hướng dẫn' },
    },
  },
  briefConclusions: {
    tag: 'Các kết luận trước',
    meaning: 'Kết luận của lãnh đạo về vụ việc này',
    sample: '',
    subjects: OF_HEARING,
    columns: {
      on: { tag: 'Ngày kết luận trước', meaning: 'Ngày', sample: '15/01/2026' },
      text: { tag: 'Nội dung kết luận trước', meaning: 'Kết luận', sample: 'Giao Sở Xây dựng kiểm tra, trả lời công dân.' },
      tasks: { tag: 'Việc đã giao', meaning: 'Nhiệm vụ và tình trạng', sample: 'Sở Xây dựng, hạn 06/02/2026: đã thực hiện' },
    },
  },
  briefLimits: {
    tag: 'Thời hạn đang chạy',
    meaning: 'Các thời hạn theo luật đang tính',
    sample: '',
    subjects: OF_HEARING,
    columns: {
      label: { tag: 'Tên thời hạn', meaning: 'Thời hạn', sample: 'Giải quyết khiếu nại lần đầu' },
      dueOn: { tag: 'Ngày hết thời hạn', meaning: 'Hạn cuối, kèm chữ quá hạn nếu đã qua', sample: '20/03/2026' },
    },
  },
  briefDuties: {
    tag: 'Yêu cầu của pháp luật',
    meaning: 'Việc pháp luật yêu cầu trong buổi tiếp',
    sample: '',
    subjects: OF_HEARING,
    columns: { text: { tag: 'Yêu cầu của buổi tiếp', meaning: 'Một yêu cầu, có điều luật', sample: 'Trả lời ngay nếu nội dung rõ ràng, đúng thẩm quyền (Luật Tiếp công dân, Điều 18).' } },
  },
} as const satisfies FieldTable;
