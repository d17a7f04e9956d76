import { MATTER_NUMBER_SQL } from '@tiepdan/matter/api';
import { MATTER_KINDS, type MatterKind } from '@tiepdan/matter/contract';
import { type PaperValues, dateWords, paddedNumber } from '@tiepdan/paper/contract';
import { WAYS, type Way } from '@tiepdan/agency/contract';
import { COMPETENCES, type Competence, DECISION_GROUNDS, type DecisionGround, ELIGIBILITIES, type Eligibility, NOT_HANDLED_GROUNDS, PETITION_SOURCES, type PetitionSource } from '@tiepdan/petition/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { type LetterPerson, letterPeopleSql, senderValues } from './people.js';

/** What letters say of a petition. */
export interface PetitionFacts {
  readonly id: string;
  readonly number: string;
  readonly receivedOn: PlainDate;
  readonly writtenOn: PlainDate | null;
  readonly kind: MatterKind;
  readonly sealed: boolean;
  readonly anonymous: boolean;
  readonly signatoryCount: number;
  readonly source: PetitionSource;
  readonly senderBody: string | null;
  readonly summary: string;
  readonly respondent: string | null;
  readonly eligibility: Eligibility;
  readonly competence: Competence | null;
  readonly ground: DecisionGround | null;
  readonly way: Way | null;
  readonly wayReason: string | null;
  readonly field: string;
  readonly matterNumber: string;
  readonly matterSummary: string;
  readonly recipientId: string | null;
  readonly recipientAgency: string | null;
  readonly officerName: string | null;
  readonly officerPosition: string | null;
  /** Last day of resolving it; null while none runs. */
  readonly dueOn: PlainDate | null;
  readonly people: readonly LetterPerson[];
  readonly parts: readonly { readonly summary: string; readonly kind: MatterKind; readonly agency: string | null }[];
}

/** The limits of resolving a petition: K1–K3 of complaints, K4 of denunciations. */
const RESOLUTION = `'K1', 'K2', 'K3', 'K4'`;

/** The facts of many petitions with one statement. */
export async function petitionFacts(on: EntityManager, officeId: string, ids: readonly string[]): Promise<Map<string, PetitionFacts>> {
  if (!ids.length) return new Map();
  const rows = await on.query<PetitionFacts[]>(
    `SELECT p.id, p.book_number || '/' || p.book_year AS number, p.received_on::text AS "receivedOn", p.written_on::text AS "writtenOn", p.kind, p.sealed,
            p.anonymous, p.signatory_count AS "signatoryCount", p.source, p.sender_body AS "senderBody", p.summary, p.respondent, p.eligibility, p.competence,
            p.non_acceptance_ground AS ground, p.way, f.name AS field, ${MATTER_NUMBER_SQL} AS "matterNumber", m.summary AS "matterSummary",
            p.recipient_id AS "recipientId", g.name AS "recipientAgency", h.full_name AS "officerName", h.position AS "officerPosition",
            (SELECT s.data -> 'proposal' ->> 'note' FROM petition_step s WHERE s.office_id = p.office_id AND s.petition_id = p.id AND s.action = 'propose'
             ORDER BY s.position DESC LIMIT 1) AS "wayReason",
            (SELECT max(l.due_on)::text FROM running_limit l WHERE l.office_id = p.office_id AND l.petition_id = p.id AND l.state = 'running'
               AND l.code IN (${RESOLUTION})) AS "dueOn",
            ${letterPeopleSql('petition_sender', 'petition_id', 'p')} AS people,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('summary', o.summary, 'kind', o.kind, 'agency', a.name) ORDER BY o.book_year, o.book_number), '[]')
             FROM petition o LEFT JOIN agency a ON a.office_id = o.office_id AND a.id = o.recipient_id
             WHERE o.office_id = p.office_id AND o.split_from_id = p.id AND o.sealed = p.sealed) AS parts
     FROM petition p
     JOIN matter m ON m.office_id = p.office_id AND m.id = p.matter_id
     JOIN field f ON f.code = p.field_code
     LEFT JOIN agency g ON g.office_id = p.office_id AND g.id = p.recipient_id
     LEFT JOIN account h ON h.office_id = p.office_id AND h.id = p.officer_id
     WHERE p.office_id = $1 AND p.id = ANY($2::uuid[])`,
    [officeId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The same as fields of a template. `masked`: nothing of who sent it is printed. */
export function petitionValues(petition: PetitionFacts, masked: boolean): PaperValues {
  const kind = MATTER_KINDS[petition.kind].toLowerCase();
  return {
    petitionNumber: petition.number,
    receivedOn: formatDay(petition.receivedOn),
    petitionDate: petition.writtenOn ? formatDay(petition.writtenOn) : '',
    petitionKind: kind,
    petitionKindTitle: `Đơn ${kind}`,
    ...senderValues(petition.people, { masked, anonymous: petition.anonymous }),
    jointCount: paddedNumber(petition.signatoryCount),
    petitionSummary: asPhrase(petition.summary),
    respondent: petition.respondent ?? '',
    field: petition.field,
    matterNumber: petition.matterNumber,
    matterSummary: petition.matterSummary,
    sourceWords: PETITION_SOURCES[petition.source],
    senderBody: petition.senderBody ?? '',
    recipientAgency: petition.recipientAgency ?? '',
    eligibilityWords: ELIGIBILITIES[petition.eligibility].toLowerCase(),
    competence: petition.competence ? `${COMPETENCES[petition.competence].toLowerCase()} giải quyết` : '',
    nonAcceptanceGround: petition.ground ? groundWords(petition.kind, petition.ground) : '',
    deadline: petition.dueOn ? `đến hết ${dateWords(petition.dueOn)}` : '',
    wayWords: petition.way ? WAYS[petition.way] : '',
    wayReason: petition.wayReason ?? '',
    officer: petition.officerName ?? '',
    receiver: petition.officerName ?? '',
    receiverPosition: petition.officerPosition ?? '',
    parts: petition.parts.map((part) => ({ content: part.summary, kind: MATTER_KINDS[part.kind].toLowerCase(), agency: part.agency ?? '' })),
  };
}

/** The article whose clauses the grounds of each kind name; those of denunciations not handled at all are of another one. */
function articleOf(kind: MatterKind, ground: DecisionGround): string {
  if (kind === 'complaint') return 'Điều 11 Luật Khiếu nại';
  if (Object.hasOwn(NOT_HANDLED_GROUNDS, ground)) return 'khoản 3 Điều 24 Luật Tố cáo';
  return ground === 'from-complaint' ? 'Điều 29 Luật Tố cáo' : 'khoản 1 Điều 29 Luật Tố cáo';
}

/** A ground with its article: the clause that its words end with goes before it. */
function groundWords(kind: MatterKind, ground: DecisionGround): string {
  const words = asPhrase(DECISION_GROUNDS[ground]);
  const article = articleOf(kind, ground);
  return words.endsWith(')') ? `${words.slice(0, -1)} ${article})` : `${words} (${article})`;
}

/** A summary in the middle of a sentence, without the "đơn" that stands before it: a small first letter unless it is a name in capitals, and no full stop. */
export function asPhrase(text: string): string {
  const bare = text.replace(/[.;\s]+$/, '').replace(/^đơn\s+/i, '');
  const [first = '', second = ''] = bare;
  return second === second.toUpperCase() && second !== second.toLowerCase() ? bare : first.toLowerCase() + bare.slice(1);
}
