import { SEALED_NAME } from '@tiepdan/citizen/contract';
import { type PaperValues, dateWords } from '@tiepdan/paper/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { type LetterPerson, letterPeopleSql } from './people.js';

/** What letters say of a leader's announced day. */
export interface LeaderDayFacts {
  readonly id: string;
  readonly on: PlainDate;
  readonly host: string;
  readonly hostPosition: string;
  readonly byDeputy: boolean;
  readonly note: string | null;
  /** On whose behalf the host receives, whose name stood in the schedule. */
  readonly principal: string | null;
  /** The paper by which the day was given to its host last. */
  readonly delegation: string | null;
  /** Where, as far as the schedule says it. */
  readonly place: string | null;
  /** Who was received on it, in the order of the book. */
  readonly receptions: readonly {
    readonly sealed: boolean;
    readonly people: readonly LetterPerson[];
    readonly summary: string | null;
    readonly conclusion: string | null;
  }[];
}

/** The facts of many days with one statement. */
export async function leaderDayFacts(on: EntityManager, officeId: string, ids: readonly string[]): Promise<Map<string, LeaderDayFacts>> {
  if (!ids.length) return new Map();
  const rows = await on.query<LeaderDayFacts[]>(
    `SELECT l.id, l.held_on::text AS on, h.full_name AS host, h.position AS "hostPosition", l.by_deputy AS "byDeputy", l.note,
            p.full_name AS principal, l.place,
            (SELECT c.document_number FROM leader_day_change c
             WHERE c.office_id = l.office_id AND c.leader_day_id = l.id AND c.kind = 'delegated' AND c.to_host_id = l.host_id ORDER BY c.id DESC LIMIT 1) AS delegation,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('sealed', r.sealed, 'summary', coalesce(r.content, m.summary), 'conclusion', r.result_note,
                'people', ${letterPeopleSql('reception_person', 'reception_id', 'r')}) ORDER BY r.book_year, r.book_number), '[]')
             FROM reception r LEFT JOIN matter m ON m.office_id = r.office_id AND m.id = r.matter_id
             WHERE r.office_id = l.office_id AND r.leader_day_id = l.id AND r.status = 'active' AND r.attendance = 'received') AS receptions
     FROM leader_day l JOIN leader h ON h.office_id = l.office_id AND h.id = l.host_id
       LEFT JOIN leader p ON p.office_id = l.office_id AND p.id = l.principal_id
     WHERE l.office_id = $1 AND l.id = ANY($2::uuid[])`,
    [officeId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The same as fields of a template; with `matters`, everyone received on the day. */
export function leaderDayValues(day: LeaderDayFacts, matters: boolean): PaperValues {
  return {
    leaderDayOn: formatDay(day.on),
    leaderDayWords: dateWords(day.on),
    host: day.host,
    hostPosition: day.hostPosition,
    scheduledHost: day.principal ?? day.host,
    deputyGround: deputyGround(day),
    ...(day.place ? { receptionPlace: day.place } : {}),
    ...(matters ? { matters: day.receptions.map(receptionRow) } : {}),
  };
}

/** The paper of the delegation; before those were written down, it stood in the remark. */
function deputyGround({ byDeputy, delegation, note }: LeaderDayFacts): string {
  if (!byDeputy) return '';
  return delegation ? `Văn bản số ${delegation}` : (note ?? '');
}

function receptionRow({ sealed, people, summary, conclusion }: LeaderDayFacts['receptions'][number]) {
  const [first] = people;
  const person = sealed ? SEALED_NAME : people.map(({ fullName }) => fullName).join(', ');
  return { person, address: sealed ? '' : (first?.address ?? ''), summary: summary ?? '', conclusion: conclusion ?? '' };
}
