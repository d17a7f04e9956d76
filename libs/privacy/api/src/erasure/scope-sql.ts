import { OPEN_DELIVERIES } from '@tiepdan/forwarding/contract';
import { OPEN_FEEDBACK_STATES } from '@tiepdan/feedback/contract';
import { OPEN_HEARINGS } from '@tiepdan/hearing/contract';
import { OPEN_STAGES } from '@tiepdan/petition/contract';

const list = (codes: readonly string[]): string => `(${codes.map((code) => `'${code}'`).join(', ')})`;

/** Everything that goes with one citizen or one matter, by the keys of the rows. */
export const SCOPE_KEYS = ['citizens', 'matters', 'petitions', 'receptions', 'hearings', 'feedback', 'days', 'conclusions', 'documents'] as const;
export type ScopeKey = (typeof SCOPE_KEYS)[number];

/**
 * SQL of one row with the arrays of `SCOPE_KEYS`. Of a citizen: the records that name them, or whoever was merged into them, and the whole
 * matters of these with everything that hangs on them; merged matters are one. Of a matter: the same of it alone.
 * @param office SQL of the office
 * @param citizen SQL of the citizen, or NULL
 * @param matter SQL of the matter, or NULL
 */
export const scopeSql = (office: string, citizen: string, matter: string): string => `
  WITH RECURSIVE
  k AS (
    SELECT c.id FROM citizen c WHERE c.office_id = ${office} AND c.id = ${citizen}
    UNION SELECT c.id FROM k JOIN citizen c ON c.office_id = ${office} AND c.merged_into_id = k.id),
  own_p AS (SELECT s.petition_id AS id FROM k JOIN petition_sender s ON s.office_id = ${office} AND s.citizen_id = k.id),
  own_r AS (SELECT s.reception_id AS id FROM k JOIN reception_person s ON s.office_id = ${office} AND s.citizen_id = k.id),
  own_h AS (SELECT h.id FROM k JOIN hearing_request h ON h.office_id = ${office} AND h.citizen_id = k.id),
  own_f AS (SELECT f.id, f.petition_id, f.reception_id FROM k JOIN feedback f ON f.office_id = ${office} AND f.citizen_id = k.id),
  linked AS (
    SELECT p.matter_id AS id FROM petition p WHERE p.office_id = ${office} AND p.id IN (SELECT id FROM own_p UNION SELECT petition_id FROM own_f)
    UNION SELECT r.matter_id FROM reception r WHERE r.office_id = ${office} AND r.id IN (SELECT id FROM own_r UNION SELECT reception_id FROM own_f)
    UNION SELECT h.matter_id FROM hearing_request h WHERE h.office_id = ${office} AND h.id IN (SELECT id FROM own_h)
    UNION SELECT ${matter}::uuid),
  m AS (
    SELECT id FROM linked WHERE id IS NOT NULL
    UNION SELECT near.id FROM m CROSS JOIN LATERAL (
      SELECT a.merged_into_id AS id FROM matter a WHERE a.office_id = ${office} AND a.id = m.id AND a.merged_into_id IS NOT NULL
      UNION ALL SELECT b.id FROM matter b WHERE b.office_id = ${office} AND b.merged_into_id = m.id) near),
  p AS (SELECT id FROM own_p UNION SELECT t.id FROM m JOIN petition t ON t.office_id = ${office} AND t.matter_id = m.id),
  r AS (
    SELECT id FROM own_r
    UNION SELECT t.id FROM m JOIN reception t ON t.office_id = ${office} AND t.matter_id = m.id
    UNION SELECT t.id FROM p JOIN reception t ON t.office_id = ${office} AND t.petition_id = p.id),
  h AS (
    SELECT id FROM own_h
    UNION SELECT t.id FROM m JOIN hearing_request t ON t.office_id = ${office} AND t.matter_id = m.id
    UNION SELECT t.id FROM p JOIN hearing_request t ON t.office_id = ${office} AND t.petition_id = p.id
    UNION SELECT t.id FROM r JOIN hearing_request t ON t.office_id = ${office} AND t.reception_id = r.id
    UNION SELECT t.id FROM r JOIN hearing_request t ON t.office_id = ${office} AND t.heard_reception_id = r.id),
  f AS (
    SELECT id FROM own_f
    UNION SELECT t.id FROM p JOIN feedback t ON t.office_id = ${office} AND t.petition_id = p.id
    UNION SELECT t.id FROM r JOIN feedback t ON t.office_id = ${office} AND t.reception_id = r.id),
  l AS (
    SELECT t.leader_day_id AS id FROM r JOIN reception t ON t.office_id = ${office} AND t.id = r.id WHERE t.leader_day_id IS NOT NULL
    UNION SELECT t.leader_day_id FROM h JOIN hearing_request t ON t.office_id = ${office} AND t.id = h.id WHERE t.leader_day_id IS NOT NULL),
  e AS (
    SELECT t.id FROM r JOIN conclusion t ON t.office_id = ${office} AND t.reception_id = r.id
    UNION SELECT t.id FROM m JOIN conclusion t ON t.office_id = ${office} AND t.matter_id = m.id
    UNION SELECT t.id FROM l JOIN conclusion t ON t.office_id = ${office} AND t.leader_day_id = l.id AND t.reception_id IS NULL AND t.matter_id IS NULL),
  ${papersSql(office)}
  SELECT ${[...'kmprhfled'].map((of, index) => `ARRAY(SELECT id FROM ${of}) AS ${SCOPE_KEYS[index]}`).join(', ')}`;

