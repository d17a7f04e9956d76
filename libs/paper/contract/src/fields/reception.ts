import type { PaperSubject } from '../papers.js';
import type { FieldTable } from './definition.js';

const OF_RECEPTION = ['reception'] as const satisfies readonly PaperSubject[];
const OF_SITTING = ['reception', 'leader-day'] as const satisfies readonly PaperSubject[];

/** Facts of a reception, and of what was handed over at one. */
export const RECEPTION_FIELDS = {
  receptionNumber: { tag: 'Số lượt tiếp', meaning: 'Số thứ tự trong sổ tiếp công dân và năm', sample: '37/2026', subjects: OF_RECEPTION },
  receptionOn: { tag: 'Ngày tiếp', meaning: 'Ngày tiếp công dân', sample: '05/02/2026', subjects: OF_RECEPTION },
  receptionDateWords: { tag: 'Ngày tiếp viết thành chữ', meaning: 'Ngày tiếp viết thành chữ', sample: 'ngày 05 tháng 02 năm 2026', subjects: OF_RECEPTION },
  receptionMode: { tag: 'Hình thức tiếp', meaning: 'Thường xuyên, định kỳ hoặc đột xuất', sample: 'Thường xuyên', subjects: OF_RECEPTION },
  startTime: { tag: 'Giờ bắt đầu', meaning: 'Giờ bắt đầu tiếp', sample: '08 giờ 00', subjects: OF_SITTING },
  endTime: { tag: 'Giờ kết thúc', meaning: 'Giờ kết thúc tiếp', sample: '09 giờ 15', subjects: OF_SITTING },
  receptionPlace: { tag: 'Nơi tiếp', meaning: 'Địa điểm tiếp công dân', sample: 'Trụ sở tiếp công dân tỉnh Bình Sơn', subjects: OF_SITTING },
  receiver: { tag: 'Người tiếp', meaning: 'Cán bộ hoặc lãnh đạo tiếp công dân', sample: 'Phạm Văn Ví Dụ', subjects: ['reception', 'petition'] },
  receiverPosition: { tag: 'Chức vụ người tiếp', meaning: 'Chức vụ của người tiếp', sample: 'Cán bộ tiếp công dân', subjects: ['reception', 'petition'] },
  people: {
    tag: 'Người được tiếp',
    meaning: 'Những người đến, đúng thứ tự đã ghi; được che khi giữ bí mật danh tính',
    sample: '',
    subjects: OF_RECEPTION,
    columns: {
      name: { tag: 'Họ và tên', meaning: 'Họ và tên', sample: 'Trần Văn Mẫu' },
      address: { tag: 'Địa chỉ', meaning: 'Nơi ở', sample: 'thôn Mẫu, xã Bình Minh, tỉnh Bình Sơn' },
      paper: { tag: 'Giấy tờ', meaning: 'Giấy tờ tùy thân', sample: 'Căn cước số 000000000000' },
      phone: { tag: 'Điện thoại', meaning: 'Số điện thoại', sample: '0900 000 000' },
      capacity: { tag: 'Tư cách', meaning: 'Bản thân, đại diện hoặc được ủy quyền', sample: 'Bản thân' },
    },
  },
  headCount: { tag: 'Số người đến', meaning: 'Tổng số người đến', sample: '01', subjects: OF_RECEPTION },
  receptionSummary: { tag: 'Nội dung trình bày', meaning: 'Nội dung công dân trình bày', sample: 'Đề nghị sửa đường liên thôn bị hư hỏng.', subjects: OF_RECEPTION },
  receptionRequest: { tag: 'Đề nghị của công dân', meaning: 'Yêu cầu, đề nghị của công dân', sample: 'Sớm khắc phục đoạn đường hư hỏng.', subjects: OF_RECEPTION },
  papersBrought: {
    tag: 'Tài liệu nhận',
    meaning: 'Thông tin, tài liệu, bằng chứng công dân giao',
    sample: '',
    subjects: ['reception', 'petition'],
    columns: {
      name: { tag: 'Tên tài liệu nhận', meaning: 'Tên tài liệu', sample: 'Ảnh chụp hiện trạng' },
      kind: { tag: 'Loại bản', meaning: 'Bản chính hoặc bản sao', sample: 'Bản sao' },
      pages: { tag: 'Số tờ nhận', meaning: 'Số tờ', sample: '03' },
    },
  },
  result: { tag: 'Kết quả tiếp', meaning: 'Kết quả của lượt tiếp', sample: 'Tiếp nhận đơn, hướng dẫn công dân chờ kết quả.', subjects: OF_RECEPTION },
  sessionConclusion: { tag: 'Kết luận tại buổi tiếp', meaning: 'Kết luận của lãnh đạo chủ trì buổi tiếp', sample: 'Giao Sở Xây dựng kiểm tra, trả lời công dân.', subjects: OF_RECEPTION },
  citizenOpinion: { tag: 'Ý kiến của công dân', meaning: 'Ý kiến của công dân về kết luận', sample: 'Nhất trí với kết luận.', subjects: OF_RECEPTION },
  unsignedReason: { tag: 'Lý do không ký', meaning: 'Lý do công dân không ký biên bản', sample: '', subjects: OF_RECEPTION },
  minutesCopies: { tag: 'Số bản lập', meaning: 'Số bản biên bản được lập', sample: '02', subjects: OF_RECEPTION },
  noteTaker: { tag: 'Người ghi biên bản', meaning: 'Người ghi biên bản buổi tiếp của lãnh đạo', sample: 'Phạm Văn Ví Dụ', subjects: OF_RECEPTION },
  refusalGround: { tag: 'Căn cứ từ chối', meaning: 'Trường hợp từ chối tiếp, có điều luật', sample: 'người trong tình trạng say do dùng chất kích thích (Điều 9 Luật Tiếp công dân)', subjects: OF_RECEPTION },
  ordinal: { tag: 'Lần tiếp', meaning: 'Lần tiếp thứ mấy về vụ việc này', sample: '01', subjects: OF_RECEPTION },
} as const satisfies FieldTable;
