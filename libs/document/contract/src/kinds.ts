import type { PaperCode } from '@tiepdan/paper/contract';

/**
 * Families of papers the Board sends out, as statistics count them; `directive` is drafted for the leaders and carries the
 * People's Committee's number, `record` is written and handed over on the spot.
 */
export const DOCUMENT_KINDS = {
  forwarding: 'Chuyển đơn',
  guidance: 'Hướng dẫn',
  urging: 'Đôn đốc',
  notice: 'Thông báo',
  directive: 'Văn bản chỉ đạo (tham mưu)',
  return: 'Trả lại đơn',
  invitation: 'Giấy mời',
  conclusion: 'Thông báo kết luận tiếp công dân',
  report: 'Báo cáo',
  proposal: 'Phiếu đề xuất',
  record: 'Biên bản, giấy biên nhận',
} as const;
export type DocumentKind = keyof typeof DOCUMENT_KINDS;

/**
 * Kinds that must name the body they go to. A guidance or notice may go to the citizen alone; a draft to be returned to somebody
 * who is no body of the list names its addressee in a text (`KINDS_TO_ADDRESSEE`).
 */
export const KINDS_WITH_RECIPIENT: readonly DocumentKind[] = ['forwarding', 'urging', 'directive', 'return'];

/** Of those, the kinds that may name it in words instead: whoever passed a petition on wrongly, or the leaders. */
export const KINDS_TO_ADDRESSEE: readonly DocumentKind[] = ['directive', 'return'];

/** Kinds that may leave the house without a number (what is written and signed in front of the citizen). */
export const KINDS_WITHOUT_NUMBER: readonly DocumentKind[] = ['record'];

/**
 * The symbol each kind starts with (NĐ 30/2020 PL III for PC, TB, HD, BC, BB, GM; the rest is office practice and can be
 * typed over, or set for the office in its table of books).
 */
export const USUAL_SYMBOLS: Readonly<Record<DocumentKind, string>> = {
  forwarding: 'PC-BTCD',
  guidance: 'HD-BTCD',
  urging: 'BTCD-XLĐ',
  notice: 'TB-BTCD',
  directive: 'UBND-BTCD',
  return: 'BTCD-XLĐ',
  invitation: 'GM-BTCD',
  conclusion: 'TB-BTCD',
  report: 'BC-BTCD',
  proposal: 'PĐX-BTCD',
  record: 'BB-BTCD',
};

/** A paper that is a document of its own. The reception book is printed for a period and is none, nor is a leader's brief or the notice of a schedule. */
export type DocumentPaper = Exclude<PaperCode, 'reception-book' | 'hearing-brief' | 'schedule-notice'>;

/** The family that each paper belongs to. */
export const KIND_OF_PAPER: Readonly<Record<DocumentPaper, DocumentKind>> = {
  refusal: 'notice',
  receipt: 'record',
  'reception-record': 'record',
  'statement-record': 'record',
  'acceptance-proposal': 'proposal',
  'acceptance-notice': 'notice',
  'non-acceptance-notice': 'notice',
  guidance: 'guidance',
  'split-guidance': 'guidance',
  'denunciation-forwarding': 'forwarding',
  forwarding: 'forwarding',
  return: 'return',
  urging: 'urging',
  'responsibility-report': 'report',
  'citizen-notice': 'notice',
  notice: 'notice',
  invitation: 'invitation',
  conclusion: 'conclusion',
  directive: 'directive',
};

/** The papers, for pick lists and checks. */
export const DOCUMENT_PAPERS = Object.keys(KIND_OF_PAPER) as readonly DocumentPaper[];

/** Papers that whoever receives citizens may draft and issue about a reception. */
export const DESK_PAPERS: readonly DocumentPaper[] = ['refusal', 'receipt', 'reception-record', 'statement-record', 'guidance', 'split-guidance'];

/** Papers that usually go to the body in charge: the one a petition was decided to go to, or an earlier paper went to. */
export const PAPERS_TO_BODIES: readonly DocumentPaper[] = ['forwarding', 'denunciation-forwarding', 'urging', 'directive'];

/** Papers that go to whoever sent the petition or came; bodies that get one too are told by a copy. */
export const PAPERS_TO_CITIZENS: readonly DocumentPaper[] = [...DESK_PAPERS, 'acceptance-notice', 'non-acceptance-notice', 'citizen-notice'];

/** In what capacity someone signs (NĐ 30/2020 Điều 13): with the authority of whom it stands before the position. */
export const SIGNING_AUTHORITIES = {
  self: '',
  collective: 'TM.',
  acting: 'KT.',
  order: 'TL.',
  mandate: 'TUQ.',
} as const;
export type SigningAuthority = keyof typeof SIGNING_AUTHORITIES;

/** Free texts that an officer writes into a paper; what a template does not use is not asked for. Longest, in characters. */
export const DOCUMENT_TEXTS = {
  addressee: { label: 'Kính gửi (người, nơi nhận ngoài danh mục)', max: 300 },
  grounds: { label: 'Căn cứ', max: 4000 },
  content: { label: 'Nội dung', max: 10_000 },
  request: { label: 'Đề nghị', max: 4000 },
  conclusion: { label: 'Kết luận', max: 10_000 },
  reason: { label: 'Lý do', max: 2000 },
  attachments: { label: 'Tài liệu gửi kèm', max: 2000 },
  copies: { label: 'Nơi nhận khác (mỗi dòng một nơi)', max: 1000 },
  time: { label: 'Thời gian', max: 300 },
  place: { label: 'Địa điểm', max: 300 },
  participants: { label: 'Thành phần', max: 4000 },
} as const;
export type DocumentText = keyof typeof DOCUMENT_TEXTS;
export type DocumentTexts = Readonly<Partial<Record<DocumentText, string | null>>>;

/** Where a number comes from: the office's own book, or another body that numbered the paper. */
export const DOCUMENT_ORIGINS = { own: 'Sổ của cơ quan', elsewhere: 'Nơi khác cấp số' } as const;
export type DocumentOrigin = keyof typeof DOCUMENT_ORIGINS;
