import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import type { PublicChange, PublicDay } from './public-day.js';

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** `Thứ Ba, 15/12/2026` */
export const dayWords = (day: PlainDate): string => `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}, ${formatDay(day)}`;

/** `Tháng 12 năm 2026`, of `2026-12`. */
export const monthWords = (month: string): string => `Tháng ${Number(month.slice(5, 7))} năm ${month.slice(0, 4)}`;

/** `từ 7 giờ 30 đến 11 giờ 30`; null where no hours were published. */
export function hoursWords({ startsAt, endsAt }: Pick<PublicDay, 'startsAt' | 'endsAt'>): string | null {
  return startsAt && endsAt ? `từ ${clockWords(startsAt)} đến ${clockWords(endsAt)}` : null;
}

/** `7 giờ 30` */
export function clockWords(time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return minute === '00' ? `${Number(hour)} giờ` : `${Number(hour)} giờ ${minute}`;
}

/** What is held. */
export function occasionWords({ purpose, session }: Pick<PublicDay, 'purpose' | 'session'>): string {
  if (purpose === 'dialogue') return 'Đối thoại với nhân dân, doanh nghiệp';
  return session === 'ad-hoc' ? 'Tiếp công dân đột xuất' : 'Tiếp công dân định kỳ';
}

/** Where it is held. */
export const placeWords = ({ place }: Pick<PublicDay, 'place'>): string => place ?? 'Trụ sở tiếp công dân';

/** How a day that is not held is called. */
export const OFF = 'Không tổ chức';

/** `, lý do: …(Thông báo số 123/TB-UBND)` */
function because({ reason, documentNumber }: PublicChange): string {
  return `${reason ? `, lý do: ${reason.replace(/[.\s]+$/, '')}` : ''}${documentNumber ? ` (văn bản số ${documentNumber})` : ''}`;
}

/**
 * What is announced of changes, the earliest first. Of a day that is called off and was put back since, only what holds now is
 * said.
 */
export function changeWords(day: Pick<PublicDay, 'changes' | 'outcome'>): string[] {
  const lastOff = day.changes.findLastIndex(({ kind }) => kind === 'called-off');
  return day.changes.flatMap((change, index) => {
    if (change.kind === 'postponed')
      return change.fromOn === change.toOn ? [`Đổi giờ${because(change)}.`] : [`Hoãn từ ngày ${formatDay(change.fromOn)} sang ngày ${formatDay(change.toOn)}${because(change)}.`];
    if (change.kind === 'delegated') return [`Đồng chí ${change.toHost} tiếp thay đồng chí ${change.fromHost}${because(change)}.`];
    if (change.kind === 'called-off' && day.outcome === 'not-held' && index === lastOff) return [`${OFF}${because(change)}.`];
    return [];
  });
}
