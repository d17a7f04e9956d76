import { Injectable } from '@nestjs/common';
import type { DocumentPage, DocumentRow, DocumentView } from '@tiepdan/document/contract';
import { MATTER_NUMBER_SQL } from '@tiepdan/matter/api';
import { type Actor, PAGE_SIZE, foldText, platformErrors } from '@tiepdan/platform/contract';
import { Conditions, Database, Refusal, decodeCursor, startsWith, toPage, wordsFit } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { DocumentListQuery } from './document.body.js';
import { VISIBLE_DOCUMENTS } from './document.policy.js';

const PETITION_NUMBER_SQL = `p.book_number || '/' || p.book_year`;
const SUBJECT_SQL = `JOIN matter m ON m.office_id = d.office_id AND m.id = d.matter_id
  LEFT JOIN petition p ON p.office_id = d.office_id AND p.id = d.petition_id`;
const RECIPIENTS_SQL = `FROM document_recipient r JOIN agency g ON g.office_id = r.office_id AND g.id = r.agency_id
  WHERE r.office_id = d.office_id AND r.document_id = d.id`;

@Injectable()
export class DocumentQueries {
  constructor(private readonly database: Database) {}

  /** Papers sent out, newest day first. */
  list(actor: Actor, query: DocumentListQuery): Promise<DocumentPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const where = this.filter(actor, query);
    const counted = where.sql;
    const countParams = [...where.params];
    const cursor = query.cursor ? decodeCursor(query.cursor) : null;
    if (cursor) where.and('(d.issued_on, d.id) < (?::date, ?::uuid)', cursor.on, cursor.id);
    return this.database.read(async (manager) => {
      const rows = await manager.query<DocumentRow[]>(
        `SELECT d.id, d.status, d.kind, d.number, d.symbol, d.issued_on::text AS "issuedOn", d.summary,
                ARRAY(SELECT g.name ${RECIPIENTS_SQL} ORDER BY r.position) AS "recipientNames", d.petition_id AS "petitionId",
                ${PETITION_NUMBER_SQL} AS "petitionNumber", d.matter_id AS "matterId", ${MATTER_NUMBER_SQL} AS "matterNumber"
         FROM document d ${SUBJECT_SQL}
         WHERE ${where.sql} ORDER BY d.issued_on DESC, d.id DESC LIMIT ${where.param(limit + 1)}`,
        where.params,
      );
      const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM document d WHERE ${counted}`, countParams);
      return toPage(rows, limit, total, (row) => ({ on: row.issuedOn ?? '', id: row.id }), (row) => row);
    });
  }

  /** @throws Refusal RECORD.NOT_FOUND for another office's paper as for none */
  async one(actor: Actor, id: string, manager?: EntityManager): Promise<DocumentView> {
    const read = (on: EntityManager) =>
      on.query<DocumentView[]>(
        `SELECT d.id, d.status, d.version, d.created_at AS "createdAt", a.full_name AS "createdByName", d.updated_at AS "updatedAt",
                d.kind, d.number, d.symbol, d.issued_on::text AS "issuedOn", d.summary, d.signer,
                ARRAY(SELECT r.agency_id ${RECIPIENTS_SQL} ORDER BY r.position) AS "recipientIds",
                (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) ORDER BY r.position), '[]') ${RECIPIENTS_SQL}) AS recipients,
                d.petition_id AS "petitionId", ${PETITION_NUMBER_SQL} AS "petitionNumber",
                d.matter_id AS "matterId", ${MATTER_NUMBER_SQL} AS "matterNumber", m.summary AS "matterSummary"
         FROM document d ${SUBJECT_SQL} JOIN account a ON a.office_id = d.office_id AND a.id = d.created_by
         WHERE ${VISIBLE_DOCUMENTS} AND d.id = $2`,
        [actor.officeId, id],
      );
    const [found] = await (manager ? read(manager) : this.database.read(read));
    if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return found;
  }

  private filter(actor: Actor, query: DocumentListQuery): Conditions {
    const where = new Conditions()
      .and(VISIBLE_DOCUMENTS.replace('$1', '?'), actor.officeId)
      .and('d.status = ?', query.status)
      .and('d.issued_on >= ?::date', query.from)
      .and('d.issued_on <= ?::date', query.to)
      .and('d.kind = ?', query.kind)
      .and('d.petition_id = ?', query.petitionId)
      .and('d.matter_id = ?', query.matterId)
      .and(
        `EXISTS (SELECT 1 FROM document_recipient r WHERE r.office_id = d.office_id AND r.document_id = d.id AND r.agency_id = ?)`,
        query.recipientId,
      );
    if (query.q) this.words(where, query.q);
    return where;
  }

  /** Words are looked for in the summary; `123` and `123/PC-BTCD` (or its beginning) as a number. */
  private words(where: Conditions, q: string): void {
    const number = /^(\d{1,8})(?:\/(.*))?$/.exec(q.trim());
    if (number) where.and('d.number = ?', Number(number[1])).and('fold(d.symbol) LIKE ?', number[2] ? startsWith(foldText(number[2])) : null);
    else where.and(wordsFit(where, 'd.summary_words', q) ?? 'false');
  }
}
