import type { ErrorTable } from '@tiepdan/platform/contract';

export const calendarErrors = {
  'CALENDAR.DAY_TAKEN': { status: 409, message: 'Ngày {day} cơ quan đã nhập rồi. Xin sửa mục đã có thay vì thêm mục mới.' },
  'CALENDAR.CHANGES_NOTHING': { status: 422, message: 'Ngày {day} vốn là {what} nên không cần ghi.' },
  'CALENDAR.YEAR_OUT_OF_RANGE': { status: 422, message: 'Lịch được lập cho các năm từ {first} đến {last}.' },
  'CALENDAR.NO_LINES': { status: 422, message: 'Danh sách chưa có dòng nào.' },
  'CALENDAR.LINES_WRONG': {
    status: 422,
    message: 'Có {count} dòng chưa đúng nên chưa ghi dòng nào. Xin sửa các dòng được nêu rồi gửi lại.',
  },
  'LIMIT.NOT_IN_FORCE': { status: 422, message: 'Thời hạn {code}, trường hợp "{variant}", không áp dụng cho ngày {day}.' },
  'LIMIT.NOT_PAUSABLE': { status: 422, message: 'Thời hạn {code} không được trừ thời gian tạm đình chỉ.' },
  'LIMIT.PAUSE_ENDS_BEFORE_IT_BEGINS': { status: 422, message: 'Ngày tiếp tục {until} trước ngày tạm đình chỉ {from}.' },
  'LIMIT.NOT_EXTENDABLE': { status: 422, message: 'Thời hạn {code}, trường hợp "{variant}", không được gia hạn.' },
  'LIMIT.EXTENDED_TOO_FAR': { status: 422, message: 'Thời hạn {code} được gia hạn nhiều nhất {times} lần, mỗi lần không quá {days} ngày.' },
  'LIMIT.PAUSE_BEFORE_START': { status: 422, message: 'Ngày tạm đình chỉ {from} trước ngày {start} là ngày thời hạn {code} bắt đầu.' },
  'LIMIT.PAUSED_ALREADY': { status: 409, message: 'Thời hạn {code} đang tạm dừng từ {from}.' },
  'LIMIT.ENDS_BEFORE_START': { status: 422, message: 'Ngày {on} trước ngày {start} là ngày thời hạn {code} bắt đầu.' },
  'LIMIT.NOT_RUNNING': { status: 409, message: 'Thời hạn {code} không còn đang tính nên không ghi thay đổi được.' },
  'LIMIT.DONE_IN_FUTURE': { status: 422, message: 'Ngày thực hiện {on} chưa đến.' },
  'LIMIT.NOT_RECORDED_BY_HAND': { status: 422, message: 'Thời hạn {code} kết thúc bằng bước xử lý của hồ sơ, không ghi tay.' },
} as const satisfies ErrorTable;
