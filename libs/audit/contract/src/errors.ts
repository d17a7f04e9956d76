import type { ErrorTable } from '@tiepdan/platform/contract';

export const auditErrors = {
  'AUDIT.TOO_MANY_TO_EXPORT': { status: 422, message: 'Có nhiều hơn {most} dòng, là mức nhiều nhất của một tệp. Hãy thu hẹp khoảng ngày hoặc điều kiện lọc rồi xuất lại.' },
} as const satisfies ErrorTable;
