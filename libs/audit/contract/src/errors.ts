import type { ErrorTable } from '@tiepdan/platform/contract';

export const auditErrors = {
  'AUDIT.TOO_MANY_TO_EXPORT': { status: 422, message: 'Có {rows} dòng, nhiều hơn {most} dòng của một tệp. Hãy thu hẹp khoảng ngày hoặc điều kiện lọc rồi xuất lại.' },
} as const satisfies ErrorTable;
