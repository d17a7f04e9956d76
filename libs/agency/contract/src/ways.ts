/** What an office can decide about a petition (TT 05/2021); which ways are open to which petition is its `DECISION_MATRIX`. */
export const WAYS = {
  accept: 'Thụ lý',
  decline: 'Không thụ lý',
  assign: 'Giao đơn vị giải quyết',
  guide: 'Hướng dẫn',
  forward: 'Chuyển',
  'send-back': 'Trả lại nơi chuyển đến',
  urge: 'Yêu cầu cấp dưới giải quyết (đôn đốc)',
  'not-handle': 'Không xử lý',
  file: 'Lưu đơn',
} as const;
export type Way = keyof typeof WAYS;
