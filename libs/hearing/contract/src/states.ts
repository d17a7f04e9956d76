/** How a request to be heard came to the office. */
export const HEARING_ORIGINS = {
  reception: 'Từ lượt tiếp',
  petition: 'Từ đơn',
  officer: 'Cán bộ đăng ký',
  public: 'Trang công khai',
} as const;
export type HearingOrigin = keyof typeof HEARING_ORIGINS;

/**
 * Where a request to be heard stands. `waiting` may have a day already (asked for) or none (when there is one); from `proposed`
 * on it stands in the order of a day.
 */
export const HEARING_STATES = {
  waiting: 'Chờ sắp xếp',
  proposed: 'Đề xuất tiếp',
  accepted: 'Đã xếp lịch tiếp',
  begun: 'Đang tiếp',
  heard: 'Đã tiếp',
  absent: 'Không đến',
  refused: 'Không nhận đăng ký',
  withdrawn: 'Đã rút đăng ký',
} as const;
export type HearingState = keyof typeof HEARING_STATES;

/** States in which a request still waits for something; a matter has at most one of these on one day. */
export const OPEN_HEARINGS: readonly HearingState[] = ['waiting', 'proposed', 'accepted', 'begun'];
/** States that take a place of a day's capacity. */
export const PLACED_HEARINGS: readonly HearingState[] = ['waiting', 'proposed', 'accepted', 'begun', 'heard', 'absent'];

/** What may be done with one request now, by this reader. */
export const HEARING_ACTIONS = {
  tie: 'Gắn với công dân và vụ việc',
  accept: 'Xếp lịch tiếp',
  refuse: 'Không nhận đăng ký',
  move: 'Chuyển sang ngày khác',
  withdraw: 'Rút đăng ký',
  'take-back': 'Nhận lại đăng ký',
  involve: 'Chọn cơ quan dự',
  invite: 'Mời, báo công dân',
  begin: 'Bắt đầu tiếp',
  note: 'Ghi chép',
  conclude: 'Kết luận',
  absent: 'Ghi không đến',
  'correct-minutes': 'Sửa biên bản',
} as const;
export type HearingAction = keyof typeof HEARING_ACTIONS;

/** Work lists of the page of requests, each a filter by name. */
export const HEARING_LISTS = {
  public: 'Từ trang công khai, chưa gắn hồ sơ',
  waiting: 'Chờ sắp xếp',
  proposed: 'Chờ Trưởng Ban quyết định',
  untold: 'Đã xếp lịch, chưa báo công dân',
  coming: 'Sắp tiếp',
} as const;
export type HearingList = keyof typeof HEARING_LISTS;
