import type { ErrorTable } from '@tiepdan/platform/contract';

export const trendErrors = {
  'TREND.UNKNOWN': { status: 404, message: 'Không có biểu đồ "{code}".' },
  'TREND.NO_ROW': { status: 404, message: 'Biểu đồ này không có dòng hoặc cột ấy trong kỳ đã chọn.' },
} as const satisfies ErrorTable;
