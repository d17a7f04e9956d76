import { Injectable } from '@nestjs/common';
import { isOnRecordSql, nameFitsSql, namesSql, peopleSql } from '@tiepdan/citizen/api';
import { RunningLimitQueries, dueBetweenSql, firstDueSql } from '@tiepdan/calendar/api';
import { MATTER_NUMBER_SQL } from '@tiepdan/matter/api';
import { type PetitionPage, type PetitionRow, type PetitionView, actionsFor } from '@tiepdan/petition/contract';
import { type Actor, PAGE_SIZE, platformErrors } from '@tiepdan/platform/contract';
import { Conditions, Database, Refusal, decodeCursor, toPage, wordsFit } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { keptOverSql } from './kept-over.js';
import { OFFICER_JOIN, ROW_LIFE_SQL, viewLifeSql } from './life/life-sql.js';
import { PROPOSER_SQL, WithheldSteps, withheldAmong } from './life/withheld.js';
import type { PetitionListQuery } from './petition.body.js';
import { UNASSIGNED_SQL } from './unassigned.js';
import { VISIBLE_PETITIONS, seesSealed } from './petition.policy.js';

const SENDERS = { table: 'petition_sender', key: 'petition_id', record: 'p' } as const;

/** How the list is ordered, and so where a page goes on: two placeholders `?`, the day and the id of the last row read. */
interface ListOrder {
  readonly join: string;
  readonly place: string;
  readonly order: string;
  readonly after: string;
}
const BY_DAY_RECEIVED: ListOrder = {
  join: '',
  place: 'p.received_on',
  order: 'p.received_on DESC, p.id DESC',
  after: '(p.received_on, p.id) < (?::date, ?::uuid)',
};
const BY_DUE_DAY: ListOrder = {
  join: 'JOIN running_limit due ON due.office_id = p.office_id AND due.petition_id = p.id',
  place: 'due.due_on',
  order: 'due.due_on, due.petition_id',
  after: '(due.due_on, due.petition_id) > (?::date, ?::uuid)',
};

/** A row as it is read: what the reader may do with it is still to be said. */
type ReadRow = Omit<PetitionRow, 'actions' | 'withheld'> & { readonly proposedBy: string | null };

@Injectable()
export class PetitionQueries {
  constructor(
    private readonly database: Database,
    private readonly limits: RunningLimitQueries,
    private readonly withheld: WithheldSteps,
  ) {}

