import type { Texts } from '@tiepdan/citizen/api';
import { type MinutesDetails, hearingErrors } from '@tiepdan/hearing/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { HeldDay } from '../days/held-day.js';
import { isOnDay } from './times.js';

/** A hearing begins and ends on its day, in that order, and not later than now. @throws Refusal HEARING.TIMES_REVERSED */
export function checkMinutes({ startedAt, endedAt }: MinutesDetails, { heldOn }: Pick<HeldDay, 'heldOn'>, now: Date): void {
  const [from, to] = [new Date(startedAt), new Date(endedAt)];
  if (from < to && to <= now && isOnDay(from, heldOn) && isOnDay(to, heldOn)) return;
  const { message } = new Refusal(hearingErrors, 'HEARING.TIMES_REVERSED', { day: formatDay(heldOn) });
  throw new Refusal(hearingErrors, 'HEARING.TIMES_REVERSED', { day: formatDay(heldOn) }, [{ path: 'minutes.endedAt', rule: 'times', message }]);
}

/** What stands in minutes as it was typed; on a sealed matter none of it may name a person. */
export function minutesTexts(minutes: MinutesDetails, conclusion: string | null | undefined): Texts {
  return {
    conclusion: ['Kết luận', conclusion],
    'minutes.statement': ['Nội dung trình bày', minutes.statement],
    'minutes.citizenOpinion': ['Ý kiến của công dân', minutes.citizenOpinion],
    'minutes.unsignedReason': ['Lý do không ký', minutes.unsignedReason],
    ...Object.fromEntries(
      minutes.participants.map(({ name, position, agency, opinion }, line) => [
        `minutes.participants.${line}`,
        [`Người dự thứ ${line + 1}`, [name, position, agency, opinion].filter(Boolean).join(' | ')] as const,
      ]),
    ),
  };
}
