/** Steps that are done for a reason. */
export type ReasonedAction = 'return' | 'reopen' | 'expire';

interface ReasonedWords {
  readonly heading: string;
  readonly verb: string;
  readonly explanation: string;
  readonly final: string;
  readonly reasonLabel: string;
  readonly dayLabel: string;
}

export const REASONED_WORDS: Readonly<Record<ReasonedAction, ReasonedWords>> = {
  return: {
    heading: 'Trả lại đề xuất',
    verb: 'Trả lại',
    explanation: 'Đơn trở lại người đề xuất cùng lý do; người đề xuất làm lại rồi trình lần nữa.',
    final: '',
    reasonLabel: 'Lý do trả lại',
    dayLabel: 'Ngày trả lại',
  },
  reopen: {
    heading: 'Mở lại đơn đã kết thúc',
    verb: 'Mở lại',
    explanation: 'Đơn trở lại bước chờ phân loại. Các thời hạn được tính lại từ ngày mở lại.',
    final: '',
    reasonLabel: 'Lý do mở lại',
    dayLabel: 'Ngày mở lại',
  },
  expire: {
    heading: 'Kết thúc lưu đơn',
    verb: 'Kết thúc lưu',
    explanation: 'Đơn không đủ điều kiện xử lý được lưu một năm (Thông tư 05/2021); hết thời hạn thì người đứng đầu quyết định việc hủy.',
    final: 'Không lấy lại được: danh tính được giữ bí mật của đơn này bị xóa hẳn và đơn không mở lại được nữa.',
    reasonLabel: 'Lý do, căn cứ kết thúc lưu',
    dayLabel: 'Ngày quyết định',
  },
};
