import {
  HEARING_STATES,
  TOLD_WAYS,
  type HearingDay,
  type HearingRow,
  type HearingState,
  type InvitationView,
  type OpenDay,
} from '@tiepdan/hearing/contract';
import { formatCount, formatDay, type PlainDate } from '@tiepdan/platform/contract';
import type { ChipTone, SummaryRow } from '@tiepdan/ui/web';

/** How each state is marked; the word says it, tone and icon repeat it. */
export const STATE_MARKS: Readonly<Record<HearingState, { readonly tone: ChipTone; readonly icon: string }>> = {
  waiting: { tone: 'neutral', icon: 'pending' },
  proposed: { tone: 'info', icon: 'how_to_reg' },
  accepted: { tone: 'info', icon: 'event' },
  begun: { tone: 'warning', icon: 'record_voice_over' },
  heard: { tone: 'good', icon: 'check_circle' },
  absent: { tone: 'neutral', icon: 'person_off' },
  refused: { tone: 'neutral', icon: 'block' },
  withdrawn: { tone: 'neutral', icon: 'undo' },
};

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** `Thứ Ba, 15/12/2026`. */
export function dayWithWeekday(day: PlainDate): string {
  return `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}, ${formatDay(day)}`;
}

/** A time of a day or an instant as the office's clock shows it: `08:30`. */
export function clockOf(instant: string): string {
  return new Date(Date.parse(instant) + OFFICE_OFFSET).toISOString().slice(11, 16);
}

/** Vietnam has kept one offset, without summer time, since 1975. */
const OFFICE_OFFSET = 7 * 3600 * 1000;

/** The instant at which the office's clock shows `time` on `day`. */
export function instantOf(day: PlainDate, time: string): string {
  return new Date(Date.parse(`${day}T${time}:00Z`) - OFFICE_OFFSET).toISOString();
}

/** Who is to be heard, in a line; a group says how many. */
export function peopleWords({ peopleNames, headCount }: Pick<HearingRow, 'peopleNames' | 'headCount'>): string {
  const names = peopleNames.join(', ') || 'Chưa rõ người';
  return headCount > peopleNames.length ? `${names} (${formatCount(headCount)} người)` : names;
}

/** Which day it stands on or asks for, and at what time. */
export function placeWords({ heldOn, slotAt }: Pick<HearingRow, 'heldOn' | 'slotAt'>): string {
  if (!heldOn) return 'Danh sách chờ';
  return slotAt ? `${slotAt} ngày ${formatDay(heldOn)}` : formatDay(heldOn);
}

/** How and when somebody was told. */
export function toldWords(told: InvitationView): string {
  const how = TOLD_WAYS[told.how];
  if (told.how === 'paper' && !told.on) return `${how} đang soạn`;
  const number = told.documentNumber ? ` số ${told.documentNumber}` : '';
  return `${how}${number}${told.on ? ` ngày ${formatDay(told.on)}` : ''}`;
}

/** Who receives, for whom. */
export function hostWords({
  hostName,
  hostPosition,
  principalName,
}: Pick<HearingDay, 'hostName' | 'hostPosition' | 'principalName'>): string {
  const host = `${hostName}, ${hostPosition}`;
  return principalName ? `${host} (tiếp thay ${principalName})` : host;
}

/** From when to when, and where. */
export function hoursWords({ startsAt, endsAt, place }: Pick<HearingDay, 'startsAt' | 'endsAt' | 'place'>): string {
  const hours = startsAt ? (endsAt ? `${startsAt}–${endsAt}` : `từ ${startsAt}`) : '';
  return [hours, place].filter(Boolean).join(' · ');
}

/** What is free on a day one may ask for. */
export function freeWords({ capacity, taken }: Pick<OpenDay, 'capacity' | 'taken'>): string {
  if (capacity === null) return taken > 0 ? `đã có ${formatCount(taken)} đăng ký` : 'chưa có đăng ký';
  const free = Math.max(0, capacity - taken);
  return free > 0 ? `còn ${formatCount(free)}/${formatCount(capacity)} chỗ` : 'đã đủ người';
}

/** The request in a few lines, for when another officer's version is shown. */
export function hearingSummary(row: HearingRow): SummaryRow[] {
  return [
    { label: 'Tình trạng', value: HEARING_STATES[row.state] },
    { label: 'Người đăng ký', value: peopleWords(row) },
    { label: 'Vụ việc', value: row.summary },
    { label: 'Ngày tiếp', value: placeWords(row) },
  ];
}
