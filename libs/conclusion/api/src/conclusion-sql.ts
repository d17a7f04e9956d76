import type { TaskFigure, TaskList } from '@tiepdan/conclusion/contract';
import { MATTER_NUMBER_SQL } from '@tiepdan/matter/api';

/** A conclusion `c` with its day, its host, and the visit and matter it is about: the visit's matter, wherever the visit went. */
export const CONCLUSION_AROUND = `JOIN leader_day l ON l.office_id = c.office_id AND l.id = c.leader_day_id
  JOIN leader h ON h.office_id = l.office_id AND h.id = l.host_id
  LEFT JOIN reception r ON r.office_id = c.office_id AND r.id = c.reception_id
  LEFT JOIN matter m ON m.office_id = c.office_id AND m.id = coalesce(r.matter_id, c.matter_id)`;

/**
 * The sealed matters whose people the texts of a conclusion `c` could name: its own, and those heard on the same day, since a
 * leader concludes them together.
 */
export const SEALED_MATTERS_SQL = `ARRAY(
  SELECT m.id WHERE m.sealed
  UNION SELECT e.matter_id FROM reception e WHERE e.office_id = c.office_id AND e.leader_day_id = c.leader_day_id AND e.sealed ORDER BY 1)`;

/** Its notices in force, the first one first; `{documentId, state, number, issuedOn}`. */
export const NOTICES_SQL = `(SELECT coalesce(jsonb_agg(jsonb_build_object('documentId', d.id, 'state', d.state, 'number', d.number || '/' || d.symbol, 'issuedOn', d.issued_on)
    ORDER BY d.created_at, d.id), '[]')
  FROM conclusion_notice n JOIN document d ON d.office_id = n.office_id AND d.id = n.document_id
  WHERE n.office_id = c.office_id AND n.conclusion_id = c.id AND d.status = 'active')`;

/** The day the first notice in force went out. */
export const NOTIFIED_ON_SQL = `(SELECT min(d.issued_on) FROM conclusion_notice n JOIN document d ON d.office_id = n.office_id AND d.id = n.document_id
  WHERE n.office_id = c.office_id AND n.conclusion_id = c.id AND d.status = 'active' AND d.state = 'issued')`;

/** A task `t` with its conclusion `c`, its body `g`, the notice in force `d` that names it, and the delivery `v` to its body. */
export const TASK_FROM = `FROM conclusion_task t
  JOIN conclusion c ON c.office_id = t.office_id AND c.id = t.conclusion_id
  JOIN agency g ON g.office_id = t.office_id AND g.id = t.agency_id
  ${CONCLUSION_AROUND}
  LEFT JOIN document d ON d.office_id = t.office_id AND d.id = t.document_id AND d.status = 'active'
  LEFT JOIN delivery v ON v.office_id = t.office_id AND v.document_id = d.id AND v.agency_id = t.agency_id`;

/** Whether the body's answer to the notice reports the task: not one that came before the task was opened again. */
const ANSWERED = `v.state = 'answered' AND (t.reopened_at IS NULL OR EXISTS (
  SELECT 1 FROM answer a WHERE a.office_id = v.office_id AND a.delivery_id = v.id AND a.status = 'active' AND a.result <> 'in-progress' AND a.entered_at > t.reopened_at))`;

/** The day the result of an open task was reported: written down here, or by the body's answer. */
export const REPORTED_ON = `CASE WHEN t.state <> 'open' THEN NULL WHEN t.reported_on IS NOT NULL THEN t.reported_on WHEN ${ANSWERED} THEN v.answered_on END`;

/** Where a task stands: what somebody decided, or that it was reported. */
export const TASK_STATE = `CASE WHEN t.state <> 'open' THEN t.state WHEN t.reported_on IS NOT NULL OR ${ANSWERED} THEN 'reported' ELSE 'open' END`;

/** Open, and its day passed before it was reported; `:today` is the place of the day. */
const LATE = `t.state = 'open' AND t.due_on < coalesce(${REPORTED_ON}, :today::date)`;

/** The columns of a task's row but for what is reckoned by the calendar. */
export const TASK_COLUMNS = `t.id, t.version, ${TASK_STATE} AS state, t.conclusion_id AS "conclusionId", t.ordinal, t.agency_id AS "agencyId", g.name AS "agencyName", t.content,
  t.due_on::text AS "dueOn", (${REPORTED_ON})::text AS "reportedOn", t.done_on::text AS "doneOn", coalesce(t.done_on > t.due_on, false) AS "doneLate",
  c.leader_day_id AS "leaderDayId", l.host_id AS "hostId", h.full_name AS "hostName", c.concluded_on::text AS "concludedOn", m.id AS "matterId",
  CASE WHEN m.id IS NOT NULL THEN ${MATTER_NUMBER_SQL} END AS "matterNumber", coalesce(m.sealed, false) AS sealed, ${SEALED_MATTERS_SQL} AS "sealedMatters", c.status AS "conclusionStatus",
  CASE WHEN d.state = 'issued' THEN d.id END AS "documentId", CASE WHEN d.state = 'issued' THEN d.number || '/' || d.symbol END AS "documentNumber",
  CASE WHEN v.id IS NOT NULL THEN jsonb_build_object('id', v.id, 'state', v.state, 'dueOn', v.due_on, 'answeredOn', v.answered_on) END AS delivery`;

/** What each list of tasks holds and what it is ordered by; `:today` and `:soon` are the places of two days. */
export const TASK_LIST_SQL: Readonly<Record<TaskList, { readonly where: string; readonly order: string }>> = {
  open: { where: `t.state = 'open'`, order: 't.due_on' },
  late: { where: `(${TASK_STATE}) = 'open' AND t.due_on < :today::date`, order: 't.due_on' },
  soon: { where: `(${TASK_STATE}) = 'open' AND t.due_on BETWEEN :today::date AND :soon::date`, order: 't.due_on' },
  reported: { where: `(${TASK_STATE}) = 'reported'`, order: 't.due_on' },
  'done-in-time': { where: `t.state = 'done' AND t.done_on <= t.due_on`, order: 't.done_on' },
  'done-late': { where: `t.state = 'done' AND t.done_on > t.due_on`, order: 't.done_on' },
  withdrawn: { where: `t.state = 'withdrawn'`, order: 't.due_on' },
};

/** The predicate behind each number of the report; a number and its list are counted by the same words. */
export const TASK_FIGURE_SQL: Readonly<Record<TaskFigure, string>> = {
  given: `t.state <> 'withdrawn'`,
  'done-in-time': `t.state = 'done' AND t.done_on <= t.due_on`,
  'done-late': `t.state = 'done' AND t.done_on > t.due_on`,
  'open-in-time': `t.state = 'open' AND NOT (${LATE})`,
  'open-late': LATE,
  reported: `(${TASK_STATE}) = 'reported'`,
};

/** `sql` with its days in their places. */
export const withDays = (sql: string, today: string, soon = today): string => sql.replaceAll(':today', today).replaceAll(':soon', soon);
