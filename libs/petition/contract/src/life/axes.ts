/** The five axes of classification (TT 05/2021 Đ.6). Content, eligibility and competence are in `petition.ts`. */

/** Which system of bodies is competent (TT 05/2021 Đ.6; NĐ 55/2022 Đ.6 names the same recipients). */
export const COMPETENT_SYSTEMS = {
  administrative: 'Cơ quan hành chính nhà nước',
  elected: 'Quốc hội, Hội đồng nhân dân',
  judicial: 'Cơ quan tiến hành tố tụng, thi hành án',
  audit: 'Kiểm toán nhà nước',
  party: 'Cơ quan của Đảng, tổ chức chính trị - xã hội',
  other: 'Cơ quan, tổ chức, đơn vị khác',
} as const;
export type CompetentSystem = keyof typeof COMPETENT_SYSTEMS;

/** Why a complaint is not accepted (Luật Khiếu nại Đ.11; khoản 1 as worded by Luật 136/2025). */
export const NON_ACCEPTANCE_GROUNDS = {
  'internal-act': 'Quyết định, hành vi mang tính nội bộ, chỉ đạo điều hành; văn bản quy phạm pháp luật; thuộc bí mật nhà nước (khoản 1)',
  'not-affected': 'Không liên quan trực tiếp đến quyền, lợi ích hợp pháp của người khiếu nại (khoản 2)',
  incapable: 'Người khiếu nại không đủ năng lực hành vi mà không có người đại diện hợp pháp (khoản 3)',
  'unlawful-representative': 'Người đại diện không hợp pháp (khoản 4)',
  unsigned: 'Đơn không có chữ ký hoặc điểm chỉ (khoản 5)',
  'out-of-time': 'Thời hiệu, thời hạn khiếu nại đã hết mà không có lý do chính đáng (khoản 6)',
  'second-decision': 'Đã có quyết định giải quyết khiếu nại lần hai (khoản 7)',
  'ended-30-days': 'Có thông báo đình chỉ, sau 30 ngày không tiếp tục khiếu nại (khoản 8)',
  court: 'Đã được Tòa án thụ lý hoặc giải quyết bằng bản án, quyết định (khoản 9)',
} as const;
export type NonAcceptanceGround = keyof typeof NON_ACCEPTANCE_GROUNDS;

/** What a denunciation must meet to be accepted (Luật Tố cáo Đ.29 k.1); the one that fails is the ground. */
export const DENUNCIATION_CONDITIONS = {
  form: 'Thực hiện theo đúng hình thức tại Điều 23 (điểm a)',
  capacity: 'Người tố cáo có đủ năng lực hành vi dân sự hoặc có người đại diện (điểm b)',
  competence: 'Vụ việc thuộc thẩm quyền giải quyết (điểm c)',
  identifiable: 'Nội dung có cơ sở xác định người vi phạm, hành vi vi phạm (điểm d)',
  'from-complaint': 'Phát sinh từ vụ khiếu nại: có căn cứ người giải quyết khiếu nại vi phạm (khoản 1, đoạn cuối)',
} as const;
export type DenunciationCondition = keyof typeof DENUNCIATION_CONDITIONS;

/** Why a denunciation is not handled at all (Luật Tố cáo Đ.24 k.3). */
export const NOT_HANDLED_GROUNDS = {
  'sent-to-many': 'Tố cáo đã gửi đồng thời cho nhiều nơi, trong đó có nơi có thẩm quyền',
  'guided-already': 'Tố cáo đã được hướng dẫn nhưng vẫn gửi đến nơi không có thẩm quyền',
} as const;
export type NotHandledGround = keyof typeof NOT_HANDLED_GROUNDS;

/** A ground for declining or not handling; which list it is of follows from the kind and the way. */
export type DecisionGround = NonAcceptanceGround | DenunciationCondition | NotHandledGround;
/** Every ground in words. */
export const DECISION_GROUNDS = { ...NON_ACCEPTANCE_GROUNDS, ...DENUNCIATION_CONDITIONS, ...NOT_HANDLED_GROUNDS } as const;

/** The criteria of complexity belong to the matter; a petition's determination names some of them. */
export { COMPLEX_CRITERIA, type ComplexCriterion, VERY_COMPLEX_FROM } from '@tiepdan/matter/contract';
