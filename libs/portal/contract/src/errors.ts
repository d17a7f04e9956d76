import type { ErrorTable } from '@tiepdan/platform/contract';

export const portalErrors = {
  'LOOKUP.RECORD_CANCELLED': { status: 409, message: 'Bản ghi đã hủy nên không cấp mã tra cứu.' },
  'LOOKUP.NO_CODE': { status: 409, message: 'Bản ghi này chưa có mã tra cứu nào đang dùng nên không có gì để thu hồi.' },
  'PORTAL.PERIOD_REVERSED': { status: 422, message: 'Ngày cuối kỳ trước ngày đầu kỳ.' },
  'PORTAL.PERIOD_TOO_LONG': { status: 422, message: 'Chỉ xem được nhiều nhất {days} ngày một lần.' },
} as const satisfies ErrorTable;
