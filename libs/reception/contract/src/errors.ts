import type { ErrorTable } from '@tiepdan/platform/contract';

export const receptionErrors = {
  'RECEPTION.IN_FUTURE': { status: 422, message: 'Ngày tiếp {day} chưa đến.' },
  'RECEPTION.LEADER_DAY_MISSING': { status: 422, message: 'Lượt tiếp của lãnh đạo phải gắn với một ngày tiếp đã thông báo.' },
  'RECEPTION.LEADER_DAY_NOT_DUE': { status: 422, message: 'Lượt tiếp thường xuyên không gắn với ngày tiếp của lãnh đạo.' },
  'RECEPTION.LEADER_DAY_UNKNOWN': { status: 422, message: 'Không tìm thấy ngày tiếp của lãnh đạo đã chọn.' },
  'RECEPTION.LEADER_DAY_DIFFERS': { status: 422, message: 'Ngày tiếp của lãnh đạo là {leaderDay} ({session}), khác với lượt tiếp ngày {day}.' },
  'RECEPTION.LEADER_DAY_PLANNED': { status: 422, message: 'Ngày tiếp đã chọn mới là dự kiến; công bố ngày tiếp rồi mới ghi lượt tiếp.' },
  'RECEPTION.LEADER_DAY_TAKES_NONE': { status: 422, message: 'Buổi đối thoại và ngày tiếp của lãnh đạo cơ quan khác không ghi lượt tiếp vào sổ này; chọn ngày tiếp công dân của lãnh đạo UBND.' },
  'RECEPTION.LEADER_DAY_NOT_HELD': { status: 422, message: 'Ngày tiếp đã chọn không tổ chức nên không có lượt tiếp.' },
  'RECEPTION.LEADER_DAY_HAD_NOBODY': { status: 422, message: 'Ngày tiếp đã chọn được ghi là không có công dân đến. Sửa lại ngày tiếp trước khi ghi lượt tiếp.' },
  'RECEPTION.UNKNOWN_OFFICER': { status: 422, message: 'Không tìm thấy cán bộ tiếp đã chọn.' },
  'RECEPTION.UNKNOWN_BODY': { status: 422, message: 'Không tìm thấy cơ quan tham gia đã chọn.' },
  'RECEPTION.PEOPLE_MISSING': { status: 422, message: 'Lượt tiếp phải ghi ít nhất một người đến.' },
  'RECEPTION.MORE_NAMED_THAN_CAME': { status: 422, message: 'Đã ghi tên {named} người nhưng số người đến là {headCount}.' },
  'RECEPTION.TOO_MANY_REPRESENTATIVES': { status: 422, message: 'Đoàn {headCount} người được cử nhiều nhất {most} người đại diện (Luật Tiếp công dân, Điều 29).' },
  'RECEPTION.MATTER_MISSING': { status: 422, message: 'Lượt tiếp phải thuộc một vụ việc.' },
  'RECEPTION.RESULT_MISSING': { status: 422, message: 'Lượt tiếp phải ghi kết quả.' },
  'RECEPTION.REFUSAL_GROUND_MISSING': { status: 422, message: 'Từ chối tiếp phải ghi căn cứ.' },
  'RECEPTION.REFUSAL_GROUND_NOT_DUE': { status: 422, message: 'Chỉ ghi căn cứ từ chối khi từ chối tiếp.' },
  'RECEPTION.PETITION_NOT_TAKEN': { status: 422, message: 'Ghi đơn nhận tại chỗ thì kết quả phải là "Nhận đơn", và ngược lại.' },
  'RECEPTION.PETITION_OF_OTHER_MATTER': { status: 422, message: 'Đơn đã nhận tại lượt tiếp này thuộc vụ việc {matter}; muốn đổi vụ việc, sửa vụ việc của đơn trước.' },
} as const satisfies ErrorTable;
