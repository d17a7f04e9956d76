import { Injectable } from '@nestjs/common';
import type { OpeningPage, OpeningRow } from '@tiepdan/citizen/contract';
import { type Actor, PAGE_SIZE, actingBy, platformErrors } from '@tiepdan/platform/contract';
import { Conditions, Database, Refusal } from '@tiepdan/platform/api';
import type { OpeningListQuery } from './opening.body.js';
import { IDENTITY_OPENED } from './opening-record.js';

/** Reads the record of openings. */
@Injectable()
export class OpeningQueries {
  constructor(private readonly database: Database) {}

  /** The office's openings, newest first. */
  list(actor: Actor, query: OpeningListQuery): Promise<OpeningPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const where = new Conditions().and('o.office_id = ?', actor.officeId).and('o.action = ?', IDENTITY_OPENED);
    const [counted, countParams] = [where.sql, [...where.params]];
    if (query.cursor) where.and('o.id < ?::bigint', readCursor(query.cursor));
    return this.database.read(async (manager) => {
      const rows = await manager.query<(Omit<OpeningRow, 'at'> & { at: Date })[]>(
        `SELECT o.id::text AS id, o.at, a.full_name AS "actorName", o.actor_id IN (${where.param(actor.accountId)}, ${where.param(actingBy(actor, 'citizen.review-openings').onBehalfOf ?? null)}) IS TRUE AS own,
                o.details ->> 'reason' AS reason, o.details -> 'records' AS records, o.details -> 'files' AS files,
                CASE WHEN w.audit_id IS NOT NULL THEN jsonb_build_object('proper', w.proper, 'note', w.note, 'reviewerName', b.full_name, 'at', to_char(w.reviewed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END AS review
         FROM audit_record o JOIN account a ON a.office_id = o.office_id AND a.id = o.actor_id
         LEFT JOIN opening_review w ON w.office_id = o.office_id AND w.audit_id = o.id
         LEFT JOIN account b ON b.office_id = w.office_id AND b.id = w.reviewed_by
         WHERE ${where.sql} ORDER BY o.id DESC LIMIT ${where.param(limit + 1)}`,
        where.params,
      );
      const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM audit_record o WHERE ${counted}`, countParams);
      const items = rows.slice(0, limit).map((row) => ({ ...row, at: row.at.toISOString() }));
      const last = items.at(-1);
      return { items, total, nextCursor: rows.length > limit && last ? last.id : null };
    });
  }
}

/** The place in the list is the number of the entry, which grows with time. */
function readCursor(cursor: string): string {
  if (!/^\d{1,18}$/.test(cursor))
    throw new Refusal(platformErrors, 'REQUEST.INVALID', {}, [{ path: 'cursor', rule: 'cursor', message: 'Vị trí trong danh sách không đúng.' }]);
  return cursor;
}
