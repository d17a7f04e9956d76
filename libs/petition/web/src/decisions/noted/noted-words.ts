/** Steps that need nothing but the day and, if wanted, a note. */
export type NotedAction = 'approve' | 'sign' | 'recall' | 'keep-filed' | 'expire';

interface NotedWords {
  readonly heading: string;
  readonly verb: string;
  readonly explanation: string;
  /** Said in a band where it cannot be taken back. */
  readonly final?: string;
  readonly dayLabel: string;
  /** Whether the proposal is shown, so that it is seen before it is decided. */
  readonly proposal: boolean;
}

export const NOTED_WORDS: Readonly<Record<NotedAction, NotedWords>> = {
  approve: {
    heading: 'Duyệt đề xuất xử lý đơn',
    verb: 'Duyệt',
    explanation: '',
    dayLabel: 'Ngày duyệt',
    proposal: true,
  },
  sign: {
    heading: 'Ký quyết định xử lý đơn',
    verb: 'Ghi nhận đã ký',
    explanation: 'Hướng xử lý có hiệu lực từ ngày ký.',
    dayLabel: 'Ngày ký',
    proposal: true,
  },
  recall: {
    heading: 'Rút đề xuất để làm lại',
    verb: 'Rút đề xuất',
    explanation: 'Đơn trở lại bước chờ phân loại; nội dung đề xuất vẫn nằm trong quá trình xử lý.',
    dayLabel: 'Ngày rút',
    proposal: true,
  },
  'keep-filed': {
    heading: 'Tiếp tục lưu đơn',
    verb: 'Lưu tiếp',
    explanation: 'Đơn tiếp tục được lưu thêm một thời hạn, kể từ ngày quyết định.',
    dayLabel: 'Ngày quyết định',
    proposal: false,
  },
  expire: {
    heading: 'Kết thúc lưu đơn',
    verb: 'Kết thúc lưu',
    explanation: 'Đơn không đủ điều kiện xử lý được lưu một năm (Thông tư 05/2021); hết thời hạn thì người đứng đầu quyết định việc hủy.',
    final: 'Không lấy lại được: đơn không mở lại được nữa; danh tính đang giữ bí mật, nếu có, bị xóa hẳn.',
    dayLabel: 'Ngày quyết định',
    proposal: false,
  },
};
