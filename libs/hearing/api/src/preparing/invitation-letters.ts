import type { DraftRequest, DocumentTexts } from '@tiepdan/document/contract';
import type { HearingRow } from '@tiepdan/hearing/contract';
import { formatDay } from '@tiepdan/platform/contract';
import type { HeldDay } from '../days/held-day.js';

/** Who is invited stands on the paper, but where it is kept secret: then it is written by hand (Luật Tố cáo Đ.56). */
const SECRET = 'Công dân (được giữ bí mật danh tính)';

/** `07 giờ 30`. */
const timeWords = (time: string | null): string | null => time && time.replace(':', ' giờ ');

function whenAndWhere(day: HeldDay, at: string | null): DocumentTexts {
  const time = timeWords(at);
  return { ...(time ? { time } : {}), ...(day.place ? { place: day.place } : {}) };
}

/** The paper that invites who is to be heard. */
export function citizenLetter(day: HeldDay, hearing: HearingRow): DraftRequest {
  return {
    paper: 'invitation',
    leaderDayId: day.id,
    matterId: hearing.matterId,
    recipientIds: [],
    summary: `Dự buổi tiếp công dân ngày ${formatDay(day.heldOn)}`,
    texts: { ...whenAndWhere(day, hearing.slotAt ?? day.startsAt), addressee: hearing.sealed ? SECRET : hearing.peopleNames.join(', ') },
  };
}

/** The paper that invites bodies to attend. */
export function agencyLetter(day: HeldDay, agencyIds: readonly string[]): DraftRequest {
  return {
    paper: 'invitation',
    leaderDayId: day.id,
    recipientIds: agencyIds,
    summary: `Dự buổi tiếp công dân ngày ${formatDay(day.heldOn)}`,
    texts: whenAndWhere(day, day.startsAt),
  };
}
