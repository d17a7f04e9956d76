import type { ErrorTable } from '@tiepdan/platform/contract';

export const accessErrors = {
  'ROLE.CONFLICT': { status: 422, message: 'Không giao cùng lúc quyền "{one}" và quyền "{other}": {why}' },
  'ROLE.OWN': { status: 403, message: 'Đồng chí đang giữ vai trò này nên không tự sửa được. Xin nhờ người quản lý vai trò khác.' },
  'ROLE.LAST_KEEPER': { status: 409, message: 'Sau thay đổi này không còn tài khoản nào được giao quyền "{permission}". Xin giao quyền ấy cho một tài khoản khác trước.' },
  'ROLE.HELD': { status: 409, message: 'Còn {count} tài khoản giữ vai trò này: {names}. Xin giao vai trò khác cho các tài khoản ấy trước.' },
  'ROLE.NAME_TAKEN': { status: 409, message: 'Cơ quan đã có vai trò tên "{name}". Xin đặt tên khác.' },
  'ROLE.BUILT_IN': { status: 409, message: 'Vai trò có sẵn không bỏ, không đổi tên được; có thể đưa về như ban đầu.' },
  'ROLE.NOT_BUILT_IN': { status: 409, message: 'Vai trò này do cơ quan tự đặt nên không có bản ban đầu để đưa về.' },
  'ROLE.RETIRED': { status: 409, message: 'Vai trò này đã thôi dùng. Xin dùng lại vai trò trước khi sửa.' },
  'ROLE.NOT_RETIRED': { status: 409, message: 'Vai trò này đang được dùng.' },
  'ROLE.UNKNOWN': { status: 422, message: 'Cơ quan không có vai trò này, hoặc vai trò đã thôi dùng.' },
  'ROLE.UNKNOWN_PERMISSION': { status: 422, message: 'Không có quyền tên "{permission}". Xin tải lại trang rồi thử lại.' },
  'ROLE.NOTHING_CHANGED': { status: 422, message: 'Chưa có thay đổi nào để lưu.' },
  'ROLE.REACH': { status: 422, message: 'Vai trò chỉ thấy hồ sơ được giao thì không xem được cơ quan cấp dưới.' },
  'ROLE.BODY': { status: 422, message: 'Vai trò và quyền của cơ quan, đơn vị bên ngoài tách riêng: không lẫn với vai trò, quyền của người trong Ban.' },
  'SEPARATION.SAME_PERSON': { status: 409, message: '{refusal}' },
} as const satisfies ErrorTable;
