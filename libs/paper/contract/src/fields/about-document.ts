import type { PaperSubject } from '../papers.js';
import type { FieldTable } from './definition.js';

const OF_DOCUMENT = ['document'] as const satisfies readonly PaperSubject[];
const WITH_ANSWER = ['document', 'petition'] as const satisfies readonly PaperSubject[];

/** A paper that was sent: its answer, or that none has come (NĐ 154/2026 Đ.32). */
export const ABOUT_DOCUMENT_FIELDS = {
  aboutNumber: { tag: 'Số văn bản đã gửi', meaning: 'Số, ký hiệu văn bản chưa được trả lời hoặc đã được trả lời', sample: '12/PC-BTCD', subjects: OF_DOCUMENT },
  aboutDate: { tag: 'Ngày văn bản đã gửi', meaning: 'Ngày của văn bản đã gửi', sample: '08/01/2026', subjects: OF_DOCUMENT },
  aboutSummary: { tag: 'Trích yếu văn bản đã gửi', meaning: 'Trích yếu của văn bản đã gửi', sample: 'chuyển đơn của ông Trần Văn Mẫu', subjects: OF_DOCUMENT },
  aboutRecipient: { tag: 'Nơi nhận văn bản đã gửi', meaning: 'Cơ quan phải trả lời', sample: 'Sở Xây dựng', subjects: OF_DOCUMENT },
  dueOn: { tag: 'Hạn trả lời', meaning: 'Ngày phải trả lời', sample: '27/01/2026', subjects: OF_DOCUMENT },
  daysLate: { tag: 'Số ngày chậm', meaning: 'Số ngày đã quá hạn trả lời', sample: '09', subjects: OF_DOCUMENT },
  urgeCount: { tag: 'Lần đôn đốc', meaning: 'Lần đôn đốc này là lần thứ mấy', sample: '02', subjects: OF_DOCUMENT },
  previousUrges: {
    tag: 'Các lần đôn đốc',
    meaning: 'Những văn bản đôn đốc trước',
    sample: '',
    subjects: OF_DOCUMENT,
    columns: {
      number: { tag: 'Số văn bản đôn đốc', meaning: 'Số, ký hiệu', sample: '21/BTCD-XLĐ' },
      date: { tag: 'Ngày đôn đốc', meaning: 'Ngày văn bản', sample: '29/01/2026' },
    },
  },
  lateDocuments: {
    tag: 'Văn bản chậm trả lời',
    meaning: 'Mọi văn bản mà nơi nhận này còn chậm trả lời',
    sample: '',
    subjects: OF_DOCUMENT,
    columns: {
      number: { tag: 'Số văn bản chậm', meaning: 'Số, ký hiệu', sample: '12/PC-BTCD' },
      date: { tag: 'Ngày văn bản chậm', meaning: 'Ngày văn bản', sample: '08/01/2026' },
      summary: { tag: 'Trích yếu văn bản chậm', meaning: 'Trích yếu', sample: 'chuyển đơn của ông Trần Văn Mẫu' },
      dueOn: { tag: 'Hạn của văn bản chậm', meaning: 'Ngày phải trả lời', sample: '27/01/2026' },
      daysLate: { tag: 'Số ngày chậm của văn bản', meaning: 'Số ngày đã quá hạn', sample: '09' },
    },
  },
  answerNumber: { tag: 'Số văn bản trả lời', meaning: 'Số, ký hiệu văn bản trả lời', sample: '45/SXD-TTr', subjects: WITH_ANSWER },
  answerOn: { tag: 'Ngày trả lời', meaning: 'Ngày văn bản trả lời', sample: '26/01/2026', subjects: WITH_ANSWER },
  answerSummary: { tag: 'Nội dung trả lời', meaning: 'Tóm tắt văn bản trả lời', sample: 'Sở Xây dựng đã kiểm tra và sẽ sửa đường trong tháng 3 năm 2026.', subjects: WITH_ANSWER },
  answerBody: { tag: 'Cơ quan trả lời', meaning: 'Cơ quan đã trả lời', sample: 'Sở Xây dựng', subjects: WITH_ANSWER },
} as const satisfies FieldTable;
