import type { ErrorTable } from '@tiepdan/platform/contract';

export const periodErrors = {
  'LOCK.ENDS_BEFORE_IT_BEGINS': { status: 422, message: 'Ngày cuối {to} trước ngày đầu {from}.' },
  'LOCK.NOT_OVER': { status: 422, message: 'Kỳ kết thúc ngày {to} chưa qua nên chưa khóa được.' },
  'LOCK.TOO_LONG': { status: 422, message: 'Một lần khóa nhiều nhất {days} ngày.' },
  'LOCK.LOCKED_ALREADY': { status: 409, message: 'Trong khoảng từ {from} đến {to} đã có ngày bị khóa.' },
  'LOCK.UNLOCKED_ALREADY': { status: 409, message: 'Kỳ này đã mở khóa rồi.' },
} as const satisfies ErrorTable;
