/**
 * Where a petition stands. Moves between stages are `LIFECYCLE` of `lifecycle.ts`; a cancelled record keeps its stage.
 * The first four are undecided, `accepted` to `suspended` are running, the rest are ends; all but `expired` can be re-opened.
 */
export const PETITION_STAGES = {
  registered: 'Chờ phân loại',
  returned: 'Trả lại để xử lý lại',
  proposed: 'Chờ duyệt đề xuất',
  'awaiting-signature': 'Chờ lãnh đạo ký',
  accepted: 'Đã thụ lý, đang giải quyết',
  assigned: 'Đã giao đơn vị giải quyết',
  urged: 'Đã yêu cầu cấp dưới giải quyết',
  suspended: 'Tạm đình chỉ',
  resolved: 'Đã giải quyết',
  declined: 'Không thụ lý',
  guided: 'Đã hướng dẫn',
  forwarded: 'Đã chuyển',
  'sent-back': 'Đã trả lại nơi chuyển đến',
  'not-handled': 'Không xử lý',
  filed: 'Lưu đơn',
  terminated: 'Đình chỉ',
  withdrawn: 'Đã rút đơn',
  expired: 'Hết thời hạn lưu',
} as const;
export type PetitionStage = keyof typeof PETITION_STAGES;

/** Stages in which somebody of the office still has something to do. */
export const OPEN_STAGES: readonly PetitionStage[] = ['registered', 'returned', 'proposed', 'awaiting-signature', 'accepted', 'assigned', 'urged', 'suspended'];
/** Stages before a decision has been made. */
export const UNDECIDED_STAGES: readonly PetitionStage[] = ['registered', 'returned', 'proposed', 'awaiting-signature'];
