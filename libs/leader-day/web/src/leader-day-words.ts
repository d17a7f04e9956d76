import type { DayAsItStands, LeaderView } from '@tiepdan/leader-day/contract';
import { DAY_OUTCOMES, DAY_PURPOSES, SESSION_KINDS, slotsOf } from '@tiepdan/leader-day/contract';
import { weekdayName } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { formatCount, formatDay } from '@tiepdan/platform/contract';
import type { SummaryRow } from '@tiepdan/ui/web';
import { timeInWords } from './fields/parse-time';

/** "Thứ Ba, 15/12/2026". */
export function dayInWords(day: PlainDate): string {
  const weekday = weekdayName(day);
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}, ${formatDay(day)}`;
}

/** "07:30–11:30", or nothing where no hours are set. */
export function hoursOf({ startsAt, endsAt }: Pick<DayAsItStands, 'startsAt' | 'endsAt'>): string {
  return startsAt && endsAt ? `${startsAt}–${endsAt}` : '';
}

/** Who receives, as one reads it in a list: with the body of a leader who is not of the People's Committee. */
export function hostOf({ hostName, bodyName }: Pick<DayAsItStands, 'hostName' | 'bodyName'>): string {
  return bodyName ? `${hostName} (${bodyName})` : hostName;
}

/** A leader as a list of choices names one. */
export function leaderInWords({ fullName, position, bodyName }: LeaderView): string {
  return bodyName ? `${fullName} – ${position}, ${bodyName}` : `${fullName} – ${position}`;
}

/** What kind of day it is: "Định kỳ, ủy quyền", "Đối thoại với …". */
export function kindOf(day: Pick<DayAsItStands, 'purpose' | 'session' | 'byDeputy'>): string {
  if (day.purpose === 'dialogue') return DAY_PURPOSES.dialogue;
  return day.byDeputy ? `${SESSION_KINDS[day.session]}, ủy quyền` : SESSION_KINDS[day.session];
}

/** What a day is, as labels and values. */
export function leaderDaySummary(day: DayAsItStands): readonly SummaryRow[] {
  return [
    { label: 'Ngày', value: dayInWords(day.heldOn) },
    { label: 'Giờ', value: spanInWords(day) },
    { label: 'Địa điểm', value: placeOf(day) },
    { label: 'Lãnh đạo tiếp', value: [day.hostName, day.hostPosition, day.bodyName].filter(Boolean).join('\n') },
    { label: 'Tiếp thay', value: onBehalfOf(day) },
    { label: 'Hình thức', value: formOf(day) },
    { label: 'Tình trạng', value: DAY_OUTCOMES[day.outcome] },
    { label: 'Ngày công bố', value: day.publishedOn && formatDay(day.publishedOn) },
    { label: 'Dự kiến nội dung', value: day.plannedContent },
    { label: 'Thành phần tham gia', value: day.participants },
    { label: 'Nhận đăng ký', value: registrationOf(day) },
    { label: 'Khung giờ', value: slotsInWords(day) },
    { label: noteLabel(day), value: day.note },
  ];
}

function spanInWords({ startsAt, endsAt }: DayAsItStands): string | null {
  return startsAt && endsAt ? `Từ ${timeInWords(startsAt)} đến ${timeInWords(endsAt)}` : null;
}

function placeOf({ place, online }: DayAsItStands): string {
  const where = place ?? 'Trụ sở tiếp công dân';
  return online ? `${where}; có tiếp trực tuyến` : where;
}

function onBehalfOf({ principalName, principalPosition }: DayAsItStands): string | null {
  return principalName ? [principalName, principalPosition].filter(Boolean).join('\n') : null;
}

function formOf(day: DayAsItStands): string {
  if (day.purpose === 'dialogue') return DAY_PURPOSES.dialogue;
  return `${SESSION_KINDS[day.session]}, ${day.byDeputy ? 'ủy quyền tiếp' : 'trực tiếp tiếp'}`;
}

function registrationOf({ purpose, registrationClosesOn }: DayAsItStands): string | null {
  if (purpose === 'dialogue') return null;
  return registrationClosesOn ? `Đến hết ngày ${formatDay(registrationClosesOn)}` : null;
}

/** How a day is cut into appointments; null when it is one open list. */
export function slotsInWords(day: Pick<DayAsItStands, 'startsAt' | 'endsAt' | 'slotMinutes' | 'slotCapacity'>): string | null {
  const slots = slotsOf(day);
  if (slots.length === 0 || !day.slotMinutes || !day.slotCapacity) return null;
  const each = `mỗi khung ${formatCount(day.slotMinutes)} phút, ${formatCount(day.slotCapacity)} vụ việc`;
  return `${formatCount(slots.length)} khung, ${each}`;
}

function noteLabel({ outcome, session }: DayAsItStands): string {
  if (outcome === 'not-held') return 'Lý do';
  return session === 'ad-hoc' ? 'Căn cứ' : 'Ghi chú';
}
