import { MATTER_NUMBER_SQL } from '@tiepdan/matter/api';
import { HEARING_FROM, HEARING_NAMES, HEARING_PEOPLE } from '../listing/hearing-sql.js';

/** More than one matter has, but for a few; the rest is on its page. */
const MOST = 40;

/** SQL of a jsonb array of rows of a statement, which orders and limits itself. */
const list = (sql: string): string => `(SELECT coalesce(jsonb_agg(to_jsonb(found) - 'place'), '[]') FROM (${sql}) found)`;

const STEPS = list(`SELECT s.on_day AS "on", s.action, e.book_number || '/' || e.book_year AS petition, s.position AS place FROM petition e
  JOIN petition_step s ON s.office_id = e.office_id AND s.petition_id = e.id
  WHERE e.office_id = h.office_id AND e.matter_id = h.matter_id AND e.status = 'active' ORDER BY s.on_day, e.id, s.position LIMIT ${MOST}`);

const PAPERS = list(`SELECT d.issued_on AS "on", coalesce(d.number || '/' || d.symbol, '') AS number, d.summary,
    (SELECT string_agg(g.name, '; ' ORDER BY t.position) FROM document_recipient t JOIN agency g ON g.office_id = t.office_id AND g.id = t.agency_id
     WHERE t.office_id = d.office_id AND t.document_id = d.id) AS recipients,
    (SELECT jsonb_build_object('symbol', a.symbol, 'on', a.dated_on, 'result', a.result) FROM delivery v JOIN answer a ON a.office_id = v.office_id AND a.delivery_id = v.id
     WHERE v.office_id = d.office_id AND v.document_id = d.id AND a.status = 'active' ORDER BY a.result = 'in-progress', a.dated_on DESC, a.id DESC LIMIT 1) AS answer
  FROM document d WHERE d.office_id = h.office_id AND d.matter_id = h.matter_id AND d.status = 'active' AND d.issued_on IS NOT NULL AND d.kind <> 'record'
    AND EXISTS (SELECT 1 FROM document_recipient t WHERE t.office_id = d.office_id AND t.document_id = d.id)
  ORDER BY d.issued_on, d.id LIMIT ${MOST}`);

const RECEPTIONS = list(`SELECT e.received_on AS "on", coalesce(lh.full_name, o.full_name) AS "by", e.result, e.result_note AS note FROM reception e
    JOIN account o ON o.office_id = e.office_id AND o.id = e.officer_id
    LEFT JOIN leader_day ld ON ld.office_id = e.office_id AND ld.id = e.leader_day_id
    LEFT JOIN leader lh ON lh.office_id = ld.office_id AND lh.id = ld.host_id
  WHERE e.office_id = h.office_id AND e.matter_id = h.matter_id AND e.status = 'active' AND e.attendance = 'received' AND e.id IS DISTINCT FROM h.heard_reception_id
  ORDER BY e.received_on, e.id LIMIT ${MOST}`);

const CONCLUSIONS = list(`SELECT k.concluded_on AS "on", k.text,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('agency', g.name, 'dueOn', t.due_on, 'doneOn', t.done_on,
        'state', CASE WHEN t.state = 'open' AND t.reported_on IS NOT NULL THEN 'reported' ELSE t.state END) ORDER BY t.ordinal), '[]')
     FROM conclusion_task t JOIN agency g ON g.office_id = t.office_id AND g.id = t.agency_id WHERE t.office_id = k.office_id AND t.conclusion_id = k.id AND t.state <> 'withdrawn') AS tasks
  FROM conclusion k LEFT JOIN reception v ON v.office_id = k.office_id AND v.id = k.reception_id
  WHERE k.office_id = h.office_id AND coalesce(v.matter_id, k.matter_id) = h.matter_id AND k.status = 'active' AND k.reception_id IS DISTINCT FROM h.heard_reception_id
  ORDER BY k.concluded_on, k.id LIMIT ${MOST}`);

const LIMITS = list(`SELECT u.due_on AS "dueOn",
    coalesce((SELECT q.name FROM limit_rule q WHERE q.code = u.code AND q.variant = u.variant AND q.valid_from <= u.started_on ORDER BY q.valid_from DESC LIMIT 1), u.code) AS label
  FROM running_limit u WHERE u.office_id = h.office_id AND u.state = 'running' AND u.code <> 'R12' AND (
    u.petition_id IN (SELECT e.id FROM petition e WHERE e.office_id = h.office_id AND e.matter_id = h.matter_id AND e.status = 'active')
    OR u.reception_id IN (SELECT e.id FROM reception e WHERE e.office_id = h.office_id AND e.matter_id = h.matter_id AND e.status = 'active'))
  ORDER BY u.due_on LIMIT ${MOST}`);

/** SQL of the briefs of the requests `$2`, in the order asked. */
export const BRIEF_SQL = `SELECT h.id AS "hearingId", m.id AS "matterId", ${MATTER_NUMBER_SQL} AS "matterNumber", m.kind AS "matterKind", f.name AS field, h.sealed, coalesce(l.online, false) AS online,
    ${HEARING_NAMES} AS names, ${HEARING_PEOPLE} AS people, h.head_count AS "headCount", m.summary, h.note,
    ${STEPS} AS steps, ${PAPERS} AS papers, ${RECEPTIONS} AS receptions, ${CONCLUSIONS} AS conclusions, ${LIMITS} AS limits
  FROM unnest($2::uuid[]) WITH ORDINALITY AS asked (id, place)
    CROSS JOIN LATERAL (SELECT * FROM hearing_request x WHERE x.office_id = $1 AND x.id = asked.id) h
    ${HEARING_FROM.slice(HEARING_FROM.indexOf('LEFT JOIN leader_day'))}
    LEFT JOIN field f ON f.code = m.field_code
  WHERE m.id IS NOT NULL ORDER BY asked.place`;
