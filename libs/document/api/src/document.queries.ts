import { Injectable } from '@nestjs/common';
import type { DocumentPage, DocumentRow, DocumentView } from '@tiepdan/document/contract';
import { type Actor, PAGE_SIZE, foldText, platformErrors } from '@tiepdan/platform/contract';
import { Conditions, Database, Refusal, decodeCursor, startsWith, toPage, wordsFit } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { DocumentListQuery } from './document.body.js';
import { VISIBLE_DOCUMENTS } from './document.policy.js';
import { ROW_SQL, SUBJECT_SQL, VIEW_SQL } from './document-sql.js';
import { withheldSteps } from './life/withheld.js';

@Injectable()
export class DocumentQueries {
  constructor(private readonly database: Database) {}

  /** Papers sent out, newest day first. What is still being prepared is in `DraftQueries`. */
  list(actor: Actor, query: DocumentListQuery): Promise<DocumentPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const where = this.filter(actor, query);
    const counted = where.sql;
    const countParams = [...where.params];
    const cursor = query.cursor ? decodeCursor(query.cursor) : null;
    if (cursor) where.and('(d.issued_on, d.id) < (?::date, ?::uuid)', cursor.on, cursor.id);
    return this.database.read(async (manager) => {
      const rows = await manager.query<Omit<DocumentRow, 'withheld'>[]>(
        `SELECT ${ROW_SQL} FROM document d ${SUBJECT_SQL}
         WHERE ${where.sql} ORDER BY d.issued_on DESC, d.id DESC LIMIT ${where.param(limit + 1)}`,
        where.params,
      );
      const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM document d WHERE ${counted}`, countParams);
      return toPage(rows, limit, total, (row) => ({ on: row.issuedOn ?? '', id: row.id }), (row) => ({ ...row, withheld: [] }));
    });
  }

  /** @throws Refusal RECORD.NOT_FOUND for another office's paper as for none */
  async one(actor: Actor, id: string, manager?: EntityManager): Promise<DocumentView> {
    const read = async (on: EntityManager): Promise<DocumentView | null> => {
      const [found] = await on.query<Omit<DocumentView, 'withheld'>[]>(
        `SELECT ${VIEW_SQL} FROM document d ${SUBJECT_SQL}
         WHERE ${VISIBLE_DOCUMENTS} AND d.id = $2`,
        [actor.officeId, id],
      );
      return found ? { ...found, withheld: await withheldSteps(on, actor, found) } : null;
    };
    const found = await (manager ? read(manager) : this.database.read(read));
    if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return found;
  }

  private filter(actor: Actor, query: DocumentListQuery): Conditions {
    const where = new Conditions()
      .and(VISIBLE_DOCUMENTS.replace('$1', '?'), actor.officeId)
      .and(`d.state = 'issued'`)
      .and('d.status = ?', query.status)
      .and('d.issued_on >= ?::date', query.from)
      .and('d.issued_on <= ?::date', query.to)
      .and('d.kind = ?', query.kind)
      .and('d.paper = ?', query.paper)
      .and('d.reception_id = ?', query.receptionId)
      .and('d.leader_day_id = ?', query.leaderDayId)
      .and('d.about_document_id = ?', query.aboutDocumentId)
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
