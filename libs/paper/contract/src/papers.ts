/** What a paper is made from: the record whose facts fill its fields. */
export const PAPER_SUBJECTS = {
  petition: 'Đơn',
  reception: 'Lượt tiếp',
  matter: 'Vụ việc',
  'leader-day': 'Ngày tiếp của lãnh đạo',
  document: 'Văn bản đã gửi',
  hearing: 'Đăng ký gặp lãnh đạo',
  period: 'Khoảng thời gian',
} as const;
export type PaperSubject = keyof typeof PAPER_SUBJECTS;

/**
 * One paper the Board makes. `title` is its name on paper (tên loại), null for a công văn; `form` its number in the
 * annex it comes from, null where none was read in a text; `masksSender` where the sender's name may never be printed.
 */
export interface PaperDefinition {
  readonly label: string;
  readonly title: string | null;
  readonly form: string | null;
  readonly subjects: readonly PaperSubject[];
  readonly landscape?: true;
  readonly masksSender?: true;
}

/**
 * Every paper that reception and petition handling produce, by template. Forms: NĐ 154/2026 (…/TCD), NĐ 124/2020 as
 * amended by NĐ 155/2026, TT 05/2021; a number that was not read in a text is left out and may be typed into an office's
 * own template.
 */
export const PAPERS = {
  refusal: { label: 'Thông báo từ chối tiếp công dân', title: 'THÔNG BÁO', form: '01/TCD', subjects: ['reception'] },
  receipt: { label: 'Giấy biên nhận thông tin, tài liệu', title: 'GIẤY BIÊN NHẬN', form: '02/TCD', subjects: ['reception', 'petition'] },
  'reception-record': { label: 'Biên bản tiếp công dân', title: 'BIÊN BẢN', form: null, subjects: ['reception'] },
  'statement-record': { label: 'Biên bản ghi nội dung trình bày', title: 'BIÊN BẢN', form: null, subjects: ['reception'] },
  'acceptance-proposal': { label: 'Phiếu đề xuất thụ lý đơn', title: 'PHIẾU ĐỀ XUẤT', form: 'Mẫu 01 (TT 05/2021)', subjects: ['petition'] },
  'acceptance-notice': { label: 'Thông báo thụ lý', title: 'THÔNG BÁO', form: null, subjects: ['petition'] },
  'non-acceptance-notice': { label: 'Thông báo không thụ lý', title: 'THÔNG BÁO', form: null, subjects: ['petition'] },
  guidance: { label: 'Văn bản hướng dẫn', title: 'HƯỚNG DẪN', form: null, subjects: ['petition', 'reception'] },
  'split-guidance': { label: 'Hướng dẫn tách đơn có nhiều nội dung', title: 'HƯỚNG DẪN', form: null, subjects: ['petition', 'reception'] },
  'denunciation-forwarding': { label: 'Phiếu chuyển đơn tố cáo', title: 'PHIẾU CHUYỂN ĐƠN', form: null, subjects: ['petition'], masksSender: true },
  forwarding: { label: 'Phiếu chuyển đơn', title: 'PHIẾU CHUYỂN ĐƠN', form: null, subjects: ['petition'] },
  return: { label: 'Trả lại đơn chuyển không đúng thẩm quyền', title: null, form: null, subjects: ['petition'] },
  urging: { label: 'Công văn đôn đốc', title: null, form: null, subjects: ['document'] },
  'responsibility-report': { label: 'Báo cáo việc chậm giải quyết', title: 'BÁO CÁO', form: null, subjects: ['document'] },
  'citizen-notice': { label: 'Thông báo kết quả cho công dân', title: 'THÔNG BÁO', form: null, subjects: ['petition', 'document'] },
  notice: { label: 'Thông báo', title: 'THÔNG BÁO', form: null, subjects: ['petition', 'matter'] },
  invitation: { label: 'Giấy mời', title: 'GIẤY MỜI', form: null, subjects: ['leader-day', 'matter'] },
  conclusion: { label: 'Thông báo kết luận việc tiếp công dân', title: 'THÔNG BÁO', form: null, subjects: ['leader-day', 'reception'] },
  directive: { label: 'Văn bản chỉ đạo (dự thảo)', title: null, form: null, subjects: ['petition', 'matter'] },
  'hearing-brief': { label: 'Tóm tắt hồ sơ vụ việc', title: 'TÓM TẮT HỒ SƠ', form: null, subjects: ['hearing'] },
  'schedule-notice': { label: 'Thông báo lịch tiếp công dân', title: 'THÔNG BÁO', form: null, subjects: ['period'] },
  'reception-book': { label: 'Sổ tiếp công dân', title: 'SỔ TIẾP CÔNG DÂN', form: '03/TCD', subjects: ['period'], landscape: true },
} as const satisfies Readonly<Record<string, PaperDefinition>>;
export type PaperCode = keyof typeof PAPERS;
