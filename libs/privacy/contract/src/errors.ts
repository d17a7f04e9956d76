import type { ErrorTable } from '@tiepdan/platform/contract';

export const privacyErrors = {
  'PRIVACY.ASKED_LATER': { status: 422, message: 'Ngày yêu cầu không được sau hôm nay.' },
  'PRIVACY.DECIDED_LATER': { status: 422, message: 'Ngày quyết định không được sau hôm nay.' },
  'PRIVACY.NOBODY': { status: 422, message: 'Chưa chọn ai, hồ sơ nào để tiêu hủy.' },
  'PRIVACY.NUMBER_TAKEN': { status: 409, message: 'Đã có quyết định tiêu hủy mang số này cùng ngày.' },
  'PRIVACY.NOT_ERASABLE': { status: 422, message: 'Không tiêu hủy được {name}: {why}.' },
  'PRIVACY.IN_ANOTHER': { status: 409, message: '{name} đã nằm trong một quyết định tiêu hủy khác chưa thực hiện xong.' },
  'PRIVACY.WRONG_STATE': { status: 409, message: 'Quyết định đang ở tình trạng “{state}” nên không làm được việc này.' },
  'PRIVACY.NOT_DONE': { status: 409, message: 'Việc tiêu hủy chưa thực hiện xong nên chưa có biên bản.' },
} as const satisfies ErrorTable;