  /** The book, newest day first; narrowed by its limits, the first that ends, or the longest overdue, first. */
  async list(actor: Actor, query: PetitionListQuery): Promise<PetitionPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const keptUntil = query.keptOver ? (await this.limits.dueSpan(actor.officeId, 'overdue'))[1] : null;
    const filtered = () => this.filter(actor, query).and(keptOverSql('?::date'), keptUntil);
    const span = query.due ? await this.limits.dueSpan(actor.officeId, query.due) : null;
    const counted = span ? filtered().and(dueBetweenSql('p'), ...span) : filtered();
    const where = span ? filtered().and(firstDueSql('p'), ...span, span[0]) : filtered();
    const { join, place, order, after } = span ? BY_DUE_DAY : BY_DAY_RECEIVED;
    const cursor = query.cursor ? decodeCursor(query.cursor) : null;
    if (cursor) where.and(after, cursor.on, cursor.id);
    return this.database.read(async (manager) => {
      const rows = await manager.query<(ReadRow & { readonly place: string })[]>(
        `SELECT p.id, p.status, p.book_number AS "bookNumber", p.book_year AS "bookYear", p.received_on::text AS "receivedOn", p.source, p.kind,
                f.name AS "fieldName", p.matter_id AS "matterId", ${MATTER_NUMBER_SQL} AS "matterNumber", p.summary,
                ${namesSql(SENDERS)} AS "senderNames", p.signatory_count AS "signatoryCount", p.eligibility, p.competence,
                (SELECT count(*)::int FROM document d WHERE d.office_id = p.office_id AND d.petition_id = p.id AND d.status = 'active' AND d.state = 'issued') AS documents,
                ${ROW_LIFE_SQL}, ${PROPOSER_SQL} AS "proposedBy", ${place}::text AS place
         FROM petition p ${join} JOIN matter m ON m.office_id = p.office_id AND m.id = p.matter_id JOIN field f ON f.code = p.field_code ${OFFICER_JOIN}
         WHERE ${where.sql} ORDER BY ${order} LIMIT ${where.param(limit + 1)}`,
        where.params,
      );
      const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM petition p WHERE ${counted.sql}`, counted.params);
      const page = toPage(rows, limit, total, (row) => ({ on: row.place, id: row.id }), ({ place: _place, ...row }) => row);
      return { ...page, items: await withSteps(manager, actor, page.items) };
    });
  }

  /** @throws Refusal RECORD.NOT_FOUND for another office's petition as for none */
  async one(actor: Actor, id: string, manager?: EntityManager): Promise<PetitionView> {
    const read = async (on: EntityManager): Promise<PetitionView | null> => {
      const [found] = await on.query<Omit<PetitionView, 'actions' | 'withheld'>[]>(
        `SELECT p.id, p.status, p.version, p.created_at AS "createdAt", a.full_name AS "createdByName", p.updated_at AS "updatedAt",
                p.book_number AS "bookNumber", p.book_year AS "bookYear", p.received_on::text AS "receivedOn", p.written_on::text AS "writtenOn",
                p.source, p.sender_body AS "senderBody", p.anonymous, ${peopleSql(SENDERS)} AS senders, p.signatory_count AS "signatoryCount",
                p.kind, p.sealed, p.field_code AS "fieldCode", f.name AS "fieldName", p.matter_id AS "matterId", ${MATTER_NUMBER_SQL} AS "matterNumber",
                m.summary AS "matterSummary", p.summary, p.respondent, p.eligibility, p.ineligible_reason AS "ineligibleReason", p.competence,
                ${viewLifeSql('$3')}
         FROM petition p JOIN matter m ON m.office_id = p.office_id AND m.id = p.matter_id JOIN field f ON f.code = p.field_code
         JOIN account a ON a.office_id = p.office_id AND a.id = p.created_by ${OFFICER_JOIN}
         WHERE ${VISIBLE_PETITIONS} AND p.id = $2`,
        [actor.officeId, id, seesSealed(actor)],
      );
      if (!found) return null;
      const open = actionsFor(found, actor);
      const withheld = await this.withheld.of(on, actor, found, open);
      return { ...found, actions: open.filter((action) => !withheld.some((step) => step.action === action)), withheld };
    };
    const found = await (manager ? read(manager) : this.database.read(read));
    if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return found;
  }

  private filter(actor: Actor, query: PetitionListQuery): Conditions {
    const where = new Conditions()
      .and(VISIBLE_PETITIONS.replace('$1', '?'), actor.officeId)
      .and('p.status = ?', query.status)
      .and('p.received_on >= ?::date', query.from)
      .and('p.received_on <= ?::date', query.to)
      .and('p.kind = ?', query.kind)
      .and('p.source = ?', query.source)
      .and('p.eligibility = ?', query.eligibility)
      .and('p.competence = ?', query.competence)
      .and('p.matter_id = ?', query.matterId)
      .and('p.book_year = ?', query.year)
      .and('p.book_number = ?', query.number)
      .and('p.stage = ANY(?::text[])', query.stage?.length ? query.stage : null)
      .and('p.way = ?', query.way)
      .and('p.officer_id = ?', query.officerId)
      .and('p.officer_id = ?', query.mine ? actor.accountId : null)
      .and(isOnRecordSql(SENDERS), query.citizenId);
    if (query.unassigned) where.and(UNASSIGNED_SQL);
    if (query.unsent)
      where.and(`NOT EXISTS (SELECT 1 FROM document d WHERE d.office_id = p.office_id AND d.petition_id = p.id AND d.status = 'active' AND d.state = 'issued')`);
    if (query.q) this.words(where, query.q);
    return where;
  }

  /** Words are looked for in the summary, in the senders' names, and as a number of the book (`215` or `215/2026`). */
  private words(where: Conditions, q: string): void {
    const number = /^(\d{1,8})(?:\/(\d{4}))?$/.exec(q.trim());
    if (number) {
      where.and('p.book_number = ?', Number(number[1])).and('p.book_year = ?', number[2] ? Number(number[2]) : null);
      return;
    }
    const fits = (column: string) => wordsFit(where, column, q) ?? 'false';
    where.and(`${fits('p.summary_words')} OR ${nameFitsSql(SENDERS, fits('who.name_words'))}`);
  }
}

/** What the reader may do with each row, and what they may not because they did what comes before. */
async function withSteps(manager: EntityManager, actor: Actor, rows: readonly ReadRow[]): Promise<PetitionRow[]> {
  const open = rows.map((row) => actionsFor(row, actor));
  const withheld = await withheldAmong(manager, actor, rows.map(({ proposedBy }, index) => ({ open: open[index] ?? [], proposedBy })));
  return rows.map(({ proposedBy: _, ...row }, index) => {
    const refused = withheld[index] ?? [];
    return { ...row, actions: (open[index] ?? []).filter((action) => !refused.some((step) => step.action === action)), withheld: refused };
  });
}
