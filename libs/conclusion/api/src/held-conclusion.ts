import { changedMeanwhile, lockRecord } from '@tiepdan/audit/api';
import { type TaskAction, TASK_RULES, TASK_STATES, type TaskState, conclusionErrors } from '@tiepdan/conclusion/contract';
import { type Actor, type PlainDate, platformErrors } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { NOTICES_SQL, TASK_FROM, TASK_STATE } from './conclusion-sql.js';
import { onOwnDay } from './rules.js';

export const CONCLUSION_TABLE = { table: 'conclusion', subject: 'conclusion' } as const;

/** A conclusion under lock, with what its actions must know. */
export interface HeldConclusion {
  readonly id: string;
  readonly version: number;
  readonly leaderDayId: string;
  readonly receptionId: string | null;
  readonly matterId: string | null;
  readonly text: string;
  readonly concludedOn: PlainDate;
  readonly heldOn: PlainDate;
  readonly notices: readonly { readonly state: string; readonly number: string | null }[];
  /** In whose name the actor writes on it. */
  readonly acting: Actor;
}

/**
 * Locks a conclusion in force for a change that started from `version`; without one, whatever its version.
 * @throws Refusal RECORD.*, CONCLUSION.CANCELLED, CONCLUSION.NOT_OWN_DAY
 */
export async function holdConclusion(tx: EntityManager, actor: Actor, id: string, version: number | null): Promise<HeldConclusion> {
  const [row] = await tx.query<{ version: number; status: string }[]>(`SELECT version, status FROM conclusion WHERE office_id = $1 AND id = $2 FOR UPDATE`, [actor.officeId, id]);
  if (row?.status === 'cancelled') throw new Refusal(conclusionErrors, 'CONCLUSION.CANCELLED');
  await lockRecord(tx, CONCLUSION_TABLE, actor, id, version ?? row?.version ?? 0);
  const [held] = await tx.query<(Omit<HeldConclusion, 'acting'> & { hostAccountId: string | null })[]>(
    `SELECT c.id, c.version, c.leader_day_id AS "leaderDayId", c.reception_id AS "receptionId", c.matter_id AS "matterId", c.text, c.concluded_on::text AS "concludedOn",
            l.held_on::text AS "heldOn", h.account_id AS "hostAccountId", ${NOTICES_SQL} AS notices
     FROM conclusion c JOIN leader_day l ON l.office_id = c.office_id AND l.id = c.leader_day_id JOIN leader h ON h.office_id = l.office_id AND h.id = l.host_id
     WHERE c.office_id = $1 AND c.id = $2`,
    [actor.officeId, id],
  );
  if (!held) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  return { ...held, acting: onOwnDay(actor, held.hostAccountId) };
}

/** Gives a held conclusion its next version. */
export async function nextVersion(tx: EntityManager, officeId: string, { id, version }: Pick<HeldConclusion, 'id' | 'version'>): Promise<number> {
  await tx.query(`UPDATE conclusion SET version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [officeId, id]);
  return version + 1;
}

/** A task under lock. */
export interface HeldTask {
  readonly id: string;
  readonly version: number;
  readonly state: TaskState;
  readonly conclusionId: string;
  readonly ordinal: number;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly dueOn: PlainDate;
  readonly concludedOn: PlainDate;
  /** The issued notice that names it. */
  readonly documentId: string | null;
  readonly deliveryId: string | null;
}

/**
 * Locks one task for an action that started from `version`.
 * @throws Refusal RECORD.NOT_FOUND, RECORD.CHANGED_MEANWHILE, CONCLUSION.CANCELLED, TASK.WRONG_STATE
 */
export async function holdTask(tx: EntityManager, actor: Actor, id: string, action: TaskAction, version: number): Promise<HeldTask> {
  // The conclusion first, as everywhere: who cancels it holds it too.
  await tx.query(
    `SELECT 1 FROM conclusion c WHERE c.office_id = $1 AND c.id = (SELECT t.conclusion_id FROM conclusion_task t WHERE t.office_id = $1 AND t.id = $2) FOR SHARE`,
    [actor.officeId, id],
  );
  await tx.query(`SELECT 1 FROM conclusion_task WHERE office_id = $1 AND id = $2 FOR UPDATE`, [actor.officeId, id]);
  const [held] = await tx.query<(HeldTask & { status: string })[]>(
    `SELECT t.id, t.version, ${TASK_STATE} AS state, t.conclusion_id AS "conclusionId", t.ordinal, t.agency_id AS "agencyId", g.name AS "agencyName", t.due_on::text AS "dueOn",
            c.concluded_on::text AS "concludedOn", CASE WHEN d.state = 'issued' THEN d.id END AS "documentId", v.id AS "deliveryId", c.status
     ${TASK_FROM} WHERE t.office_id = $1 AND t.id = $2`,
    [actor.officeId, id],
  );
  if (!held) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  if (held.status === 'cancelled') throw new Refusal(conclusionErrors, 'CONCLUSION.CANCELLED');
  if (held.version !== version) throw await changedMeanwhile(tx, 'conclusion', actor.officeId, held.conclusionId, held.version);
  if (!TASK_RULES[action].from.includes(held.state)) throw new Refusal(conclusionErrors, 'TASK.WRONG_STATE', { state: TASK_STATES[held.state] });
  return held;
}
