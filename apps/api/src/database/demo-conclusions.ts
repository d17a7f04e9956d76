import { CalendarQueries } from '@tiepdan/calendar/api';
import { type Calendar, addWorkingDays } from '@tiepdan/calendar/contract';
import { USUAL_CONCLUSION_TERMS } from '@tiepdan/conclusion/contract';
import { type Actor, type PlainDate, formatDay, yearOf } from '@tiepdan/platform/contract';
import type { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { CONCLUSION_TEXTS, type DemoConclusionText } from './demo-conclusion-texts.js';

/** Their notices have a row of numbers of their own, so no number of the ledgers moves. */
const SYMBOL = 'TB-KLTCD';

/** A visit on a leader's day, or a day itself, the newest first; nobody on it is kept secret. */
interface Heard {
  readonly leaderDayId: string;
  readonly receptionId: string | null;
  readonly matterId: string | null;
  readonly heldOn: PlainDate;
}

/** What became of a task, by how long ago it was given: the newest still open, then one of each kind. */
const FATES = ['open', 'overdue', 'reported', 'done-late', 'done', 'done', 'done-late', 'done', 'done', 'done'] as const;
type Fate = (typeof FATES)[number];

/** The newest visit of each of the last days, and the last days of the leader who has an account. */
const HEARD_SQL = `
  WITH days AS (
    SELECT l.id, l.held_on, h.account_id FROM leader_day l JOIN leader h ON h.office_id = l.office_id AND h.id = l.host_id
    WHERE l.office_id = $1 AND l.status = 'active' AND l.outcome IN ('held', 'held-nobody') AND l.purpose = 'reception' AND l.held_on < $2::date AND h.body_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM reception r WHERE r.office_id = l.office_id AND r.leader_day_id = l.id AND r.sealed)),
  visits AS (
    SELECT DISTINCT ON (d.id) d.id AS day, r.id, r.matter_id FROM days d JOIN reception r ON r.office_id = $1 AND r.leader_day_id = d.id
    WHERE r.status = 'active' AND r.attendance = 'received' ORDER BY d.id, r.book_year, r.book_number)
  SELECT d.id AS "leaderDayId", v.id AS "receptionId", v.matter_id AS "matterId", d.held_on::text AS "heldOn"
  FROM days d LEFT JOIN visits v ON v.day = d.id WHERE v.id IS NOT NULL OR d.account_id IS NOT NULL ORDER BY d.held_on DESC, d.id LIMIT ${FATES.length}`;

/** What leaders of the demo concluded on their last days: tasks that are open, late, reported, done in time and done late. */
export async function writeDemoConclusions(database: Database, actor: Actor, today: PlainDate): Promise<void> {
  const calendar = await new CalendarQueries(database).of(actor.officeId);
  await database.write(async (tx) => {
    const bookId = await openBook(tx, actor.officeId);
    const heard = await tx.query<Heard[]>(HEARD_SQL, [actor.officeId, today]);
    const numbers = new Map<number, number>();
    // The oldest is numbered first.
    for (const [position, each] of [...heard.entries()].toReversed()) {
      const text = CONCLUSION_TEXTS[position % CONCLUSION_TEXTS.length];
      const fate = FATES[position];
      if (text && fate) await conclude(tx, { actor, today, calendar, bookId, numbers }, each, text, fate);
    }
    for (const [year, last] of numbers)
      await tx.query(`INSERT INTO book_counter (office_id, book, year, last_number) VALUES ($1, $2, $3, $4)`, [actor.officeId, `document:${bookId}`, year, last]);
  });
}

interface Desk {
  readonly actor: Actor;
  readonly today: PlainDate;
  readonly calendar: Calendar;
  readonly bookId: string;
  /** The last number given in each year. */
  readonly numbers: Map<number, number>;
}

async function openBook(tx: EntityManager, officeId: string): Promise<string> {
  const book = await one(tx, `INSERT INTO document_book (office_id, name) VALUES ($1, 'Sổ thông báo kết luận tiếp công dân') RETURNING id`, [officeId]);
  await tx.query(`INSERT INTO document_symbol (office_id, symbol, book_id) VALUES ($1, $2, $3)`, [officeId, SYMBOL, book]);
  return book;
}

async function conclude(tx: EntityManager, desk: Desk, heard: Heard, text: DemoConclusionText, fate: Fate): Promise<void> {
  const { actor, today, calendar } = desk;
  const conclusionId = await one(
    tx,
    `INSERT INTO conclusion (office_id, leader_day_id, reception_id, text, concluded_on, notice_due_on, created_by, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5::date, $6, $7, $5::date + time '11:00', $5::date + time '11:00') RETURNING id`,
    [actor.officeId, heard.leaderDayId, heard.receptionId, text.text, heard.heldOn, addWorkingDays(calendar, heard.heldOn, USUAL_CONCLUSION_TERMS.noticeDays), actor.accountId],
  );
  await tx.query(
    `INSERT INTO history_event (office_id, subject_kind, subject_id, type, actor_id, actor_name, request_id, recorded_at)
     VALUES ($1, 'conclusion', $2, 'registered', $3, $4, 'demo', $5::date + time '11:00')`,
    [actor.officeId, conclusionId, actor.accountId, actor.fullName, heard.heldOn],
  );
  const issuedOn = addWorkingDays(calendar, heard.heldOn, 3);
  const documentId = issuedOn <= today ? await notify(tx, desk, conclusionId, heard, issuedOn) : null;
  for (const [position, task] of text.tasks.entries()) {
    const agencyId = await one(tx, `SELECT id FROM agency WHERE office_id = $1 AND short_name = $2`, [actor.officeId, task.agency]);
    // A second task of what is late or reported goes on; what goes on is not due yet, whenever the demo is loaded.
    const own: Fate = position > 0 && !fate.startsWith('done') ? 'open' : fate;
    const usual = addWorkingDays(calendar, heard.heldOn, own === 'overdue' ? 5 : 10 + position * 5);
    const dueOn = own === 'open' ? later(usual, addWorkingDays(calendar, today, 4)) : usual;
    await giveTask(tx, desk, { conclusionId, documentId, issuedOn, ordinal: position + 1, agencyId, content: task.content, dueOn, givenOn: heard.heldOn, result: task.result, fate: own });
  }
}

async function notify(tx: EntityManager, { actor, bookId, numbers }: Desk, conclusionId: string, heard: Heard, issuedOn: PlainDate): Promise<string> {
  const year = yearOf(issuedOn);
  const number = (numbers.get(year) ?? 0) + 1;
  numbers.set(year, number);
  const documentId = await one(
    tx,
    `INSERT INTO document (office_id, kind, number, symbol, year, issued_on, summary, matter_id, leader_day_id, book_id, signer, created_by, created_at, updated_at)
     VALUES ($1, 'conclusion', $2, $3, $4, $5::date, $6, $7, $8, $9, $10, $11, $5::date + time '15:00', $5::date + time '15:00') RETURNING id`,
    [actor.officeId, number, SYMBOL, year, issuedOn, `Kết luận việc tiếp công dân ngày ${formatDay(heard.heldOn)}`, heard.matterId, heard.leaderDayId, bookId, actor.fullName, actor.accountId],
  );
  await tx.query(`INSERT INTO conclusion_notice (office_id, document_id, conclusion_id) VALUES ($1, $2, $3)`, [actor.officeId, documentId, conclusionId]);
  return documentId;
}

interface DemoTask {
  readonly conclusionId: string;
  readonly documentId: string | null;
  readonly issuedOn: PlainDate;
  readonly ordinal: number;
  readonly agencyId: string;
  readonly content: string;
  readonly givenOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly result: string;
  readonly fate: Fate;
}

async function giveTask(tx: EntityManager, desk: Desk, task: DemoTask): Promise<void> {
  const { actor, today, calendar } = desk;
  const answeredOn = task.fate === 'open' || task.fate === 'overdue' ? null : earlier(addWorkingDays(calendar, task.dueOn, task.fate === 'done-late' ? 4 : 0), today);
  const answerId = task.documentId ? await deliver(tx, desk, task, task.documentId, answeredOn) : null;
  const done = task.fate.startsWith('done') && answeredOn !== null;
  const taskId = await one(
    tx,
    `INSERT INTO conclusion_task (office_id, conclusion_id, ordinal, agency_id, content, due_on, document_id, state, done_on, result, evidence_id, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::date + time '11:00', $12::date + time '11:00') RETURNING id`,
    [actor.officeId, task.conclusionId, task.ordinal, task.agencyId, task.content, task.dueOn, task.documentId, done ? 'done' : 'open', done ? answeredOn : null, done ? task.result : null, done ? answerId : null, task.givenOn],
  );
  const step = (kind: string, on: PlainDate, text: string | null, dueTo: PlainDate | null) =>
    tx.query(
      `INSERT INTO conclusion_task_step (office_id, task_id, kind, taken_on, text, due_to, taken_by, taken_at) VALUES ($1, $2, $3, $4::date, $5, $6, $7, least($4::date + time '16:30', now()))`,
      [actor.officeId, taskId, kind, on, text, dueTo, actor.accountId],
    );
  await step('given', task.givenOn, null, task.dueOn);
  if (done && answeredOn) await step('done', answeredOn, task.result, null);
}

/** The copy of the notice to the task's body, and its answer where it has one; gives the answer's id. */
async function deliver(tx: EntityManager, { actor }: Desk, task: DemoTask, documentId: string, answeredOn: PlainDate | null): Promise<string | null> {
  const { officeId, accountId } = actor;
  await tx.query(`INSERT INTO document_recipient (office_id, document_id, position, agency_id) VALUES ($1, $2, $3, $4)`, [officeId, documentId, task.ordinal, task.agencyId]);
  const deliveryId = await one(
    tx,
    `INSERT INTO delivery (office_id, document_id, agency_id, state, due_on, due_why, sent_on, sent_how, sent_by, received_on, received_by, answered_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7::date, 'account', $8, $7::date, $8, $9) RETURNING id`,
    [officeId, documentId, task.agencyId, answeredOn ? 'answered' : 'received', task.dueOn, `Theo hạn sớm nhất của nhiệm vụ giao tại kết luận ngày ${formatDay(task.givenOn)}.`, task.issuedOn, accountId, answeredOn],
  );
  if (!answeredOn) return null;
  return one(
    tx,
    `INSERT INTO answer (office_id, delivery_id, side, symbol, dated_on, received_on, result, resolved_on, summary, entered_by, entered_at)
     VALUES ($1, $2, 'board', $3, $4::date, $4::date, 'explained', NULL, $5, $6, least($4::date + time '16:00', now())) RETURNING id`,
    [officeId, deliveryId, `${100 + task.ordinal * 7}/BC-TTr`, answeredOn, task.result, accountId],
  );
}

const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other);
const earlier = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? one : other);

async function one(tx: EntityManager, sql: string, params: readonly unknown[]): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>(sql, [...params]);
  if (!row) throw new Error('the demo misses a row that its conclusions need');
  return row.id;
}
