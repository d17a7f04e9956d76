/** What a record is, in the audit trail and in its history; names match the domains. */
export const SUBJECTS = {
  reception: 'Lượt tiếp công dân',
  petition: 'Đơn',
  document: 'Văn bản',
  delivery: 'Văn bản đã gửi',
  feedback: 'Phản ánh, kiến nghị về thủ tục hành chính',
  conclusion: 'Kết luận của lãnh đạo',
  leader: 'Lãnh đạo tiếp công dân',
  'leader-day': 'Ngày tiếp công dân của lãnh đạo',
  'leader-day-rule': 'Quy tắc lập lịch tiếp',
  hearing: 'Đăng ký gặp lãnh đạo',
  'legal-instrument': 'Văn bản quy phạm, chỉ đạo',
  'training-event': 'Lớp tập huấn',
  inspection: 'Cuộc thanh tra trách nhiệm',
  matter: 'Vụ việc',
  citizen: 'Công dân',
  account: 'Tài khoản',
  role: 'Vai trò',
  delegation: 'Ủy quyền khi vắng mặt',
  report: 'Báo cáo',
  filing: 'Báo cáo đã chốt',
  'unit-return': 'Số liệu đơn vị gửi',
  'reporting-unit': 'Đơn vị báo cáo',
  'period-lock': 'Khóa kỳ báo cáo',
  'calendar-day': 'Ngày nghỉ, ngày làm bù',
  erasure: 'Quyết định tiêu hủy dữ liệu cá nhân',
  office: 'Cơ quan',
} as const;
export type SubjectKind = keyof typeof SUBJECTS;
export const SUBJECT_KINDS = Object.keys(SUBJECTS) as [SubjectKind, ...SubjectKind[]];

/**
 * Records about people: why one was changed stands in its own history only, which is shown without the names of who is sealed. In the audit
 * record, whose readers may read no matter, such a reason could name somebody who was sealed later.
 */
export const ABOUT_PEOPLE: readonly SubjectKind[] = ['reception', 'petition', 'document', 'delivery', 'feedback', 'conclusion', 'hearing', 'matter', 'citizen'];
