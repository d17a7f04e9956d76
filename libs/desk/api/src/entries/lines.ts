import { namesSql } from '@tiepdan/citizen/api';

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
      'number', p.book_number, 'year', p.book_year, 'matterKind', p.kind, 'eligibility', p.eligibility, 'competence', p.competence,
      'anonymous', p.anonymous, 'people', to_jsonb(${people}), 'about', p.summary) AS data
    FROM petition p`;
}

/** Outgoing documents, alias `d`. */
export const DOCUMENT_LINES = `SELECT 'document' AS kind, d.id, d.issued_on AS "on", d.status, jsonb_build_object(
      'documentKind', d.kind, 'number', d.number, 'symbol', d.symbol, 'about', d.summary, 'recipients', ARRAY(
        SELECT a.name FROM document_recipient x JOIN agency a ON a.office_id = x.office_id AND a.id = x.agency_id
        WHERE x.office_id = d.office_id AND x.document_id = d.id ORDER BY x.position)) AS data
    FROM document d`;

/** Leaders' reception days, alias `l`, their host `h`. */
export const LEADER_DAY_LINES = `SELECT 'leader-day' AS kind, l.id, l.held_on AS "on", l.status, jsonb_build_object(
      'session', l.session, 'host', h.full_name, 'position', h.position, 'byDeputy', l.by_deputy, 'note', l.note) AS data
    FROM leader_day l JOIN leader h ON h.office_id = l.office_id AND h.id = l.host_id`;
