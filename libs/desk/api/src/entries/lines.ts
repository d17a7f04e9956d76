import { namesSql } from '@tiepdan/citizen/api';
import { MATTER_NUMBER_SQL } from '@tiepdan/matter/api';
import { OFFICE_TIME_ZONE } from '@tiepdan/platform/contract';

/**
 * SQL that reads one kind of record as a line of a timeline or of the desk: kind, id, day, status, and in `data` what
 * `entry.ts` makes words of. A WHERE clause follows; the office's condition is the caller's.
 */

/** Receptions, alias `r`, their matter `m`. `about` is the SQL of what the line says it was about. */
export function receptionLines(about: 'r.content' | 'm.summary' | 'coalesce(r.content, m.summary)'): string {
  const people = namesSql({ table: 'reception_person', key: 'reception_id', record: 'r' });
  return `SELECT 'reception' AS kind, r.id, r.received_on AS "on", r.status, jsonb_build_object(
      'number', r.book_number, 'year', r.book_year, 'attendance', r.attendance, 'headCount', r.head_count, 'mode', r.mode,
      'result', r.result, 'ordinal', ${ORDINAL}, 'people', to_jsonb(${people}), 'about', ${about}) AS data
    FROM reception r LEFT JOIN matter m ON m.office_id = r.office_id AND m.id = r.matter_id`;
}

/** Which counted reception of its matter this is, in the order of the book; null where it is not counted. */
const ORDINAL = `CASE WHEN r.status = 'active' AND r.attendance = 'received' THEN (
  SELECT count(*) FROM reception e WHERE e.office_id = r.office_id AND e.matter_id = r.matter_id AND e.status = 'active'
  AND e.attendance = 'received' AND (e.received_on, e.id) <= (r.received_on, r.id)) END`;

/** Petitions, alias `p`. */
export function petitionLines(): string {
  const people = namesSql({ table: 'petition_sender', key: 'petition_id', record: 'p' });
  return `SELECT 'petition' AS kind, p.id, p.received_on AS "on", p.status, jsonb_build_object(
      'number', p.book_number, 'year', p.book_year, 'matterKind', p.kind, 'stage', p.stage, 'eligibility', p.eligibility, 'competence', p.competence,
      'anonymous', p.anonymous, 'people', to_jsonb(${people}), 'about', p.summary) AS data
    FROM petition p`;
}

/** Which letter urging the same answers this is; null of other papers, and where it urges some for the first and some for another time. */
const LETTER_ORDINAL = `CASE WHEN d.kind = 'urging' THEN (
  SELECT CASE WHEN min(u.ordinal) = max(u.ordinal) THEN min(u.ordinal) END FROM urge u
  WHERE u.office_id = d.office_id AND u.document_id = d.id AND u.rung = 'letter' AND u.state <> 'dropped') END`;

/** Outgoing documents, alias `d`. */
export const DOCUMENT_LINES = `SELECT 'document' AS kind, d.id, d.issued_on AS "on", d.status, jsonb_build_object(
      'documentKind', d.kind, 'number', d.number, 'symbol', d.symbol, 'about', d.summary, 'ordinal', ${LETTER_ORDINAL}, 'recipients', ARRAY(
        SELECT a.name FROM document_recipient x JOIN agency a ON a.office_id = x.office_id AND a.id = x.agency_id
        WHERE x.office_id = d.office_id AND x.document_id = d.id ORDER BY x.position)) AS data
    FROM document d`;

/**
 * What became of papers `d` with each body they went to: answers, returns, urging, and that the citizen was told. A letter that
 * urges is a paper of its matter already; only of one about another matter's papers too is told here. Notes of reminders are
 * not: one note goes with many papers.
 */
