import type { MatterKind } from '@tiepdan/matter/contract';

/** Why the resolution of a case is suspended (Luật Khiếu nại Đ.11a k.1 as added by Luật 136/2025; Luật Tố cáo Đ.34 k.1). */
export const SUSPENSION_GROUNDS = {
  obstacle: 'Sự kiện bất khả kháng hoặc trở ngại khách quan',
  'waiting-for-body': 'Chờ kết quả giải quyết của cơ quan, tổ chức, cá nhân khác',
  'waiting-for-assessment': 'Chờ kết quả giám định bổ sung, giám định lại',
} as const;
export type SuspensionGround = keyof typeof SUSPENSION_GROUNDS;

/** Which grounds of suspension stand for which kind. */
export const SUSPENSION_GROUNDS_OF: Readonly<Record<MatterKind, readonly SuspensionGround[]>> = {
  complaint: ['obstacle', 'waiting-for-body'],
  denunciation: ['waiting-for-body', 'waiting-for-assessment'],
  proposal: [],
};

/** Why it ends without a result (Luật Khiếu nại Đ.11a k.2; Luật Tố cáo Đ.34 k.3). Full withdrawal is the action `withdraw`. */
export const TERMINATION_GROUNDS = {
  'party-gone': 'Người khiếu nại chết, tổ chức giải thể mà không có người kế thừa quyền, nghĩa vụ',
  'no-object': 'Không còn đối tượng khiếu nại',
  court: 'Tòa án đã thụ lý hoặc đã có bản án, quyết định có hiệu lực',
  'accused-gone': 'Người bị tố cáo chết, nội dung tố cáo không liên quan đến người khác',
  'settled-before': 'Vụ việc đã được giải quyết bằng bản án, quyết định, kết luận có hiệu lực',
} as const;
export type TerminationGround = keyof typeof TERMINATION_GROUNDS;
/** Which grounds stand for which kind. */
export const TERMINATION_GROUNDS_OF: Readonly<Record<MatterKind, readonly TerminationGround[]>> = {
  complaint: ['party-gone', 'no-object', 'court'],
  denunciation: ['accused-gone', 'settled-before'],
  proposal: [],
};

export const WITHDRAWAL_SCOPES = { all: 'Rút toàn bộ', part: 'Rút một phần nội dung' } as const;
export type WithdrawalScope = keyof typeof WITHDRAWAL_SCOPES;
export const WITHDRAWAL_FORMS = { paper: 'Đơn rút', record: 'Biên bản ghi nhận việc rút' } as const;
export type WithdrawalForm = keyof typeof WITHDRAWAL_FORMS;

/** Why a withdrawn denunciation is resolved all the same (Luật Tố cáo Đ.33 k.3–4). */
export const CONTINUATION_REASONS = {
  violation: 'Có căn cứ xác định người bị tố cáo có dấu hiệu vi phạm pháp luật',
  coercion: 'Rút do bị đe dọa, mua chuộc',
  slander: 'Người tố cáo lợi dụng để vu khống, xúc phạm, gây thiệt hại',
} as const;
export type ContinuationReason = keyof typeof CONTINUATION_REASONS;

/** 2 for a second complaint or denunciation, against the result of the first (Luật Khiếu nại Đ.33, Luật Tố cáo Đ.37). */
export type CaseInstance = 1 | 2;

/**
 * What the resolution found (the columns of TT 06/2025 for resolved cases). A second complaint is decided by what becomes of the
 * first decision (Luật Khiếu nại Đ.40 k.2): it stands, or is amended or annulled.
 */
export const OUTCOMES = {
  right: 'Đúng toàn bộ',
  'partly-right': 'Đúng một phần',
  wrong: 'Sai',
  upheld: 'Công nhận kết quả giải quyết lần đầu',
  amended: 'Hủy, sửa kết quả giải quyết lần đầu',
  conciliated: 'Rút sau khi đối thoại, giải thích, thuyết phục',
  answered: 'Đã trả lời kiến nghị, phản ánh',
} as const;
export type Outcome = keyof typeof OUTCOMES;
/** Which outcomes stand for which kind, the first time. */
export const OUTCOMES_OF: Readonly<Record<MatterKind, readonly Outcome[]>> = {
  complaint: ['right', 'partly-right', 'wrong', 'conciliated'],
  denunciation: ['right', 'partly-right', 'wrong'],
  proposal: ['answered'],
};
const OUTCOMES_OF_SECOND_COMPLAINT: readonly Outcome[] = ['upheld', 'amended', 'conciliated'];

/** Which outcomes stand for a petition of this kind and instance. */
export const outcomesOf = (kind: MatterKind, instance: CaseInstance): readonly Outcome[] =>
  kind === 'complaint' && instance === 2 ? OUTCOMES_OF_SECOND_COMPLAINT : OUTCOMES_OF[kind];

/** At most so many days by one extension of a denunciation (Luật Tố cáo Đ.30 k.2–3). */
export const EXTENSION_DAYS_MOST = 30;
