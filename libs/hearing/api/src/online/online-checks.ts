import { type Calendar, addWorkingDays } from '@tiepdan/calendar/contract';
import type { HearingDay, OnlineCheck, OnlineSession } from '@tiepdan/hearing/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';

/** NĐ 154/2026 Đ.23: told 5 working days before, tested 1 working day before, connected 1 hour before. */
export const ONLINE_NOTICE_DAYS = 5;
export const ONLINE_TEST_DAYS = 1;
const CONNECTED_BEFORE_MS = 60 * 60 * 1000;

/** What online checks are reckoned by. */
export interface OnlineGround {
  readonly today: PlainDate;
  readonly calendar: Calendar;
}

type State = OnlineCheck['state'];

/** The steps of an online session, each with whether it was taken and in time. */
export function onlineChecks(session: OnlineSession, day: Pick<HearingDay, 'heldOn' | 'startsAt'>, { today, calendar }: OnlineGround): OnlineCheck[] {
  const tellBy = addWorkingDays(calendar, day.heldOn, -ONLINE_NOTICE_DAYS);
  const testBy = addWorkingDays(calendar, day.heldOn, -ONLINE_TEST_DAYS);
  const over = today > day.heldOn;
  return [
    {
      step: 'points',
      state: hasPoints(session) ? 'done' : over ? 'missed' : 'due',
      words: `${session.points.length} điểm cầu.`,
    },
    { step: 'told', state: dayState(session.toldOn, tellBy, today), words: dayWords('Báo', session.toldOn, tellBy) },
    { step: 'tested', state: dayState(session.testedOn, testBy, today), words: dayWords('Thử kết nối', session.testedOn, testBy) },
    connected(session, day, over),
    {
      step: 'recorded',
      state: session.recordingPlace ? 'done' : over ? 'missed' : 'due',
      words: session.recordingPlace ? (session.recordingSha256 ? 'Đã ghi nơi lưu và mã kiểm tra tệp.' : 'Đã ghi nơi lưu; chưa có mã kiểm tra tệp.') : 'Chưa ghi nơi lưu bản ghi âm, ghi hình.',
    },
  ];
}

/** One central point and at least one other (Đ.16). */
export const hasPoints = ({ points }: Pick<OnlineSession, 'points'>): boolean => points.filter(({ kind }) => kind === 'central').length === 1 && points.length > 1;

function dayState(on: PlainDate | null | undefined, by: PlainDate, today: PlainDate): State {
  if (on) return on <= by ? 'done' : 'late';
  return today <= by ? 'due' : 'missed';
}

function dayWords(what: string, on: PlainDate | null | undefined, by: PlainDate): string {
  return on ? `${what} ngày ${formatDay(on)}; chậm nhất ngày ${formatDay(by)}.` : `${what} chậm nhất ngày ${formatDay(by)}.`;
}

function connected({ connectedAt }: OnlineSession, { heldOn, startsAt }: Pick<HearingDay, 'heldOn' | 'startsAt'>, over: boolean): OnlineCheck {
  const words = 'Mọi điểm cầu kết nối trước giờ tiếp ít nhất 01 giờ.';
  if (!connectedAt) return { step: 'connected', state: over ? 'missed' : 'due', words };
  const begins = startsAt ? Date.parse(`${heldOn}T${startsAt}:00+07:00`) : null;
  const late = begins !== null && Date.parse(connectedAt) > begins - CONNECTED_BEFORE_MS;
  return { step: 'connected', state: late ? 'late' : 'done', words };
}
