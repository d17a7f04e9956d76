import { Injectable } from '@nestjs/common';
import { ERASED_WORDS } from '@tiepdan/citizen/contract';
import { type FeedbackPage, type FeedbackRow, type FeedbackView, type PublishedFeedback, type PublishedFeedbackPage, feedbackActionsFor } from '@tiepdan/feedback/contract';
import { type Actor, PAGE_SIZE, platformErrors } from '@tiepdan/platform/contract';
import { Clock, Conditions, Database, Refusal, decodeCursor, toPage, wordsFit } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { FeedbackListQuery } from './feedback.body.js';
import { VISIBLE_FEEDBACK } from './feedback.policy.js';
import { ORIGIN_JOINS, SENDER_NAMES_SQL, stageSql } from './feedback-sql.js';

/** So many answers stand on one public page. */
export const PUBLISHED_A_PAGE = 20;

const VIEW_SQL = `SELECT f.id, f.status, f.version, f.created_at AS "createdAt", a.full_name AS "createdByName", f.updated_at AS "updatedAt",
    f.book_number AS "bookNumber", f.book_year AS "bookYear", f.received_on::text AS "receivedOn", f.channel, f.kind, f.state,
    f.petition_id AS "petitionId", f.reception_id AS "receptionId", f.anonymous,
    CASE WHEN num_nonnulls(f.petition_id, f.reception_id) > 0 THEN 'record' WHEN f.anonymous THEN 'anonymous' ELSE 'named' END AS "senderKind",
    CASE WHEN f.sender_name IS NOT NULL THEN jsonb_build_object('name', f.sender_name, 'phone', f.sender_phone, 'address', f.sender_address, 'citizenId', f.citizen_id) END AS sender,
    ${SENDER_NAMES_SQL} AS "senderNames", coalesce(p.sealed, r.sealed, false) AS sealed, coalesce(p.matter_id, r.matter_id) AS "matterId",
    CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('kind', 'petition', 'id', p.id, 'bookNumber', p.book_number, 'bookYear', p.book_year)
         WHEN r.id IS NOT NULL THEN jsonb_build_object('kind', 'reception', 'id', r.id, 'bookNumber', r.book_number, 'bookYear', r.book_year) END AS origin,
    f.portal_number AS "portalNumber", f.procedure_name AS "procedureName", f.procedure_code AS "procedureCode", f.field_code AS "fieldCode", fd.name AS "fieldName",
    f.content, f.concerned_agency_id AS "concernedAgencyId", ca.name AS "concernedAgencyName",
    f.forward_due_on::text AS "forwardDueOn", f.due_on::text AS "dueOn", ${stageSql('late', '$2')} AS late,
    f.forwarded_on::text AS "forwardedOn", f.agency_id AS "agencyId", g.name AS "agencyName", f.asked_due_on::text AS "askedDueOn",
    f.document_id AS "documentId", f.document_number AS "documentNumber",
    f.answered_on::text AS "answeredOn", f.answer, f.answer_number AS "answerNumber",
    f.published_on::text AS "publishedOn", f.published_question AS "publishedQuestion", f.published_answer AS "publishedAnswer",
    f.withdrawn_on::text AS "withdrawnOn", f.withdraw_reason AS "withdrawReason"
  FROM feedback f ${ORIGIN_JOINS}
  JOIN field fd ON fd.code = f.field_code
  LEFT JOIN agency ca ON ca.office_id = f.office_id AND ca.id = f.concerned_agency_id
  LEFT JOIN agency g ON g.office_id = f.office_id AND g.id = f.agency_id
  JOIN account a ON a.office_id = f.office_id AND a.id = f.created_by`;

/** What the public may read: published, and not by a record whose people have become secret since. */
const PUBLIC_SQL = `FROM feedback f ${ORIGIN_JOINS} WHERE f.office_id = $1 AND f.status = 'active' AND f.state = 'published' AND NOT coalesce(p.sealed, r.sealed, false)
  AND f.published_answer <> '${ERASED_WORDS}'`;

