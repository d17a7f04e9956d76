import { CalendarQueries } from '@tiepdan/calendar/api';
import { type Calendar, addWorkingDays, nextWorkingDay } from '@tiepdan/calendar/contract';
import { type FeedbackChannel, USUAL_FEEDBACK_TERMS } from '@tiepdan/feedback/contract';
import { type Actor, type PlainDate, addDays, yearOf } from '@tiepdan/platform/contract';
import type { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { FEEDBACK_SENDERS, FEEDBACK_TEXTS } from './demo-feedback-texts.js';

/** How many came by each channel in a span of the demo. */
interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly counts: Readonly<Record<FeedbackChannel, number>>;
}

/** The year of the published report said 352, of which 19 by petition and 163 through the national system; the rest it left together. */
const spans = (today: PlainDate): Span[] => [
  { from: '2021-12-15', to: '2022-11-30', counts: { petition: 16, portal: 141, hotline: 104, direct: 47 } },
  { from: '2022-12-15', to: '2023-11-30', counts: { petition: 19, portal: 163, hotline: 121, direct: 49 } },
  { from: addDays(today, -300), to: addDays(today, -1), counts: { petition: 8, portal: 46, hotline: 27, direct: 13 } },
];

interface Origin {
  readonly id: string;
  readonly receivedOn: PlainDate;
}

const PETITIONS_SQL = `SELECT id, received_on::text AS "receivedOn" FROM petition WHERE office_id = $1 AND kind = 'proposal' AND status = 'active' AND NOT sealed
  AND received_on BETWEEN $2 AND $3 ORDER BY id LIMIT $4`;
const RECEPTIONS_SQL = `SELECT r.id, r.received_on::text AS "receivedOn" FROM reception r JOIN matter m ON m.office_id = r.office_id AND m.id = r.matter_id AND m.kind = 'proposal'
  WHERE r.office_id = $1 AND r.status = 'active' AND r.attendance = 'received' AND NOT r.sealed AND r.received_on BETWEEN $2 AND $3 ORDER BY r.id LIMIT $4`;
const AGENCIES_SQL = `SELECT id FROM agency WHERE office_id = $1 AND kind IN ('department', 'commune') ORDER BY position, name, id`;

/** Of those that came to the counter so many are also a visit in the book of receptions. */
const VISITS = 6;

/**
 * Feedback on administrative procedures of the demo, by all four channels: most answered in time, some late, the newest open.
 * It is a book of its own, so nothing of the reports on reception changes.
 */
export async function writeDemoFeedback(database: Database, actor: Actor, today: PlainDate): Promise<void> {
  const calendar = await new CalendarQueries(database).of(actor.officeId);
  await database.write(async (tx) => {
    const agencies = await tx.query<{ id: string }[]>(AGENCIES_SQL, [actor.officeId]);
    if (!agencies.length) return;
    const rows = [];
    for (const span of spans(today)) rows.push(...(await rowsOf(tx, actor.officeId, span)));
    const told = rows.map((row, index) => withFate(row, index, agencies[index % agencies.length]?.id ?? '', today, calendar));
    await insert(tx, actor, told);
  });
}

type Row = ReturnType<typeof plainRow>;

async function rowsOf(tx: EntityManager, officeId: string, { from, to, counts }: Span): Promise<Row[]> {
  const petitions = await tx.query<Origin[]>(PETITIONS_SQL, [officeId, from, to, counts.petition]);
  const visits = await tx.query<Origin[]>(RECEPTIONS_SQL, [officeId, from, to, VISITS]);
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return (Object.keys(counts) as FeedbackChannel[]).flatMap((channel) =>
    Array.from({ length: counts[channel] }, (_, index) => {
      const petition = channel === 'petition' ? petitions[index] : undefined;
      const visit = channel === 'direct' ? visits[index] : undefined;
      const day = addDays(from, Math.floor(((index + 0.5) * days) / counts[channel]));
      return plainRow(channel, index, (petition ?? visit)?.receivedOn ?? day, petition?.id ?? null, visit?.id ?? null);
    }),
  );
}

