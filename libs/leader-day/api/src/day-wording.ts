import type { Wording } from '@tiepdan/audit/api';
import { DAY_OUTCOMES, DAY_PURPOSES, type LeaderDayView, SESSION_KINDS } from '@tiepdan/leader-day/contract';
import { formatDay } from '@tiepdan/platform/contract';

/** How each field of a leader's day reads in its history. */
export const DAY_WORDING: Wording<LeaderDayView> = {
  heldOn: { label: 'Ngày tiếp', words: (day) => formatDay(day.heldOn) },
  session: { label: 'Loại', words: (day) => SESSION_KINDS[day.session] },
  purpose: { label: 'Mục đích', words: (day) => DAY_PURPOSES[day.purpose] },
  hostId: { label: 'Lãnh đạo tiếp', words: (day) => `${day.hostName}, ${day.hostPosition}` },
  byDeputy: { label: 'Ủy quyền tiếp', words: (day) => (day.byDeputy ? 'Có' : 'Không') },
  principalId: { label: 'Tiếp thay', words: (day) => day.principalName && `${day.principalName}, ${day.principalPosition ?? ''}` },
  outcome: { label: 'Tình trạng', words: (day) => DAY_OUTCOMES[day.outcome] },
  hours: { label: 'Giờ tiếp', words: (day) => day.startsAt && `${day.startsAt}–${day.endsAt ?? ''}` },
  place: { label: 'Địa điểm', words: (day) => day.place },
  online: { label: 'Trực tuyến', words: (day) => (day.online ? 'Có' : 'Không') },
  plannedContent: { label: 'Dự kiến nội dung', words: (day) => day.plannedContent },
  participants: { label: 'Thành phần tham gia', words: (day) => day.participants },
  registrationClosesOn: { label: 'Hết nhận đăng ký', words: (day) => day.registrationClosesOn && formatDay(day.registrationClosesOn) },
  slots: { label: 'Khung giờ', words: (day) => (day.slotMinutes ? `${day.slotMinutes} phút, mỗi khung ${day.slotCapacity ?? 1} vụ việc` : null) },
  publishedOn: { label: 'Ngày công bố', words: (day) => day.publishedOn && formatDay(day.publishedOn) },
  note: { label: 'Ghi chú', words: (day) => day.note },
};
