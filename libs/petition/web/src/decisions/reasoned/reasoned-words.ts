/** Steps that are done for a reason. */
export type ReasonedAction = 'return' | 'reopen';

interface ReasonedWords {
  readonly heading: string;
  readonly verb: string;
  readonly explanation: string;
  readonly reasonLabel: string;
  readonly dayLabel: string;
}

export const REASONED_WORDS: Readonly<Record<ReasonedAction, ReasonedWords>> = {
  return: {
    heading: 'Trả lại đề xuất',
    verb: 'Trả lại',
    explanation: 'Đơn trở lại người đề xuất cùng lý do; người đề xuất làm lại rồi trình lần nữa.',
    reasonLabel: 'Lý do trả lại',
    dayLabel: 'Ngày trả lại',
  },
  reopen: {
    heading: 'Mở lại đơn đã kết thúc',
    verb: 'Mở lại',
    explanation: 'Đơn trở lại bước chờ phân loại. Các thời hạn được tính lại từ ngày mở lại.',
    reasonLabel: 'Lý do mở lại',
    dayLabel: 'Ngày mở lại',
  },
};
