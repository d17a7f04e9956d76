import { Injectable } from '@nestjs/common';
import { type ConclusionList, type ConclusionNotice, type ConclusionPage, type ConclusionRow } from '@tiepdan/conclusion/contract';
import { MATTER_NUMBER_SQL } from '@tiepdan/matter/api';
import { type Actor, PAGE_SIZE, type PlainDate } from '@tiepdan/platform/contract';
import { Clock, Conditions, type Cursor, Database, decodeCursor, encodeCursor, wordsFit } from '@tiepdan/platform/api';
import { VISIBLE_CONCLUSIONS } from '../conclusion.policy.js';
import { CONCLUSION_AROUND, NOTICES_SQL, NOTIFIED_ON_SQL, REPORTED_ON, SEALED_MATTERS_SQL, TASK_STATE } from '../conclusion-sql.js';
import { SealedWords } from '../sealed-words.js';
import type { ConclusionFilter } from './conclusion-list.query.js';
import { ofMatter } from './of-matter.js';

/** A row as the database gives it. */
export interface StoredConclusion extends Omit<ConclusionRow, 'state' | 'notice' | 'noticeLate'> {
  readonly notices: readonly ConclusionNotice[];
  readonly notifiedOn: PlainDate | null;
  readonly sealedMatters: readonly string[];
}

/** The tasks of a conclusion `c`, counted; `$2` is today. */
const COUNTED = `LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE t.state <> 'withdrawn')::int AS given, count(*) FILTER (WHERE t.state = 'open')::int AS open,
           count(*) FILTER (WHERE t.state = 'open' AND t.due_on < coalesce(${REPORTED_ON}, $2::date))::int AS late,
           count(*) FILTER (WHERE ${TASK_STATE} = 'reported')::int AS reported, count(*) FILTER (WHERE t.state = 'done')::int AS done
    FROM conclusion_task t
      LEFT JOIN document d ON d.office_id = t.office_id AND d.id = t.document_id AND d.status = 'active'
      LEFT JOIN delivery v ON v.office_id = t.office_id AND v.document_id = d.id AND v.agency_id = t.agency_id
    WHERE t.office_id = c.office_id AND t.conclusion_id = c.id
  ) k ON true`;

/** Conclusions with what stands around them; `$1` is the office, `$2` today. */
export const CONCLUSION_FROM = `FROM conclusion c ${CONCLUSION_AROUND} ${COUNTED}`;

export const CONCLUSION_COLUMNS = `c.id, c.version, c.status, c.leader_day_id AS "leaderDayId", l.host_id AS "hostId", h.full_name AS "hostName", h.position AS "hostPosition",
  l.held_on::text AS "heldOn", c.concluded_on::text AS "concludedOn", c.reception_id AS "receptionId", r.book_number || '/' || r.book_year AS "receptionNumber", m.id AS "matterId",
  CASE WHEN m.id IS NOT NULL THEN ${MATTER_NUMBER_SQL} END AS "matterNumber", c.text, coalesce(m.sealed, false) AS sealed, ${SEALED_MATTERS_SQL} AS "sealedMatters",
  ${NOTICES_SQL} AS notices, (${NOTIFIED_ON_SQL})::text AS "notifiedOn", c.notice_due_on::text AS "noticeDueOn",
  jsonb_build_object('given', k.given, 'open', k.open, 'late', k.late, 'reported', k.reported, 'done', k.done) AS tasks`;

/** What each list holds; `$2` is today. */
const LISTS: Readonly<Record<ConclusionList, string>> = {
  following: `c.status = 'active' AND k.open > 0`,
  unnotified: `c.status = 'active' AND ${NOTIFIED_ON_SQL} IS NULL`,
  'notice-late': `c.status = 'active' AND coalesce(${NOTIFIED_ON_SQL}, $2::date) > c.notice_due_on`,
};

/** The conclusions of the office. */
@Injectable()
export class ConclusionQueries {
  constructor(
    private readonly database: Database,
    private readonly words: SealedWords,
    private readonly clock: Clock,
  ) {}

  /** One page, the newest first. */
  async list(actor: Actor, query: ConclusionFilter): Promise<ConclusionPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const today = this.clock.today();
    const counted = filter(actor, query, today);
    const [{ total } = { total: 0 }] = await this.database.read((on) => on.query<{ total: number }[]>(`SELECT count(*)::int AS total ${CONCLUSION_FROM} WHERE ${counted.sql}`, counted.params));
    const where = filter(actor, query, today);
    const cursor: Cursor | null = query.cursor ? decodeCursor(query.cursor) : null;
    if (cursor) where.and(`(c.concluded_on, c.id) < (?::date, ?::uuid)`, cursor.on, cursor.id);
    const sql = `SELECT ${CONCLUSION_COLUMNS} ${CONCLUSION_FROM} WHERE ${where.sql} ORDER BY c.concluded_on DESC, c.id DESC LIMIT ${where.param(limit + 1)}`;
    const rows = await this.database.read((on) => on.query<StoredConclusion[]>(sql, where.params));
    const kept = rows.slice(0, limit);
    const last = kept.at(-1);
    const nextCursor = rows.length > limit && last ? encodeCursor({ on: last.concludedOn, id: last.id }) : null;
    return { items: (await this.words.maskedRows(actor.officeId, kept)).map((row) => conclusionRow(row, today)), total, nextCursor };
  }
}

/** `$1` and `$2` are the office and today, whatever is asked for. */
function filter(actor: Actor, query: ConclusionFilter, today: PlainDate): Conditions {
  const where = new Conditions().and(VISIBLE_CONCLUSIONS.replace('$1', '?'), actor.officeId).and('?::date IS NOT NULL', today);
  where
    .and('c.status = ?', query.status)
    .and('l.host_id = ?', query.hostId)
    .and('c.leader_day_id = ?', query.leaderDayId)
    .and('c.reception_id = ?', query.receptionId)
    .and(`m.id = (SELECT p.matter_id FROM petition p WHERE p.office_id = c.office_id AND p.id = ?)`, query.petitionId)
    .and('c.concluded_on >= ?::date', query.from)
    .and('c.concluded_on <= ?::date', query.to)
    .and('h.account_id = ?', query.mine ? actor.accountId : null);
  ofMatter(where, actor.officeId, query.matterId);
  if (query.list) where.and(LISTS[query.list]);
  // What is masked is not found by its words either.
  if (query.q) where.and(`NOT coalesce(m.sealed, false) AND (${wordsFit(where, 'c.text_words', query.q) ?? 'false'})`);
  return where;
}

/** What is not stored: where it stands by its tasks, its first notice, and whether that is late. */
export function conclusionRow({ notices, notifiedOn, sealedMatters: _matters, ...row }: StoredConclusion, today: PlainDate): ConclusionRow {
  const { given, open } = row.tasks;
  const state = given === 0 ? 'noted' : open > 0 ? 'following' : 'done';
  return { ...row, state, notice: notices.find(({ state: where }) => where === 'issued') ?? notices[0] ?? null, noticeLate: row.status === 'active' && (notifiedOn ?? today) > row.noticeDueOn };
}

