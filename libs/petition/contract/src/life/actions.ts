import type { HistoryType } from '@tiepdan/audit/contract';

/**
 * What officers do to a petition after it has been registered. Each is one file of `libs/petition/api/src/actions`, one
 * row of `LIFECYCLE`, and writes one step (`petition_step`) with its business day.
 */
export const PETITION_ACTIONS = {
  propose: 'Đề xuất xử lý',
  recall: 'Rút đề xuất',
  approve: 'Duyệt',
  return: 'Trả lại',
  sign: 'Ký',
  transfer: 'Chuyển người thụ lý hồ sơ',
  'determine-complexity': 'Xác định vụ việc phức tạp',
  extend: 'Gia hạn giải quyết',
  suspend: 'Tạm đình chỉ',
  continue: 'Tiếp tục giải quyết',
  terminate: 'Đình chỉ',
  withdraw: 'Ghi nhận rút đơn',
  resolve: 'Ghi nhận kết quả giải quyết',
  split: 'Tách đơn',
  reopen: 'Mở lại',
  'keep-filed': 'Lưu tiếp',
  expire: 'Kết thúc lưu',
} as const;
export type PetitionAction = keyof typeof PETITION_ACTIONS;

/** What a step can be: an action, or how the petition came into the ledger of steps. */
export const STEP_ACTIONS = { register: 'Vào sổ', adopt: 'Nhập từ sổ trước đây', ...PETITION_ACTIONS } as const;
export type StepAction = keyof typeof STEP_ACTIONS;

/** How each action reads in a petition's history. */
export const STEP_VERBS: Readonly<Record<PetitionAction, HistoryType>> = {
  propose: 'proposed',
  recall: 'recalled',
  approve: 'approved',
  return: 'returned',
  sign: 'signed',
  transfer: 'transferred',
  'determine-complexity': 'complexity-determined',
  extend: 'extended',
  suspend: 'suspended',
  continue: 'continued',
  terminate: 'terminated',
  withdraw: 'withdrawn',
  resolve: 'resolved',
  split: 'split',
  reopen: 'reopened',
  'keep-filed': 'kept-filed',
  expire: 'expired',
};
