import { Injectable } from '@nestjs/common';
import { isOnRecordSql, nameFitsSql, namesSql, peopleSql } from '@tiepdan/citizen/api';
import { MATTER_NUMBER_SQL } from '@tiepdan/matter/api';
import { type Actor, PAGE_SIZE, platformErrors } from '@tiepdan/platform/contract';
import { Conditions, Database, Refusal, decodeCursor, toPage, wordsFit } from '@tiepdan/platform/api';
import { DELEGATION_FROM, type ReceptionPage, type ReceptionRow, type ReceptionView } from '@tiepdan/reception/contract';
import type { EntityManager } from 'typeorm';
import type { ReceptionListQuery } from './reception.body.js';
import { VISIBLE_RECEPTIONS } from './reception.policy.js';

const PEOPLE = { table: 'reception_person', key: 'reception_id', record: 'r' } as const;

/** Which counted reception of its matter this is; served by IDX_reception_of_matter. Null when it is not counted. */
const ORDINAL_SQL = `CASE WHEN r.status = 'active' AND r.attendance = 'received' THEN (
  SELECT count(*)::int FROM reception e WHERE e.office_id = r.office_id AND e.matter_id = r.matter_id
  AND e.status = 'active' AND e.attendance = 'received' AND (e.received_on, e.id) <= (r.received_on, r.id)) END`;

const JOINS = `
  LEFT JOIN matter m ON m.office_id = r.office_id AND m.id = r.matter_id
  LEFT JOIN field f ON f.code = m.field_code
  LEFT JOIN leader_day d ON d.office_id = r.office_id AND d.id = r.leader_day_id
  LEFT JOIN leader l ON l.office_id = d.office_id AND l.id = d.host_id
  JOIN account o ON o.office_id = r.office_id AND o.id = r.officer_id`;

@Injectable()
export class ReceptionQueries {
  constructor(private readonly database: Database) {}

  /** The reception book, newest day first. */
  list(actor: Actor, query: ReceptionListQuery): Promise<ReceptionPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const where = this.filter(actor, query);
    const counted = where.sql;
    const countParams = [...where.params];
    const cursor = query.cursor ? decodeCursor(query.cursor) : null;
    if (cursor) where.and('(r.received_on, r.id) < (?::date, ?::uuid)', cursor.on, cursor.id);
    return this.database.read(async (manager) => {
      const rows = await manager.query<ReceptionRow[]>(
        `SELECT r.id, r.status, r.book_number AS "bookNumber", r.book_year AS "bookYear", r.received_on::text AS "receivedOn", r.mode,
                d.by_deputy AS "byDeputy", coalesce(l.full_name, o.full_name) AS "receivedByName", r.attendance,
                ${namesSql(PEOPLE)} AS "peopleNames", r.head_count AS "headCount", r.head_count >= ${DELEGATION_FROM} AS delegation,
                r.matter_id AS "matterId", ${MATTER_NUMBER_SQL} AS "matterNumber", m.kind AS "matterKind", m.summary AS "matterSummary",
                ${ORDINAL_SQL} AS ordinal, r.result
         FROM reception r ${JOINS}
         WHERE ${where.sql} ORDER BY r.received_on DESC, r.id DESC LIMIT ${where.param(limit + 1)}`,
        where.params,
      );
      const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(
        `SELECT count(*)::int AS total FROM reception r LEFT JOIN matter m ON m.office_id = r.office_id AND m.id = r.matter_id WHERE ${counted}`,
        countParams,
      );
      return toPage(rows, limit, total, (row) => ({ on: row.receivedOn, id: row.id }), (row) => row);
    });
  }

  /** @throws Refusal RECORD.NOT_FOUND for another office's reception as for none */
  async one(actor: Actor, id: string, manager?: EntityManager): Promise<ReceptionView> {
    const read = (on: EntityManager) =>
      on.query<ReceptionView[]>(
        `SELECT r.id, r.status, r.version, r.created_at AS "createdAt", a.full_name AS "createdByName", r.updated_at AS "updatedAt",
                r.book_number AS "bookNumber", r.book_year AS "bookYear", r.received_on::text AS "receivedOn", r.mode, r.leader_day_id AS "leaderDayId",
                r.officer_id AS "officerId", o.full_name AS "officerName", r.participating_body_id AS "participatingBodyId",
                b.name AS "participatingBodyName", l.full_name AS "leaderName", d.by_deputy AS "byDeputy", r.attendance, r.refusal_ground AS "refusalGround",
                ${peopleSql(PEOPLE)} AS people, r.sealed, r.head_count AS "headCount", r.head_count >= ${DELEGATION_FROM} AS delegation,
                ${ORDINAL_SQL} AS ordinal, r.content, r.result, r.result_note AS "resultNote",
                CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'number', ${MATTER_NUMBER_SQL}, 'kind', m.kind,
                  'fieldCode', m.field_code, 'fieldName', f.name, 'summary', m.summary) END AS matter,
                CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'bookNumber', p.book_number, 'bookYear', p.book_year, 'source', p.source) END AS petition
         FROM reception r ${JOINS}
         LEFT JOIN agency b ON b.office_id = r.office_id AND b.id = r.participating_body_id
         LEFT JOIN petition p ON p.office_id = r.office_id AND p.id = r.petition_id
         JOIN account a ON a.office_id = r.office_id AND a.id = r.created_by
         WHERE ${VISIBLE_RECEPTIONS} AND r.id = $2`,
        [actor.officeId, id],
      );
    const [found] = await (manager ? read(manager) : this.database.read(read));
    if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return found;
  }

  private filter(actor: Actor, query: ReceptionListQuery): Conditions {
    const where = new Conditions()
      .and(VISIBLE_RECEPTIONS.replace('$1', '?'), actor.officeId)
      .and('r.status = ?', query.status)
      .and('r.received_on >= ?::date', query.from)
      .and('r.received_on <= ?::date', query.to)
      .and('r.mode = ?', query.mode)
      .and('r.attendance = ?', query.attendance)
      .and(`(r.head_count >= ${DELEGATION_FROM}) = ?`, query.delegation)
      .and('r.matter_id = ?', query.matterId)
      .and('r.leader_day_id = ?', query.leaderDayId)
      .and('r.petition_id = ?', query.petitionId)
      .and(isOnRecordSql(PEOPLE), query.citizenId);
    if (query.q) this.words(where, query.q);
    return where;
  }

  /** Words are looked for in the matter, in what was said, in people's names, and as a number of the book (`40` or `40/2026`). */
  private words(where: Conditions, q: string): void {
    const number = /^(\d{1,8})(?:\/(\d{4}))?$/.exec(q.trim());
    if (number) {
      where.and('r.book_number = ?', Number(number[1])).and('r.book_year = ?', number[2] ? Number(number[2]) : null);
      return;
    }
    const fits = (column: string) => wordsFit(where, column, q) ?? 'false';
    where.and(`${fits('m.summary_words')} OR ${fits('r.content_words')} OR ${nameFitsSql(PEOPLE, fits('who.name_words'))}`);
  }
}