function plainRow(channel: FeedbackChannel, index: number, receivedOn: PlainDate, petitionId: string | null, receptionId: string | null) {
  const text = FEEDBACK_TEXTS[(index * 5 + channel.length) % FEEDBACK_TEXTS.length] ?? FEEDBACK_TEXTS[0];
  const anonymous = !petitionId && !receptionId && (channel === 'portal' || index % 4 === 3);
  return {
    received_on: receivedOn,
    channel,
    ...{ kind: text?.kind, procedure_name: text?.procedureName, field_code: text?.fieldCode, content: text?.content, reply: text?.answer ?? '' },
    petition_id: petitionId,
    reception_id: receptionId,
    anonymous,
    sender_name: petitionId || receptionId || anonymous ? null : (FEEDBACK_SENDERS[index % FEEDBACK_SENDERS.length] ?? null),
    portal_number: channel === 'portal' ? `PAKN.${receivedOn.replaceAll('-', '')}.${String(1000 + index)}` : null,
  };
}

/** What became of one: answered within its term, now and then late; of the last weeks some wait. */
function withFate(row: Row, index: number, agencyId: string, today: PlainDate, calendar: Calendar) {
  const { received_on: receivedOn, reply, ...kept } = row;
  const forwardDue = addWorkingDays(calendar, receivedOn, USUAL_FEEDBACK_TERMS.forwardDays);
  const due = addWorkingDays(calendar, receivedOn, USUAL_FEEDBACK_TERMS.answerDays);
  const reached = (day: PlainDate): PlainDate | null => (day <= today ? day : null);
  const forwarded = index % 9 === 4 ? null : reached(addWorkingDays(calendar, receivedOn, 1 + (index % 4)));
  const withdrawn = index % 40 === 17 ? reached(addWorkingDays(calendar, receivedOn, 6)) : null;
  const answered = withdrawn || (!forwarded && index % 9 !== 4) ? null : reached(addWorkingDays(calendar, receivedOn, index % 17 === 5 ? 26 : 8 + (index % 11)));
  const published = answered && index % 3 !== 1 ? reached(nextWorkingDay(calendar, addDays(answered, 2))) : null;
  const state = withdrawn ? 'withdrawn' : published ? 'published' : answered ? 'answered' : forwarded ? 'forwarded' : 'received';
  return {
    ...kept,
    received_on: receivedOn,
    state,
    forward_due_on: forwardDue,
    due_on: due,
    forwarded_on: forwarded,
    agency_id: forwarded && agencyId,
    answered_on: answered,
    answer: answered && reply,
    published_on: published,
    published_question: published && (row.content ?? null),
    published_answer: published && reply,
    withdrawn_on: withdrawn,
    withdraw_reason: withdrawn && 'Người gửi báo đã được giải quyết',
  };
}

const COLUMNS = `received_on date, channel text, kind text, procedure_name text, field_code text, content text, petition_id uuid, reception_id uuid, anonymous boolean, sender_name text,
  portal_number text, state text, forward_due_on date, due_on date, forwarded_on date, agency_id uuid, answered_on date, answer text, published_on date, published_question text,
  published_answer text, withdrawn_on date, withdraw_reason text`;

/** Written in the order of their days, each numbered in its book of the year. */
async function insert(tx: EntityManager, actor: Actor, rows: readonly ReturnType<typeof withFate>[]): Promise<void> {
  const names = COLUMNS.replace(/ (uuid|date|text|boolean)/g, '');
  const last = new Map<number, number>();
  const numbered = rows
    .toSorted((one, other) => one.received_on.localeCompare(other.received_on))
    .map((row) => {
      const year = yearOf(row.received_on);
      last.set(year, (last.get(year) ?? 0) + 1);
      return { ...row, book_year: year, book_number: last.get(year) };
    });
  await tx.query(
    `INSERT INTO feedback (office_id, book_year, book_number, ${names}, created_by, created_at)
     SELECT $1, book_year, book_number, ${names}, $2, least((received_on + time '09:30') AT TIME ZONE 'Asia/Ho_Chi_Minh', now()) FROM jsonb_to_recordset($3::jsonb) AS r(book_year integer, book_number integer, ${COLUMNS})`,
    [actor.officeId, actor.accountId, JSON.stringify(numbered)],
  );
  await tx.query(
    `INSERT INTO history_event (office_id, subject_kind, subject_id, type, actor_id, actor_name, request_id, recorded_at)
     SELECT f.office_id, 'feedback', f.id, 'registered', f.created_by, $2, 'demo', f.created_at FROM feedback f WHERE f.office_id = $1`,
    [actor.officeId, actor.fullName],
  );
  for (const [year, number] of last)
    await tx.query(
      `INSERT INTO book_counter AS c (office_id, book, year, last_number) VALUES ($1, 'feedback', $2, $3)
       ON CONFLICT (office_id, book, year) DO UPDATE SET last_number = greatest(c.last_number, excluded.last_number)`,
      [actor.officeId, year, number],
    );
}
