export * from './permissions.js';

/** What a record is, for its history. Names match the domains. */
export const SUBJECT_KINDS = ['reception', 'petition', 'document', 'delivery', 'feedback', 'conclusion', 'leader', 'leader-day', 'leader-day-rule', 'hearing', 'legal-instrument', 'training-event', 'inspection', 'matter', 'citizen', 'account', 'report', 'filing', 'unit-return', 'reporting-unit', 'period-lock', 'calendar-day', 'office'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** One field of a correction, in words a clerk reads. */
export interface FieldChange {
  readonly field: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One thing that happened to a record, newest first in every list. */
export interface HistoryEntry {
  readonly id: string;
  /** `registered`, `corrected`, `cancelled`, `restored`, or a verb of the domain. */
  readonly type: string;
  readonly label: string;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  readonly actorName: string;
  readonly reason: string | null;
  /** Empty unless the entry is a correction. */
  readonly changes: readonly FieldChange[];
}

/** The verbs that every record shares. */
export const HISTORY_LABELS = {
  registered: 'Ghi nhận',
  corrected: 'Sửa',
  cancelled: 'Hủy',
  restored: 'Khôi phục',
  // The life of a petition.
  proposed: 'Đề xuất xử lý',
  recalled: 'Rút đề xuất',
  approved: 'Duyệt đề xuất',
  returned: 'Trả lại đề xuất',
  signed: 'Ký',
  transferred: 'Chuyển người thụ lý hồ sơ',
  'complexity-determined': 'Xác định vụ việc phức tạp',
  extended: 'Gia hạn giải quyết',
  suspended: 'Tạm đình chỉ giải quyết',
  continued: 'Tiếp tục giải quyết',
  terminated: 'Đình chỉ giải quyết',
  withdrawn: 'Ghi nhận rút đơn',
  resolved: 'Ghi nhận kết quả giải quyết',
  reopened: 'Mở lại',
  'kept-filed': 'Lưu tiếp',
  expired: 'Kết thúc lưu',
  compared: 'Ghi nhận định so với đơn khác',
  'verdict-withdrawn': 'Rút nhận định so với đơn khác',
  'duty-done': 'Ghi nhận đã thực hiện',
  'duty-undone': 'Bỏ ghi nhận đã thực hiện',
  merged: 'Gộp',
  'merge-undone': 'Hoàn tác gộp',
  split: 'Tách',
  moved: 'Chuyển sang vụ việc khác',
  'flag-raised': 'Đánh dấu',
  'flag-corrected': 'Sửa dấu',
  'flag-lowered': 'Thôi đánh dấu',
  'flag-cancelled': 'Hủy dấu',
  // How a case was resolved, and its enforcement; told on its petition.
  'verification-ordered': 'Giao xác minh',
  'verification-reported': 'Ghi báo cáo kết quả xác minh',
  'verification-cancelled': 'Hủy việc giao xác minh',
  'decision-detailed': 'Ghi nội dung quyết định, kết luận',
  'decision-corrected': 'Sửa quyết định, kết luận',
  'decision-cancelled': 'Hủy quyết định, kết luận',
  'investigation-transferred': 'Chuyển cơ quan điều tra',
  'investigation-transfer-cancelled': 'Hủy việc chuyển cơ quan điều tra',
  enforced: 'Ghi kết quả thi hành',
  'enforcement-cancelled': 'Hủy việc thi hành đã ghi',
  protected: 'Áp dụng biện pháp bảo vệ',
  'protection-ended': 'Chấm dứt biện pháp bảo vệ',
  'protection-cancelled': 'Hủy biện pháp bảo vệ ghi nhầm',
  // The life of a paper.
  drafted: 'Soạn dự thảo',
  'draft-edited': 'Sửa dự thảo',
  'draft-submitted': 'Trình duyệt',
  'draft-recalled': 'Rút lại dự thảo',
  'draft-returned': 'Trả lại dự thảo',
  'draft-approved': 'Duyệt dự thảo',
  'draft-discarded': 'Bỏ dự thảo',
  'draft-taken-back': 'Lấy lại dự thảo',
  issued: 'Phát hành',
  'book-opened': 'Mở sổ văn bản',
  'book-changed': 'Sửa sổ văn bản',
  'book-closed': 'Đóng sổ văn bản',
  'book-reopened': 'Mở lại sổ văn bản',
  'numbering-changed': 'Đặt ký hiệu văn bản',
  // What became of a paper that was sent.
  sent: 'Ghi đã gửi',
  received: 'Nơi nhận đã nhận',
  opened: 'Nơi nhận mở xem',
  answered: 'Ghi văn bản phúc đáp',
  'answer-corrected': 'Sửa văn bản phúc đáp',
  'answer-withdrawn': 'Rút văn bản phúc đáp',
  'sent-back': 'Nơi nhận trả lại',
  'return-accepted': 'Nhận lại để xử lý tiếp',
  'due-moved': 'Đổi hạn trả lời',
  'follow-closed': 'Kết thúc theo dõi',
  'follow-reopened': 'Theo dõi lại',
  urged: 'Đôn đốc',
  told: 'Thông báo cho công dân',
  // Files on a record.
  'files-attached': 'Đính kèm tệp',
  'file-corrected': 'Sửa thông tin tệp',
  'file-removed': 'Bỏ tệp đính kèm',
  'file-restored': 'Lấy lại tệp đính kèm',
  // A leader's day.
  planned: 'Lập lịch dự kiến',
  'day-published': 'Công bố lịch tiếp',
  'day-moved': 'Chuyển sang ngày khác',
  'day-delegated': 'Ủy quyền tiếp',
  'day-called-off': 'Ghi không tổ chức',
  'day-reinstated': 'Tổ chức lại theo lịch',
  'day-outcome': 'Ghi kết quả ngày tiếp',
  // Feedback on administrative procedures.
  'feedback-forwarded': 'Chuyển cơ quan xử lý',
  'feedback-answered': 'Ghi trả lời',
  'feedback-published': 'Công khai trả lời',
  'feedback-withdrawn': 'Ghi nhận rút phản ánh, kiến nghị',
  'feedback-step-undone': 'Bỏ bước vừa ghi',
  // A responsibility inspection and what came of its conclusion.
  'inspection-concluded': 'Ban hành kết luận thanh tra',
  'inspection-reopened': 'Bỏ kết luận thanh tra',
  'inspection-fact': 'Ghi kết quả thi hành kết luận thanh tra',
  'inspection-fact-cancelled': 'Bỏ kết quả thi hành kết luận thanh tra',
  'inspection-completed': 'Ghi thi hành xong kết luận thanh tra',
  'inspection-completion-undone': 'Bỏ ghi thi hành xong kết luận thanh tra',
  // What a leader concluded, and the tasks that came of it.
  'task-given': 'Giao thêm nhiệm vụ',
  'task-progress': 'Ghi tiến độ nhiệm vụ',
  'task-reported': 'Ghi kết quả báo cáo của nhiệm vụ',
  'task-extended': 'Đổi hạn nhiệm vụ',
  'task-done': 'Kết thúc nhiệm vụ',
  'task-withdrawn': 'Rút nhiệm vụ',
  'task-reopened': 'Mở lại nhiệm vụ',
  'conclusion-notified': 'Soạn thông báo kết luận',
  'conclusion-terms-set': 'Đặt thời hạn thực hiện kết luận',
  // A report in words.
  'report-finished': 'Hoàn thành báo cáo',
  'report-reopened': 'Mở lại báo cáo',
  // The code by which the citizen looks a record up.
  'code-issued': 'Cấp mã tra cứu',
  'code-revoked': 'Thu hồi mã tra cứu',
  // Requests to be heard by a leader.
  'hearing-tied': 'Gắn với công dân, vụ việc',
  'hearing-proposed': 'Đề xuất tiếp',
  'hearing-reordered': 'Đổi thứ tự tiếp',
  'hearing-set-back': 'Đưa về danh sách chờ',
  'hearing-accepted': 'Xếp lịch tiếp',
  'hearing-refused': 'Không nhận đăng ký',
  'hearing-moved': 'Chuyển ngày tiếp',
  'hearing-withdrawn': 'Rút đăng ký',
  'hearing-taken-back': 'Nhận lại đăng ký',
  'hearing-agencies': 'Chọn cơ quan dự',
  'hearing-invited': 'Mời, báo',
  'hearing-begun': 'Bắt đầu tiếp',
  'hearing-concluded': 'Kết luận',
  'hearing-absent': 'Ghi không đến',
  'hearing-reopened': 'Đưa về đã xếp lịch tiếp',
  'hearing-restored': 'Ghi lại theo lượt tiếp được khôi phục',
  'minutes-corrected': 'Sửa biên bản',
  'briefs-printed': 'In tóm tắt hồ sơ',
  'note-taker-named': 'Phân công người ghi biên bản',
  'online-set': 'Ghi thông tin tiếp trực tuyến',
  'day-closed': 'Kết thúc buổi tiếp',
  // Reporting units, locked periods and filed reports.
  'unit-merged': 'Sáp nhập',
  'period-locked': 'Khóa kỳ báo cáo',
  'period-unlocked': 'Mở khóa kỳ báo cáo',
  'report-filed': 'Chốt báo cáo',
  'report-supplemented': 'Lập báo cáo bổ sung',
  'return-entered': 'Gửi số liệu',
  'return-sent-back': 'Trả lại số liệu để sửa',
  'unit-reminded': 'Nhắc đơn vị báo cáo',
  'filing-terms-set': 'Đặt hạn nộp báo cáo',
} as const;
export type HistoryType = keyof typeof HISTORY_LABELS;

export type HistoryList = readonly HistoryEntry[];
