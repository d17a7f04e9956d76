import { createHash } from 'node:crypto';
import { limitsByHand } from '@tiepdan/calendar/api';
import { type Calendar, addWorkingDays, nextWorkingDay, workingDaysAfter } from '@tiepdan/calendar/contract';
import type { DocumentKind } from '@tiepdan/document/contract';
import { type AnswerDue, answerDue } from '@tiepdan/forwarding/api';
import { USUAL_URGING_TERMS } from '@tiepdan/forwarding/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import { type Actor, type PlainDate } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type DemoFate, fateOf } from './demo-fates.js';

/** A paper of the demo ledgers on its way to one body. */
interface DemoPaper {
  readonly documentId: string;
  readonly agencyId: string;
  readonly kind: DocumentKind;
  readonly matterKind: MatterKind | null;
  readonly issuedOn: PlainDate;
  readonly petitionId: string | null;
  /** Whether somebody is there to be told of an answer. */
  readonly tellable: boolean;
  readonly shortName: string;
}

const PAPERS_SQL = `SELECT r.document_id AS "documentId", r.agency_id AS "agencyId", d.kind, m.kind AS "matterKind", d.issued_on::text AS "issuedOn",
    d.petition_id AS "petitionId", d.status = 'active' AND p.status = 'active' AND NOT p.anonymous AS tellable, g.short_name AS "shortName"
  FROM document_recipient r JOIN document d ON d.office_id = r.office_id AND d.id = r.document_id AND d.state = 'issued'
    JOIN agency g ON g.office_id = r.office_id AND g.id = r.agency_id
    LEFT JOIN matter m ON m.office_id = d.office_id AND m.id = d.matter_id LEFT JOIN petition p ON p.office_id = d.office_id AND p.id = d.petition_id
  WHERE r.office_id = $1 ORDER BY d.issued_on, d.id, r.position`;

/** Of the small office that one only looks at: sent on their day, as papers of before are. */
const OTHER_OFFICES = `INSERT INTO delivery (office_id, document_id, agency_id, state, sent_on)
  SELECT r.office_id, r.document_id, r.agency_id, 'sent', d.issued_on FROM document_recipient r JOIN document d ON d.office_id = r.office_id AND d.id = r.document_id
  WHERE d.state = 'issued' ON CONFLICT (office_id, document_id, agency_id) DO NOTHING`;

/**
 * What became of the papers of the demo ledgers: most were answered in time, some late, some sent back, some are waited for. What
 * becomes of each is drawn from its id, so the same ledgers give the same fates. No paper is added, so no report changes.
 */
export async function writeDemoDeliveries(database: Database, actor: Actor, today: PlainDate): Promise<void> {
  const { books, running } = limitsByHand(database, new Clock());
  const book = await books.now(actor.officeId);
  const papers = await database.read((on) => on.query<DemoPaper[]>(PAPERS_SQL, [actor.officeId]));
  const dues = new Map<string, AnswerDue | null>();
  const dueOf = ({ kind, matterKind, issuedOn }: DemoPaper): AnswerDue | null => {
    const key = `${kind} ${matterKind} ${issuedOn}`;
    const known = dues.get(key);
    if (known !== undefined) return known;
    const due = answerDue({ documentKind: kind, matterKind, askedOn: null, from: issuedOn }, USUAL_URGING_TERMS, book);
    dues.set(key, due);
    return due;
  };
  const rows = papers.map((paper) => rowOf(paper, dueOf(paper), today, book.calendar));
  await database.write(async (tx) => {
    await insertDeliveries(tx, actor, rows);
    await insertAnswers(tx, actor, rows);
    await insertUrges(tx, actor, rows, today, book.calendar);
    await tx.query(OTHER_OFFICES);
    // Who was answered and not told yet is owed a word (K18).
    for (const { petitionId, fate } of rows) if (petitionId && fate.untold) await running.start(tx, actor, { petitionId }, 'K18', fate.untold);
  });
}

interface DemoDelivery extends DemoPaper {
  readonly due: AnswerDue | null;
  readonly fate: DemoFate;
}

function rowOf(paper: DemoPaper, due: AnswerDue | null, today: PlainDate, calendar: Calendar): DemoDelivery {
  const draw = (what: string): number => createHash('sha256').update(`${paper.documentId} ${paper.agencyId} ${what}`).digest().readUInt32BE() % 100;
  return { ...paper, due, fate: fateOf({ ...paper, dueOn: due?.dueOn ?? null }, draw, today, (day) => nextWorkingDay(calendar, day)) };
}

