import type { State } from './row.js';

/** What an operation may be about: how the page names it, where its version stands, and in which states `house/` has one. */
export interface KindEntry {
  readonly label: string;
  /** Table of the record that a write names the version of. */
  readonly table?: string;
  readonly states: readonly State[];
}

const PLAIN: readonly State[] = ['own', 'other'];
const RECORD: readonly State[] = ['own', 'other', 'cancelled'];
const MATTER: readonly State[] = ['own', 'other', 'sealed', 'cancelled'];
const SEALABLE: readonly State[] = ['own', 'other', 'sealed'];

export const KINDS = {
  petition: { label: 'Đơn', table: 'petition', states: MATTER },
  'proposed-petition': { label: 'Đơn đang đề xuất', table: 'petition', states: SEALABLE },
  'signing-petition': { label: 'Đơn chờ lãnh đạo ký', table: 'petition', states: SEALABLE },
  'accepted-petition': { label: 'Đơn đã thụ lý', table: 'petition', states: SEALABLE },
  'resolved-petition': { label: 'Đơn đã giải quyết', table: 'petition', states: SEALABLE },
  verdict: { label: 'Nhận định hai đơn', table: 'petition_verdict', states: SEALABLE },
  'petition-limit': { label: 'Thời hạn của đơn', states: SEALABLE },
  'petition-file': { label: 'Tệp của đơn', table: 'attachment', states: MATTER },
  reception: { label: 'Lượt tiếp', table: 'reception', states: MATTER },
  'reception-limit': { label: 'Thời hạn của lượt tiếp', states: SEALABLE },
  'reception-file': { label: 'Tệp của lượt tiếp', table: 'attachment', states: MATTER },
  matter: { label: 'Vụ việc', table: 'matter', states: SEALABLE },
  'matter-flag': { label: 'Dấu của vụ việc', table: 'matter_flag', states: SEALABLE },
  'matter-file': { label: 'Tệp của vụ việc', table: 'attachment', states: SEALABLE },
  citizen: { label: 'Công dân', table: 'citizen', states: PLAIN },
  'citizen-merge': { label: 'Lần gộp công dân', states: PLAIN },
  'sealed-identity': { label: 'Danh tính được giữ bí mật', states: ['other', 'sealed'] },
  document: { label: 'Văn bản đã phát hành', table: 'document', states: MATTER },
  draft: { label: 'Văn bản đang soạn', table: 'document', states: SEALABLE },
  'submitted-draft': { label: 'Văn bản đang trình', table: 'document', states: SEALABLE },
  'approved-draft': { label: 'Văn bản đã duyệt', table: 'document', states: SEALABLE },
  'document-file': { label: 'Tệp của văn bản', table: 'attachment', states: MATTER },
  'document-book': { label: 'Sổ văn bản', table: 'document_book', states: PLAIN },
  print: { label: 'Lần in nhiều văn bản', states: PLAIN },
  delivery: { label: 'Văn bản đã gửi', table: 'delivery', states: SEALABLE },
  answer: { label: 'Văn bản phúc đáp', table: 'answer', states: SEALABLE },
  inbox: { label: 'Văn bản gửi đến cơ quan mình', table: 'delivery', states: SEALABLE },
  'inbox-answer': { label: 'Phúc đáp cơ quan mình đã gửi', states: SEALABLE },
  enclosure: { label: 'Tệp gửi kèm', states: PLAIN },
  verification: { label: 'Việc xác minh', table: 'resolution_verification', states: SEALABLE },
  transfer: { label: 'Việc chuyển cơ quan điều tra', table: 'investigation_transfer', states: SEALABLE },
  protection: { label: 'Biện pháp bảo vệ', table: 'protection', states: SEALABLE },
  decision: { label: 'Quyết định, kết luận', table: 'resolution_decision', states: SEALABLE },
  'decision-fact': { label: 'Kết quả thi hành', table: 'enforcement_fact', states: SEALABLE },
  instrument: { label: 'Văn bản quản lý', table: 'legal_instrument', states: RECORD },
  training: { label: 'Lớp tập huấn, tuyên truyền', table: 'training_event', states: RECORD },
  inspection: { label: 'Cuộc thanh tra trách nhiệm', table: 'inspection', states: RECORD },
  feedback: { label: 'Phản ánh, kiến nghị về thủ tục', table: 'feedback', states: RECORD },
  conclusion: { label: 'Kết luận tiếp công dân', table: 'conclusion', states: MATTER },
  task: { label: 'Nhiệm vụ', table: 'conclusion_task', states: SEALABLE },
  'leader-day': { label: 'Buổi tiếp của lãnh đạo', table: 'leader_day', states: RECORD },
  'leader-day-file': { label: 'Tệp của buổi tiếp', table: 'attachment', states: PLAIN },
  leader: { label: 'Lãnh đạo', table: 'leader', states: PLAIN },
  'schedule-rule': { label: 'Quy tắc lập lịch', table: 'leader_day_rule', states: RECORD },
  hearing: { label: 'Đăng ký gặp lãnh đạo', table: 'hearing_request', states: SEALABLE },
  'hearing-day': { label: 'Lịch của một buổi tiếp', table: 'leader_day', states: PLAIN },
  'calendar-day': { label: 'Ngày nghỉ, ngày làm bù', table: 'calendar_day', states: RECORD },
  'period-lock': { label: 'Kỳ đã khóa', states: PLAIN },
  template: { label: 'Mẫu văn bản', states: PLAIN },
  upload: { label: 'Tệp đã gửi', states: PLAIN },
  unit: { label: 'Đơn vị báo cáo', table: 'reporting_unit', states: PLAIN },
  filing: { label: 'Báo cáo đã chốt', states: PLAIN },
  'unit-return': { label: 'Số liệu đơn vị gửi', states: PLAIN },
  'own-return': { label: 'Số liệu của đơn vị mình', states: PLAIN },
  narrative: { label: 'Báo cáo bằng lời', table: 'narrative_report', states: PLAIN },
  'declared-figures': { label: 'Số liệu nơi khác cung cấp', states: PLAIN },
  account: { label: 'Tài khoản', table: 'account', states: PLAIN },
  'own-session': { label: 'Phiên đăng nhập của mình', states: PLAIN },
  delegation: { label: 'Ủy quyền của mình', table: 'delegation', states: PLAIN },
  reminder: { label: 'Lời nhắc việc', states: PLAIN },
  erasure: { label: 'Quyết định tiêu hủy dự thảo', table: 'erasure', states: PLAIN },
  'submitted-erasure': { label: 'Quyết định tiêu hủy đã trình', table: 'erasure', states: PLAIN },
  'done-erasure': { label: 'Quyết định tiêu hủy đã thực hiện', table: 'erasure', states: PLAIN },
  'audit-archive': { label: 'Tệp lưu trữ nhật ký', states: PLAIN },
  'audit-row': { label: 'Dòng nhật ký hệ thống', states: PLAIN },
} as const satisfies Readonly<Record<string, KindEntry>>;
export type Kind = keyof typeof KINDS;
