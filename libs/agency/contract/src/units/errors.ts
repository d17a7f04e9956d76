import type { ErrorTable } from '@tiepdan/platform/contract';

export const unitErrors = {
  'UNIT.NAME_TAKEN': { status: 409, message: 'Trong thời gian này đã có đơn vị tên "{name}".' },
  'UNIT.AGENCY_TAKEN': { status: 409, message: 'Cơ quan đã chọn đang gắn với một đơn vị báo cáo khác trong cùng thời gian.' },
  'UNIT.UNKNOWN_AGENCY': { status: 422, message: 'Không tìm thấy cơ quan đã chọn.' },
  'UNIT.ENDS_BEFORE_IT_BEGINS': { status: 422, message: 'Ngày cuối {to} trước ngày đầu {from}.' },
  'UNIT.SUCCEEDED': { status: 409, message: 'Đơn vị "{name}" đã được sáp nhập nên ngày cuối không bỏ trống được.' },
  'UNIT.NOT_IN_FORCE': { status: 409, message: 'Đơn vị "{name}" không hoạt động vào ngày {on} nên không sáp nhập được.' },
  'UNIT.MERGED_INTO_ITSELF': { status: 422, message: 'Đơn vị nhận sáp nhập không được nằm trong các đơn vị bị sáp nhập.' },
  'UNIT.NO_SUCCESSOR': { status: 422, message: 'Chọn đơn vị nhận sáp nhập, hoặc ghi đơn vị mới; không ghi cả hai.' },
} as const satisfies ErrorTable;
