import { LIMITS_OF_RESOLUTION } from '@tiepdan/petition/contract';
import { MATTER_NUMBER_SQL } from '@tiepdan/matter/api';
import type { EnforcementState } from '@tiepdan/resolution/contract';
import { ENFORCED_JOIN } from '../enforced.js';

/** A decision `d` with its petition `p`, its matter `m`, the body `g` that enforces it, and what was done of it `e`. */
export const DECISION_FROM = `FROM resolution_decision d
  JOIN petition p ON p.office_id = d.office_id AND p.id = d.petition_id
  JOIN matter m ON m.office_id = p.office_id AND m.id = p.matter_id
  LEFT JOIN agency g ON g.office_id = d.office_id AND g.id = d.agency_id
  ${ENFORCED_JOIN}`;

/** What counts: a decision in force of a petition in force. */
export const COUNTED_DECISIONS = `d.status = 'active' AND p.status = 'active'`;

/** How far a decision `d` is carried out; `:today` is the place of the day. */
export const STATE_SQL: Readonly<Record<EnforcementState, string>> = {
  open: `d.completed_on IS NULL AND (d.enforce_by IS NULL OR d.enforce_by >= :today::date)`,
  overdue: `d.completed_on IS NULL AND d.enforce_by < :today::date`,
  done: `d.completed_on IS NOT NULL`,
};

const worth = (money: string, land: string): string => `jsonb_build_object('money', ${money}, 'land', ${land})`;
const left = (due: string, done: string): string => `greatest(${due} - ${done}, 0)`;

/** Due, done and left of two columns each of money and land. */
function worthProgress(due: string, done: string): string {
  const [dueMoney, dueLand, doneMoney, doneLand] = [`d.${due}_money`, `d.${due}_land`, `e.${done}_money`, `e.${done}_land`];
  return `jsonb_build_object('due', ${worth(dueMoney, dueLand)}, 'done', ${worth(doneMoney, doneLand)}, 'left', ${worth(left(dueMoney, doneMoney), left(dueLand, doneLand))})`;
}

const countProgress = (due: string, done: string): string => `jsonb_build_object('due', ${due}, 'done', ${done}, 'left', ${left(due, done)})`;

/** The columns of a row of the list; `:today` is the place of the day. */
export const DECISION_COLUMNS = `d.id, d.version, d.status, d.petition_id AS "petitionId", p.book_number || '/' || p.book_year AS "petitionNumber", p.matter_id AS "matterId",
  ${MATTER_NUMBER_SQL} AS "matterNumber", m.summary AS "matterSummary", p.sealed, d.kind, d.instance, d.outcome, d.paper, d.issued_on::text AS "issuedOn",
  d.in_effect_on::text AS "inEffectOn", d.enforce_by::text AS "enforceBy", d.agency_id AS "agencyId", g.name AS "agencyName", d.completed_on::text AS "completedOn",
  CASE WHEN ${STATE_SQL.done} THEN 'done' WHEN ${STATE_SQL.overdue} THEN 'overdue' ELSE 'open' END AS state,
  ${worthProgress('recover', 'collected')} AS recover, ${worthProgress('restore', 'returned')} AS restore,
  ${countProgress('d.discipline_people', 'e.handled_people')} AS "disciplinePeople"`;

const summed = (due: string, done: string): string =>
  `jsonb_build_object('due', ${worth(`coalesce(sum(d.${due}_money), 0)`, `coalesce(sum(d.${due}_land), 0)`)}, 'done', ${worth(`coalesce(sum(e.${done}_money), 0)`, `coalesce(sum(e.${done}_land), 0)`)},
    'left', ${worth(`coalesce(sum(${left(`d.${due}_money`, `e.${done}_money`)}), 0)`, `coalesce(sum(${left(`d.${due}_land`, `e.${done}_land`)}), 0)`)})`;

/** Sums over all decisions of a list. */
export const DECISION_SUMS = `count(*)::int AS total, ${summed('recover', 'collected')} AS recover, ${summed('restore', 'returned')} AS restore`;

/** What only the page of one decision shows. */
export const DECISION_MORE = `${countProgress('d.discipline_organisations', 'e.handled_organisations')} AS "disciplineOrganisations",
  ${countProgress('d.discipline_officials', 'e.handled_officials')} AS "disciplineOfficials", d.note, a.full_name AS "createdByName",
  to_char(d.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt", e.facts AS "factCount",
  p.stage = 'resolved' AND d.step_position = (SELECT max(t.position) FROM petition_step t WHERE t.office_id = d.office_id AND t.petition_id = d.petition_id AND t.action = 'resolve') AS resolves`;

/** The facts of a decision `d`: those in force by their days, then those taken back. */
export const FACTS_SQL = `(SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'version', f.version, 'status', f.status, 'kind', f.what, 'on', f.on_day, 'money', f.money, 'land', f.land,
    'organisations', f.organisations, 'people', f.people, 'officials', f.officials, 'cases', f.cases, 'paper', f.paper, 'note', f.note, 'surplusReason', f.surplus_reason,
    'recordedByName', b.full_name, 'recordedAt', to_char(f.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'cancelReason', f.cancel_reason)
    ORDER BY f.status, f.on_day, f.id), '[]')
  FROM enforcement_fact f JOIN account b ON b.office_id = f.office_id AND b.id = f.created_by WHERE f.office_id = d.office_id AND f.decision_id = d.id)`;

/**
 * How a limit of resolution `l` stands: late by so many calendar days after its due day, reckoned until it was met, or until
 * `:today` while it runs. Null while it stands still.
 */
const timeliness = (of: string): string => `(SELECT jsonb_build_object('dueOn', l.due_on, 'late', coalesce(l.met_on, :today::date) > l.due_on, 'daysLate', greatest(coalesce(l.met_on, :today::date) - l.due_on, 0))
  FROM running_limit l WHERE l.office_id = p.office_id AND l.petition_id = p.id AND l.code IN (${LIMITS_OF_RESOLUTION.map((code) => `'${code}'`).join(', ')}) AND l.due_on IS NOT NULL AND ${of}
  ORDER BY l.started_on DESC, l.id DESC LIMIT 1)`;

/** The limit that a decision `d` met. */
export const DECISION_TIMELINESS = timeliness(`l.state = 'met' AND l.met_on = d.issued_on`);
/** The limit of a petition `p` as it stands. */
export const PETITION_TIMELINESS = timeliness(`l.state IN ('met', 'running')`);

/** `sql` with the day in its places. */
export const withToday = (sql: string, place: string): string => sql.replaceAll(':today', place);