/** The papers of what `scopeSql` has found, those about them, and those that urged for them. */
const papersSql = (office: string): string => `own_d AS (
    SELECT t.id FROM m JOIN document t ON t.office_id = ${office} AND t.matter_id = m.id
    UNION SELECT t.id FROM p JOIN document t ON t.office_id = ${office} AND t.petition_id = p.id
    UNION SELECT t.id FROM r JOIN document t ON t.office_id = ${office} AND t.reception_id = r.id
    UNION SELECT t.id FROM l JOIN document t ON t.office_id = ${office} AND t.leader_day_id = l.id
    UNION SELECT t.document_id FROM f JOIN feedback t ON t.office_id = ${office} AND t.id = f.id WHERE t.document_id IS NOT NULL
    UNION SELECT t.document_id FROM e JOIN conclusion_task t ON t.office_id = ${office} AND t.conclusion_id = e.id WHERE t.document_id IS NOT NULL
    UNION SELECT t.document_id FROM e JOIN conclusion_notice t ON t.office_id = ${office} AND t.conclusion_id = e.id
    UNION SELECT t.document_id FROM h JOIN hearing_invitation t ON t.office_id = ${office} AND t.hearing_id = h.id WHERE t.document_id IS NOT NULL),
  d AS (
    SELECT id FROM own_d
    UNION SELECT t.id FROM own_d JOIN document t ON t.office_id = ${office} AND t.about_document_id = own_d.id
    UNION SELECT u.document_id FROM own_d JOIN delivery t ON t.office_id = ${office} AND t.document_id = own_d.id JOIN urge u ON u.office_id = t.office_id AND u.delivery_id = t.id WHERE u.document_id IS NOT NULL)`;

/** SQL of a day of the scope's rows in `table`, whether it still runs, and by which kind of record it is kept (NULL: with the others). */
const part = (kind: string, ended: string, running: string, table: string, where: string): string =>
  `SELECT ${kind}, ${ended}, ${running} FROM ${table} t WHERE t.office_id = OFFICE AND ${where}`;

