import { MATTER_NUMBER_SQL } from '@tiepdan/matter/api';
import { type PaperValues, dateWords, paddedNumber } from '@tiepdan/paper/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { RECEPTION_MODES, RECEPTION_RESULTS, REFUSAL_GROUNDS, type ReceptionMode, type ReceptionResult, type RefusalGround } from '@tiepdan/reception/contract';
import type { EntityManager } from 'typeorm';
import { type LeaderDayFacts, leaderDayValues } from './leader-day-facts.js';
import { type LetterPerson, letterPeopleSql, peopleRows, senderValues } from './people.js';

/** What letters say of a reception. */
export interface ReceptionFacts {
  readonly id: string;
  readonly number: string;
  readonly on: PlainDate;
  readonly mode: ReceptionMode;
  readonly headCount: number;
  readonly sealed: boolean;
  readonly content: string | null;
  readonly result: ReceptionResult | null;
  readonly resultNote: string | null;
  readonly refusalGround: RefusalGround | null;
  readonly receiver: string;
  readonly receiverPosition: string | null;
  readonly field: string | null;
  readonly matterNumber: string | null;
  readonly matterSummary: string | null;
  readonly ordinal: number;
  readonly leaderDayId: string | null;
  readonly people: readonly LetterPerson[];
}

/** The facts of many receptions with one statement. */
export async function receptionFacts(on: EntityManager, officeId: string, ids: readonly string[]): Promise<Map<string, ReceptionFacts>> {
  if (!ids.length) return new Map();
  const rows = await on.query<ReceptionFacts[]>(
    `SELECT r.id, r.book_number || '/' || r.book_year AS number, r.received_on::text AS on, r.mode, r.head_count AS "headCount", r.sealed, r.content, r.result,
            r.result_note AS "resultNote", r.refusal_ground AS "refusalGround", h.full_name AS receiver, h.position AS "receiverPosition", f.name AS field,
            CASE WHEN m.id IS NOT NULL THEN ${MATTER_NUMBER_SQL} END AS "matterNumber", m.summary AS "matterSummary", r.leader_day_id AS "leaderDayId",
            (SELECT count(*)::int FROM reception e WHERE e.office_id = r.office_id AND e.matter_id = r.matter_id AND e.status = 'active' AND e.attendance = 'received'
               AND (e.received_on, e.id) <= (r.received_on, r.id)) AS ordinal,
            ${letterPeopleSql('reception_person', 'reception_id', 'r')} AS people
     FROM reception r
     JOIN account h ON h.office_id = r.office_id AND h.id = r.officer_id
     LEFT JOIN matter m ON m.office_id = r.office_id AND m.id = r.matter_id
     LEFT JOIN field f ON f.code = m.field_code
     WHERE r.office_id = $1 AND r.id = ANY($2::uuid[])`,
    [officeId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The same as fields of a template; `day` is the leader's day it was held on. */
export function receptionValues(reception: ReceptionFacts, masked: boolean, day: LeaderDayFacts | undefined): PaperValues {
  return {
    ...(day ? leaderDayValues(day, false) : {}),
    receptionNumber: reception.number,
    receptionOn: formatDay(reception.on),
    receptionDateWords: dateWords(reception.on),
    receptionMode: RECEPTION_MODES[reception.mode],
    receiver: day?.host ?? reception.receiver,
    receiverPosition: day?.hostPosition ?? reception.receiverPosition ?? '',
    ...senderValues(reception.people, { masked }),
    people: peopleRows(reception.people, masked),
    headCount: paddedNumber(reception.headCount),
    receptionSummary: reception.content ?? '',
    result: [reception.result ? RECEPTION_RESULTS[reception.result] : null, reception.resultNote].filter(Boolean).join('. '),
    refusalGround: reception.refusalGround ? refusalWords(reception.refusalGround) : '',
    ordinal: reception.ordinal ? paddedNumber(reception.ordinal) : '',
    field: reception.field ?? '',
    matterNumber: reception.matterNumber ?? '',
    matterSummary: reception.matterSummary ?? '',
  };
}

/** A ground with its article: Luật Tiếp công dân Điều 9, or Nghị định 154/2026/NĐ-CP Điều 4. */
export function refusalWords(ground: RefusalGround): string {
  const [, article = '', point = ''] = ground.split('-');
  const where = ground.startsWith('law') ? `khoản ${point} Điều ${article} Luật Tiếp công dân` : `điểm ${point} Điều ${article} Nghị định số 154/2026/NĐ-CP`;
  return `${REFUSAL_GROUNDS[ground]} (${where})`;
}
