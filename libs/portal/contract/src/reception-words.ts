import type { HearingState } from '@tiepdan/hearing/contract';
import type { Attendance, ReceptionResult } from '@tiepdan/reception/contract';
import type { StageWords } from './stage-words.js';

const ASK = 'Nếu cần biết thêm, xin hỏi trực tiếp Ban Tiếp công dân và đem theo giấy biên nhận.';

/** What came of a visit, in words for who came. */
export const RESULT_WORDS: Readonly<Record<ReceptionResult, StageWords>> = {
  guided: { title: 'Đã tiếp và hướng dẫn', next: `Nội dung hướng dẫn đã được nói tại buổi tiếp. ${ASK}` },
  'petition-taken': { title: 'Đã tiếp và nhận đơn', next: 'Đơn được vào sổ và xem xét; tình trạng của đơn tra cứu bằng mã trên giấy biên nhận đơn.' },
  explained: { title: 'Đã tiếp và trả lời trực tiếp', next: ASK },
  forwarded: { title: 'Đã tiếp và chuyển cơ quan có thẩm quyền', next: `Cơ quan nhận giải quyết và trả lời người được tiếp. ${ASK}` },
  appointment: { title: 'Đã tiếp, hẹn trả lời', next: 'Ban Tiếp công dân trả lời theo lịch đã hẹn tại buổi tiếp.' },
  noted: { title: 'Đã tiếp và ghi nhận, báo cáo lãnh đạo', next: `Khi có ý kiến của lãnh đạo, Ban Tiếp công dân thông báo cho người được tiếp. ${ASK}` },
};

/** A visit that was none. */
export const ATTENDANCE_WORDS: Readonly<Record<Exclude<Attendance, 'received'>, StageWords>> = {
  'no-show': { title: 'Đã hẹn nhưng chưa tiếp', next: 'Xin liên hệ Ban Tiếp công dân để hẹn lại.' },
  refused: { title: 'Từ chối tiếp', next: `Thông báo từ chối nêu rõ lý do đã được đưa cho người đến. ${ASK}` },
};

/** A registration to be heard by a leader. What officers arrange among themselves is one stage from outside. */
export const HEARING_WORDS: Readonly<Record<HearingState, StageWords>> = {
  waiting: { title: 'Đã nhận đăng ký, chờ sắp xếp', next: 'Ban Tiếp công dân xem xét và thông báo khi đã xếp lịch.' },
  proposed: { title: 'Đã nhận đăng ký, chờ sắp xếp', next: 'Ban Tiếp công dân xem xét và thông báo khi đã xếp lịch.' },
  accepted: { title: 'Đã xếp lịch tiếp', next: 'Xin đến trước giờ hẹn, đem theo giấy tờ tùy thân và tài liệu liên quan.' },
  begun: { title: 'Đã xếp lịch tiếp', next: 'Xin đến trước giờ hẹn, đem theo giấy tờ tùy thân và tài liệu liên quan.' },
  heard: { title: 'Đã được tiếp', next: ASK },
  absent: { title: 'Đã hẹn nhưng chưa tiếp', next: 'Xin liên hệ Ban Tiếp công dân hoặc đăng ký lại.' },
  refused: { title: 'Không nhận đăng ký', next: 'Xin liên hệ Ban Tiếp công dân để biết lý do và được hướng dẫn.' },
  withdrawn: { title: 'Đăng ký đã được rút', next: 'Có thể đăng ký lại khi cần.' },
};