async function insertDeliveries(tx: EntityManager, actor: Actor, rows: readonly DemoDelivery[]): Promise<void> {
  const values = rows.map(({ documentId, agencyId, due, fate: { answer: _answer, untold: _untold, ...columns } }) => ({
    document_id: documentId,
    agency_id: agencyId,
    due_on: due?.dueOn ?? null,
    due_why: due?.why ?? null,
    ...columns,
  }));
  const columns = `document_id uuid, agency_id uuid, due_on date, due_why text, state text, sent_on date, sent_how text, received_on date, answered_on date,
    returned_on date, return_reason text, return_accepted_on date, closed_on date, close_reason text, told_on date, told_how text`;
  const names = columns.replace(/ (uuid|date|text)/g, '');
  await tx.query(
    `INSERT INTO delivery (office_id, ${names}, sent_by, received_by, returned_by, return_accepted_by, told_by)
     SELECT $1, ${names}, CASE WHEN sent_on IS NULL THEN NULL ELSE $2::uuid END, CASE WHEN received_on IS NULL THEN NULL ELSE $2::uuid END,
            CASE WHEN returned_on IS NULL THEN NULL ELSE $2::uuid END, CASE WHEN return_accepted_on IS NULL THEN NULL ELSE $2::uuid END,
            CASE WHEN told_on IS NULL THEN NULL ELSE $2::uuid END
     FROM jsonb_to_recordset($3::jsonb) AS r(${columns})`,
    [actor.officeId, actor.accountId, JSON.stringify(values)],
  );
}

async function insertAnswers(tx: EntityManager, actor: Actor, rows: readonly DemoDelivery[]): Promise<void> {
  const values = rows.flatMap(({ documentId, agencyId, shortName, fate: { answer } }) =>
    answer ? [{ document_id: documentId, agency_id: agencyId, ...answer, symbol: `${answer.number}/${shortName.replace(/^(Sở|UBND) /, '').replaceAll(' ', '')}-TTr` }] : [],
  );
  await tx.query(
    `INSERT INTO answer (office_id, delivery_id, side, symbol, dated_on, received_on, result, resolved_on, summary, entered_by, entered_at)
     SELECT $1, v.id, 'board', r.symbol, r.dated_on, r.received_on, r.result, r.resolved_on, r.summary, $2, least(r.received_on + time '16:00', now())
     FROM jsonb_to_recordset($3::jsonb) AS r(document_id uuid, agency_id uuid, symbol text, dated_on date, received_on date, result text, resolved_on date, summary text)
       JOIN delivery v ON v.office_id = $1 AND v.document_id = r.document_id AND v.agency_id = r.agency_id`,
    [actor.officeId, actor.accountId, JSON.stringify(values)],
  );
}

/** Of those that are late by now, some were reminded of on the first working day, and the letters of the ledger are their letters. */
async function insertUrges(tx: EntityManager, actor: Actor, rows: readonly DemoDelivery[], today: PlainDate, calendar: Calendar): Promise<void> {
  const reminded = rows.flatMap(({ documentId, agencyId, due, fate }) => {
    const waits = fate.state === 'sent' || fate.state === 'received';
    const late = waits && due ? workingDaysAfter(calendar, due.dueOn, today) : 0;
    return due && late > 3 ? [{ document_id: documentId, agency_id: agencyId, taken_on: addWorkingDays(calendar, due.dueOn, 1) }] : [];
  });
  await tx.query(
    `INSERT INTO urge (office_id, delivery_id, rung, state, taken_on, note, taken_by, created_at)
     SELECT $1, v.id, 'reminder', 'sent', r.taken_on, 'Đề nghị quý cơ quan trả lời theo thời hạn.', $2, least(r.taken_on + time '09:00', now())
     FROM jsonb_to_recordset($3::jsonb) AS r(document_id uuid, agency_id uuid, taken_on date)
       JOIN delivery v ON v.office_id = $1 AND v.document_id = r.document_id AND v.agency_id = r.agency_id`,
    [actor.officeId, actor.accountId, JSON.stringify(reminded)],
  );
  await tx.query(
    `INSERT INTO urge (office_id, delivery_id, rung, state, taken_on, document_id, taken_by, created_at)
     SELECT DISTINCT ON (v.id) $1, v.id, 'letter', 'sent', letter.issued_on, letter.id, $2, least(letter.issued_on + time '15:00', now())
     FROM urge u JOIN delivery v ON v.office_id = u.office_id AND v.id = u.delivery_id
       JOIN document d ON d.office_id = v.office_id AND d.id = v.document_id
       JOIN document letter ON letter.office_id = d.office_id AND letter.petition_id = d.petition_id AND letter.kind = 'urging' AND letter.status = 'active' AND letter.issued_on > u.taken_on
       JOIN document_recipient r ON r.office_id = letter.office_id AND r.document_id = letter.id AND r.agency_id = v.agency_id
     WHERE u.office_id = $1 AND u.rung = 'reminder' ORDER BY v.id, letter.issued_on`,
    [actor.officeId, actor.accountId],
  );
}
