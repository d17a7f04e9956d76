import type { ErrorTable } from '@tiepdan/platform/contract';

export const delegationErrors = {
  'DELEGATION.TO_ONESELF': { status: 422, message: 'Không ủy quyền cho chính người ủy quyền. Xin chọn người khác.' },
  'DELEGATION.UNKNOWN_ACCOUNT': { status: 422, message: 'Người này không có trong cơ quan, hoặc tài khoản đã khóa. Xin chọn người khác.' },
  'DELEGATION.OF_BODY': { status: 422, message: 'Người của cơ quan, đơn vị bên ngoài không ủy quyền và không nhận ủy quyền của Ban.' },
  'DELEGATION.NOT_HELD': { status: 422, message: '{name} không có quyền "{permission}" theo vai trò của mình nên không ủy quyền được; quyền đang nhận ủy quyền thì không ủy quyền lại.' },
  'DELEGATION.NOT_PASSED_ON': { status: 422, message: 'Quyền "{permission}" không ủy quyền được.' },
  'DELEGATION.HELD_ALREADY': { status: 422, message: '{name} đã có quyền "{permission}" theo vai trò của mình, không cần ủy quyền.' },
  'DELEGATION.NOT_YOURS': { status: 403, message: 'Đồng chí không có quyền "{permission}" nên không thay người khác ủy quyền quyền ấy được.' },
  'DELEGATION.TO_MAKER': { status: 403, message: 'Không thay người khác ủy quyền cho chính mình. Xin để người ủy quyền tự lập.' },
  'DELEGATION.OTHERS': { status: 403, message: 'Đồng chí chưa được giao quyền lập, sửa ủy quyền của người khác.' },
  'DELEGATION.PAST': { status: 422, message: 'Ngày bắt đầu không được trước hôm nay.' },
  'DELEGATION.LAST_DAY_PAST': { status: 422, message: 'Ngày cuối không được trước hôm nay. Muốn thôi ngay thì chọn "Kết thúc".' },
  'DELEGATION.DAYS': { status: 422, message: 'Ngày cuối không được trước ngày bắt đầu.' },
  'DELEGATION.TOO_LONG': { status: 422, message: 'Mỗi lần ủy quyền không quá {most} ngày. Vắng lâu hơn thì giao vai trò cho người thay.' },
  'DELEGATION.TWICE': { status: 409, message: 'Trong những ngày ấy đã có ủy quyền khác của người này giao cùng một quyền. Xin đổi ngày, bỏ bớt quyền hoặc kết thúc ủy quyền kia trước.' },
  'DELEGATION.NO_PAPER': { status: 409, message: 'Ủy quyền này không còn hiệu lực nên không in giấy ủy quyền.' },
  'DELEGATION.OVER': { status: 409, message: 'Ủy quyền này không còn hiệu lực nên không sửa được.' },
} as const satisfies ErrorTable;
