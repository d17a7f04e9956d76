import type { ErrorTable } from '@tiepdan/platform/contract';

export const statisticsErrors = {
  'PERIOD.UNKNOWN': { status: 400, message: 'Không có kỳ báo cáo "{code}". Kỳ viết như 2023-Q4, 2023-H1, 2023-M9, 2023-Y.' },
  'PERIOD.NAMED_AND_CHOSEN': { status: 400, message: 'Chỉ ghi kỳ báo cáo hoặc khoảng ngày, không ghi cả hai.' },
  'PERIOD.MISSING': { status: 400, message: 'Chưa chọn kỳ báo cáo hoặc khoảng ngày.' },
  'PERIOD.ENDS_BEFORE_IT_BEGINS': { status: 422, message: 'Kỳ kết thúc ({to}) trước khi bắt đầu ({from}).' },
  'PERIOD.TOO_LONG': { status: 422, message: 'Khoảng ngày dài nhất là {years} năm.' },
  'INDICATOR.UNKNOWN': { status: 404, message: 'Không có chỉ tiêu "{code}".' },
} as const satisfies ErrorTable;
