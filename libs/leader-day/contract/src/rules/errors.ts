import type { ErrorTable } from '@tiepdan/platform/contract';

export const scheduleRuleErrors = {
  'SCHEDULE_RULE.NEVER': { status: 422, message: 'Quy tắc này không cho ra ngày tiếp nào trong thời gian áp dụng: {why}' },
  'SCHEDULE_RULE.INCOMPLETE': { status: 422, message: 'Quy tắc chưa đủ hoặc có ô không hợp với kiểu lịch đã chọn. Xin xem từng ô và sửa lại.' },
  'SCHEDULE_RULE.UNKNOWN_LEADER': { status: 422, message: 'Không tìm thấy lãnh đạo đã chọn hoặc lãnh đạo này đã thôi giữ chức vụ.' },
  'SCHEDULE_RULE.YEAR_TOO_FAR': { status: 422, message: 'Chỉ lập lịch từ năm {first} đến năm {last}.' },
} as const satisfies ErrorTable;