export const FOLLOW_UP_LINES = `SELECT 'follow-up' AS kind, e.id, e.day AS "on", CASE WHEN e.void OR d.status = 'cancelled' THEN 'cancelled' ELSE 'active' END AS status,
      e.said || jsonb_build_object('act', e.act, 'documentId', coalesce(e.letter_id, d.id), 'number', d.number, 'symbol', d.symbol, 'body', g.name) AS data
    FROM document d JOIN delivery v ON v.office_id = d.office_id AND v.document_id = d.id JOIN agency g ON g.office_id = v.office_id AND g.id = v.agency_id
    CROSS JOIN LATERAL (
      SELECT a.id::text AS id, 'answer' AS act, a.received_on AS day, a.status = 'withdrawn' AS void, NULL::uuid AS letter_id,
             jsonb_build_object('answer', a.symbol, 'result', a.result, 'about', a.summary) AS said
      FROM answer a WHERE a.office_id = v.office_id AND a.delivery_id = v.id
      UNION ALL
      SELECT v.id::text || '/return', 'return', v.returned_on, false, NULL, jsonb_build_object('about', v.return_reason) WHERE v.returned_on IS NOT NULL
      UNION ALL
      SELECT v.id::text || '/told', 'told', v.told_on, false, NULL, jsonb_build_object('how', v.told_how) WHERE v.told_on IS NOT NULL
      UNION ALL
      SELECT u.id::text, u.rung, u.taken_on, letter.status IS NOT DISTINCT FROM 'cancelled', u.document_id, jsonb_build_object('ordinal', u.ordinal)
      FROM urge u LEFT JOIN document letter ON letter.office_id = u.office_id AND letter.id = u.document_id
      WHERE u.office_id = v.office_id AND u.delivery_id = v.id AND u.state = 'sent' AND (letter.id IS NULL OR letter.matter_id IS DISTINCT FROM d.matter_id)) e`;

/** Leaders' reception days, alias `l`, their host `h`. */
export const LEADER_DAY_LINES = `SELECT 'leader-day' AS kind, l.id, l.held_on AS "on", l.status, jsonb_build_object(
      'session', l.session, 'host', h.full_name, 'position', h.position, 'byDeputy', l.by_deputy, 'note', l.note) AS data
    FROM leader_day l JOIN leader h ON h.office_id = l.office_id AND h.id = l.host_id`;

/** Steps of petitions, alias `s`, their petition `p`. How a petition came into the book is the petition's own line. */
export const STEP_LINES = `SELECT 'step' AS kind, s.petition_id::text || '/' || s.position AS id, s.on_day AS "on", p.status, jsonb_build_object(
      'petitionId', p.id, 'position', s.position, 'number', p.book_number, 'year', p.book_year, 'action', s.action, 'stage', s.to_stage, 'moved', s.from_stage <> s.to_stage,
      'reason', s.reason, 'by', s.actor_name) AS data
    FROM petition_step s JOIN petition p ON p.office_id = s.office_id AND p.id = s.petition_id`;

/** Flags of a matter, alias `f`: one line the day it is raised, one the day it is lowered. */
export const FLAG_LINES = `SELECT 'flag' AS kind, f.id::text || edge.side AS id, edge.day AS "on", f.status, jsonb_build_object(
      'matterId', f.matter_id, 'flag', f.flag, 'side', edge.side, 'criteria', to_jsonb(f.criteria), 'basis', f.basis) AS data
    FROM matter_flag f CROSS JOIN LATERAL (VALUES ('raised', f.from_on), ('lowered', f.until_on)) edge(side, day)`;

const OFFICE_DAY = (instant: string): string => `(${instant} AT TIME ZONE '${OFFICE_TIME_ZONE}')::date`;

/**
 * Merges and splits, alias `g`, seen from the matter `$2`, with the other matter `m`. The conditions are in here already; `$3` is
 * whether the reader may open identities: only such readers are told of a split between an open matter and a sealed one.
 */
export const GATHERING_LINES = `SELECT 'gathering' AS kind, g.id::text AS id, g.day AS "on", CASE WHEN g.undone THEN 'cancelled' ELSE 'active' END AS status,
      jsonb_build_object('act', g.act, 'otherId', m.id, 'other', ${MATTER_NUMBER_SQL}, 'about', m.summary) AS data
    FROM (
      SELECT x.office_id, x.id, ${OFFICE_DAY('x.merged_at')} AS day, x.undone_at IS NOT NULL AS undone,
             CASE x.from_id WHEN $2 THEN 'merged-into' ELSE 'merged-here' END AS act, CASE x.from_id WHEN $2 THEN x.into_id ELSE x.from_id END AS other_id
      FROM matter_merge x WHERE x.office_id = $1 AND $2 IN (x.from_id, x.into_id)
      UNION ALL
      SELECT x.office_id, x.id, ${OFFICE_DAY('x.created_at')}, false, CASE x.id WHEN $2 THEN 'split-from' ELSE 'split-off' END,
             CASE x.id WHEN $2 THEN x.split_from_id ELSE x.id END
      FROM matter x WHERE x.office_id = $1 AND x.split_from_id IS NOT NULL AND $2 IN (x.id, x.split_from_id)) g
    JOIN matter m ON m.office_id = g.office_id AND m.id = g.other_id
    JOIN matter own ON own.office_id = g.office_id AND own.id = $2 AND (own.sealed = m.sealed OR $3::boolean)`;