const PARTS = [
  part('t.kind', 't.opened_on', 'false', 'matter', 't.id = ANY (x.matters)'),
  part('t.kind', 'greatest(t.received_on, t.closed_on)', `t.status = 'active' AND t.stage IN ${list(OPEN_STAGES)}`, 'petition', 't.id = ANY (x.petitions)'),
  part('NULL', 't.on_day', 'false', 'petition_step', 't.petition_id = ANY (x.petitions)'),
  part('NULL', 't.started_on', `t.state IN ('running', 'paused')`, 'running_limit', 't.petition_id = ANY (x.petitions)'),
  part('NULL', 't.started_on', `t.state IN ('running', 'paused')`, 'running_limit', 't.reception_id = ANY (x.receptions)'),
  part(`'reception'`, 't.received_on', 'false', 'reception', 't.id = ANY (x.receptions)'),
  part(`'hearing'`, 'greatest(t.requested_on, t.started_at::date)', `t.state IN ${list(OPEN_HEARINGS)}`, 'hearing_request', 't.id = ANY (x.hearings)'),
  part(`'reception'`, 't.held_on', `t.status = 'active' AND t.outcome IN ('planned', 'announced')`, 'leader_day', 't.id = ANY (x.days)'),
  part(`'feedback'`, 'greatest(t.received_on, t.forwarded_on, t.answered_on, t.published_on, t.withdrawn_on)', `t.status = 'active' AND t.state IN ${list(OPEN_FEEDBACK_STATES)}`, 'feedback', 't.id = ANY (x.feedback)'),
  part('NULL', 't.issued_on', `t.status = 'active' AND t.state <> 'issued'`, 'document', 't.id = ANY (x.documents)'),
  part('NULL', 'greatest(t.sent_on, t.received_on, t.answered_on, t.returned_on, t.closed_on, t.told_on)', `t.due_on IS NOT NULL AND t.state IN ${list(OPEN_DELIVERIES)}`, 'delivery', 't.document_id = ANY (x.documents)'),
  part('NULL', 't.concluded_on', 'false', 'conclusion', 't.id = ANY (x.conclusions)'),
  part('NULL', 'greatest(t.reported_on, t.done_on)', `t.state = 'open'`, 'conclusion_task', 't.conclusion_id = ANY (x.conclusions)'),
  part('NULL', 'greatest(t.ordered_on, t.reported_on)', 'false', 'resolution_verification', 't.petition_id = ANY (x.petitions)'),
  part(
    'NULL',
    'greatest(t.issued_on, t.completed_on)',
    `t.status = 'active' AND t.completed_on IS NULL AND t.recover_money + t.recover_land + t.restore_money + t.restore_land + t.restore_organisations + t.restore_people + t.discipline_organisations + t.discipline_people > 0`,
    'resolution_decision',
    't.petition_id = ANY (x.petitions)',
  ),
  part('NULL', 't.on_day', 'false', 'enforcement_fact', 't.petition_id = ANY (x.petitions)'),
  part('NULL', 't.on_day', 'false', 'investigation_transfer', 't.petition_id = ANY (x.petitions)'),
  part('NULL', 'greatest(t.taken_on, t.ended_on)', `t.status = 'active' AND t.ended_on IS NULL`, 'protection', 't.petition_id = ANY (x.petitions)'),
].join('\n    UNION ALL ');

/**
 * SQL of one row that says how a scope `x` (`scopeSql`) stands: the last day anything happened in it, whether anything runs, and for
 * how many years it is kept: as long as the longest-kept of its records.
 * @param terms SQL of a jsonb object: years by kind, null for ever
 */
export const standingSql = (office: string, terms: string): string => `
  SELECT max(z.ended) AS last_on, coalesce(bool_or(z.running), false) AS running,
    coalesce(bool_or(z.kind IS NOT NULL AND jsonb_typeof(${terms} -> z.kind) = 'null'), false) AS for_ever,
    (max(z.ended) + make_interval(years => max((${terms} ->> z.kind)::int)))::date AS kept_until
  FROM (
    ${PARTS.replaceAll('OFFICE', office)}
  ) AS z (kind, ended, running)`;

/** SQL that is true for a matter `m` while one of its records names a citizen of the list who is not erased. */
export const NAMES_SOMEBODY = `(
  EXISTS (SELECT 1 FROM petition p JOIN petition_sender s ON s.office_id = p.office_id AND s.petition_id = p.id JOIN citizen c ON c.office_id = s.office_id AND c.id = s.citizen_id
    WHERE p.office_id = m.office_id AND p.matter_id = m.id AND c.erasure_on IS NULL)
  OR EXISTS (SELECT 1 FROM reception r JOIN reception_person s ON s.office_id = r.office_id AND s.reception_id = r.id JOIN citizen c ON c.office_id = s.office_id AND c.id = s.citizen_id
    WHERE r.office_id = m.office_id AND r.matter_id = m.id AND c.erasure_on IS NULL)
  OR EXISTS (SELECT 1 FROM hearing_request h JOIN citizen c ON c.office_id = h.office_id AND c.id = h.citizen_id WHERE h.office_id = m.office_id AND h.matter_id = m.id AND c.erasure_on IS NULL)
  OR EXISTS (SELECT 1 FROM petition p JOIN feedback f ON f.office_id = p.office_id AND f.petition_id = p.id JOIN citizen c ON c.office_id = f.office_id AND c.id = f.citizen_id
    WHERE p.office_id = m.office_id AND p.matter_id = m.id AND c.erasure_on IS NULL))`;
