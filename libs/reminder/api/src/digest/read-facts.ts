import { type Calendar, addWorkingDays, limitState, workingDaysAfter } from '@tiepdan/calendar/contract';
import { TASK_FROM, TASK_STATE, VISIBLE_TASKS } from '@tiepdan/conclusion/api';
import { openPeriods } from '@tiepdan/filing/api';
import { LISTS } from '@tiepdan/forwarding/api';
import { MATTER_FLAGS, type MatterFlag, type MatterKind } from '@tiepdan/matter/contract';
import { OPEN_STAGES } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { DELEGATIONS_SQL } from './entrusted.js';
import type { DelegationFact, DeliveryFact, DigestTerms, LimitFact, OfficeFacts, OpeningFact, TaskFact, WaitingFact } from './facts.js';

/** Which office, as of which day, and since when something counts as new. */
export interface FactsAsked {
  readonly officeId: string;
  readonly today: PlainDate;
  readonly since: Date;
  readonly calendar: Calendar;
  readonly terms: DigestTerms;
}

/** Reads all that the digests of an office are made of, one statement for each kind of fact. */
export async function readFacts(tx: EntityManager, { officeId, today, since, calendar, terms }: FactsAsked): Promise<OfficeFacts> {
  const horizon = addWorkingDays(calendar, today, Math.max(0, ...terms.warnDays));
  const limits = await tx.query<LimitFact[]>(LIMITS_SQL, [officeId, horizon]);
  const deliveries = await tx.query<DeliveryFact[]>(DELIVERIES_SQL, [officeId, today]);
  const tasks = await tx.query<TaskFact[]>(TASKS_SQL, [officeId, horizon]);
  const flags = await tx.query<{ matterId: string; flag: MatterFlag; kind: MatterKind; field: string }[]>(FLAGS_SQL, [officeId, since]);
  const periods = await openPeriods(tx, officeId, today);
  return {
    limits: limits.map((limit) => ({
      ...limit,
      state: limitState(limit.due, today, calendar),
      lateBy: workingDaysAfter(calendar, limit.due, today),
    })),
    waiting: await tx.query<WaitingFact[]>(WAITING_SQL, [officeId, OPEN_STAGES]),
    flags: flags.map((flag) => ({ ...flag, flag: MATTER_FLAGS[flag.flag].toLowerCase() })),
    deliveries: deliveries.map((delivery) => ({ ...delivery, lateBy: delivery.due ? workingDaysAfter(calendar, delivery.due, today) : 0 })),
    tasks: tasks.map((task) => ({ ...task, state: limitState(task.due, today, calendar) })),
    periods: periods.map((period) => ({
      ...period,
      unitsState: limitState(period.unitsDueOn, today, calendar),
      officeState: limitState(period.officeDueOn, today, calendar),
    })),
    openings: await tx.query<OpeningFact[]>(OPENINGS_SQL, [officeId, since]),
    delegations: await tx.query<DelegationFact[]>(DELEGATIONS_SQL, [officeId, today, since]),
  };
}

/** Running limits of active records, due until the horizon, the earliest first; named by the version of the rule they run by. */
const LIMITS_SQL = `
  SELECT l.id AS "limitId", l.code, coalesce(rule.name, l.code) AS name, l.due_on::text AS due,
    CASE WHEN l.petition_id IS NULL THEN 'reception' ELSE 'petition' END AS record, coalesce(p.id, r.id) AS id,
    coalesce(p.book_number, r.book_number) AS number, coalesce(p.book_year, r.book_year) AS year,
    CASE WHEN l.petition_id IS NULL THEN r.officer_id ELSE p.officer_id END AS "officerId", coalesce(p.kind, m.kind) AS kind, f.name AS field
  FROM running_limit l
  LEFT JOIN petition p ON p.office_id = l.office_id AND p.id = l.petition_id
  LEFT JOIN reception r ON r.office_id = l.office_id AND r.id = l.reception_id
  LEFT JOIN matter m ON m.office_id = l.office_id AND m.id = r.matter_id
  LEFT JOIN field f ON f.code = coalesce(p.field_code, m.field_code)
  LEFT JOIN limit_rule rule ON rule.code = l.code AND rule.variant = l.variant AND l.started_on >= rule.valid_from AND (rule.valid_to IS NULL OR l.started_on <= rule.valid_to)
  WHERE l.office_id = $1 AND l.state = 'running' AND l.due_on <= $2::date AND coalesce(p.status, r.status) = 'active'
  ORDER BY l.due_on, l.id`;

/** Petitions that wait for a decision, and those in work that nobody has; the longest waiting first. */
const WAITING_SQL = `
  SELECT 'petition' AS record, p.id, p.book_number AS number, p.book_year AS year, p.officer_id AS "officerId", p.kind, f.name AS field,
    CASE p.stage WHEN 'proposed' THEN 'approval' WHEN 'awaiting-signature' THEN 'signature' ELSE 'work' END AS "waitsFor"
  FROM petition p JOIN field f ON f.code = p.field_code
  WHERE p.office_id = $1 AND p.status = 'active' AND p.stage = ANY ($2) AND (p.stage IN ('proposed', 'awaiting-signature') OR p.officer_id IS NULL)
  ORDER BY p.received_on, p.id`;

/** Papers whose answer is late, the oldest first, and those that a body has sent back: the same as the work lists of the ledger. */
const DELIVERIES_SQL = `
  SELECT d.id AS "documentId", coalesce(d.number || '/' || d.symbol, '') AS number, g.name AS body, p.officer_id AS "officerId",
    CASE v.state WHEN 'returned' THEN 'return' ELSE 'answer' END AS "waitsFor", v.due_on::text AS due
  FROM delivery v JOIN document d ON d.office_id = v.office_id AND d.id = v.document_id JOIN agency g ON g.office_id = v.office_id AND g.id = v.agency_id
  LEFT JOIN petition p ON p.office_id = d.office_id AND p.id = d.petition_id
  WHERE v.office_id = $1 AND d.status = 'active' AND ((${LISTS.late.where.replace('?', '$2')}) OR (${LISTS.returned.where}))
  ORDER BY v.due_on, v.id`;

/** Open tasks of conclusions that nobody has reported on, due until the horizon, the earliest first. */
const TASKS_SQL = `
  SELECT t.id AS "taskId", c.id AS "conclusionId", c.concluded_on::text AS "concludedOn", g.name AS body, t.due_on::text AS due, h.account_id AS "hostId", c.created_by AS "officerId"
  ${TASK_FROM} WHERE ${VISIBLE_TASKS} AND ${TASK_STATE} = 'open' AND t.due_on <= $2::date ORDER BY t.due_on, t.id`;

const FLAGS_SQL = `
  SELECT m.id AS "matterId", g.flag, m.kind, f.name AS field
  FROM matter_flag g JOIN matter m ON m.office_id = g.office_id AND m.id = g.matter_id JOIN field f ON f.code = m.field_code
  WHERE g.office_id = $1 AND g.status = 'active' AND g.created_at > $2 AND m.status = 'active' ORDER BY g.created_at, g.id`;

const OPENINGS_SQL = `
  SELECT r.id::text AS id, coalesce(a.full_name, 'Không rõ') AS officer, r.at
  FROM audit_record r LEFT JOIN account a ON a.office_id = r.office_id AND a.id = r.actor_id
  WHERE r.office_id = $1 AND r.action = 'sealed-identity.opened' AND r.at > $2 ORDER BY r.id`;