@Injectable()
export class FeedbackQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The book, newest day first. */
  list(actor: Actor, query: FeedbackListQuery): Promise<FeedbackPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const where = this.filter(actor, query);
    const [counted, countParams] = [where.sql, [...where.params]];
    const cursor = query.cursor ? decodeCursor(query.cursor) : null;
    if (cursor) where.and('(f.received_on, f.id) < (?::date, ?::uuid)', cursor.on, cursor.id);
    const late = stageSql('late', where.param(this.clock.today()));
    return this.database.read(async (manager) => {
      const rows = await manager.query<FeedbackRow[]>(
        `SELECT f.id, f.status, f.version, f.book_number AS "bookNumber", f.book_year AS "bookYear", f.received_on::text AS "receivedOn", f.channel, f.kind, f.state,
                ${SENDER_NAMES_SQL} AS "senderNames", f.procedure_name AS "procedureName", fd.name AS "fieldName", f.content, g.name AS "agencyName",
                f.due_on::text AS "dueOn", f.answered_on::text AS "answeredOn", ${late} AS late
         FROM feedback f ${ORIGIN_JOINS} JOIN field fd ON fd.code = f.field_code LEFT JOIN agency g ON g.office_id = f.office_id AND g.id = f.agency_id
         WHERE ${where.sql} ORDER BY f.received_on DESC, f.id DESC LIMIT ${where.param(limit + 1)}`,
        where.params,
      );
      const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM feedback f WHERE ${counted}`, countParams);
      return toPage(rows, limit, total, (row) => ({ on: row.receivedOn, id: row.id }), (row) => ({ ...row, actions: feedbackActionsFor(row, actor) }));
    });
  }

  /** @throws Refusal RECORD.NOT_FOUND for another office's as for none */
  async one(actor: Actor, id: string, manager?: EntityManager): Promise<FeedbackView> {
    const read = (on: EntityManager) => on.query<FeedbackView[]>(`${VIEW_SQL} WHERE ${VISIBLE_FEEDBACK} AND f.id = $3`, [actor.officeId, this.clock.today(), id]);
    const [found] = await (manager ? read(manager) : this.database.read(read));
    if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return { ...found, actions: feedbackActionsFor(found, actor) };
  }

  /** Published answers of an office, newest first; a page that is not there is the last one. Nobody is named. */
  published(officeId: string, page: number): Promise<PublishedFeedbackPage> {
    return this.database.read(async (manager) => {
      const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total ${PUBLIC_SQL}`, [officeId]);
      const pages = Math.max(1, Math.ceil(total / PUBLISHED_A_PAGE));
      const at = Math.min(Math.max(1, Math.trunc(page)), pages);
      const items = await manager.query<PublishedFeedback[]>(
        `SELECT x.id, x.published_on::text AS "publishedOn", x.received_on::text AS "receivedOn", x.kind, x.procedure_name AS "procedureName", fd.name AS "fieldName",
                x.published_question AS question, x.published_answer AS answer, x.answered_on::text AS "answeredOn", g.name AS "agencyName"
         FROM (SELECT f.* ${PUBLIC_SQL} ORDER BY f.published_on DESC, f.id DESC LIMIT $2 OFFSET $3) x
         JOIN field fd ON fd.code = x.field_code LEFT JOIN agency g ON g.office_id = x.office_id AND g.id = x.agency_id
         ORDER BY x.published_on DESC, x.id DESC`,
        [officeId, PUBLISHED_A_PAGE, (at - 1) * PUBLISHED_A_PAGE],
      );
      return { items, total, page: at, pages };
    });
  }

  private filter(actor: Actor, query: FeedbackListQuery): Conditions {
    const where = new Conditions()
      .and(VISIBLE_FEEDBACK.replace('$1', '?'), actor.officeId)
      .and('f.status = ?', query.status)
      .and('f.received_on >= ?::date', query.from)
      .and('f.received_on <= ?::date', query.to)
      .and('f.channel = ?', query.channel)
      .and('f.kind = ?', query.kind)
      .and('f.state = ANY(?::text[])', query.state?.length ? query.state : null)
      .and('f.petition_id = ?', query.petitionId)
      .and('f.reception_id = ?', query.receptionId)
      .and(`f.citizen_id IN (SELECT c.id FROM citizen c WHERE c.office_id = f.office_id AND ? IN (c.id, c.merged_into_id))`, query.citizenId)
      .and('f.agency_id = ?', query.agencyId)
      .and('f.book_year = ?', query.year);
    if (query.stage) where.and(query.stage === 'late' ? stageSql('late', '?') : stageSql(query.stage, ''), ...(query.stage === 'late' ? [this.clock.today()] : []));
    if (query.q) this.words(where, query.q);
    return where;
  }

  /** Words are looked for in the content, the procedure and a sender written down here, and as a number of the book (`40` or `40/2026`). */
  private words(where: Conditions, q: string): void {
    const number = /^(\d{1,8})(?:\/(\d{4}))?$/.exec(q.trim());
    if (number) where.and('f.book_number = ?', Number(number[1])).and('f.book_year = ?', number[2] ? Number(number[2]) : null);
    else where.and(wordsFit(where, 'f.words', q) ?? 'false');
  }
}
