import { type LeaderDetails, leaderDayErrors } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Refusal, brokenConstraint } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { BODY_KINDS_SQL, rolesOfLeaders } from './leader.queries.js';

/** The columns that a form fills, added and corrected alike. */
export function leaderColumns(details: LeaderDetails) {
  return {
    fullName: details.fullName,
    position: details.position,
    chair: details.chair,
    active: details.active,
    bodyId: details.bodyId ?? null,
    accountId: details.accountId ?? null,
    positionOrder: details.positionOrder,
    requiredDaysPerMonth: details.requiredDaysPerMonth ?? null,
    dutyFrom: details.dutyFrom ?? null,
    dutyTo: details.dutyTo ?? null,
  };
}

/** @throws Refusal LEADER.CHAIR_OF_BODY, DUTY_SPAN, UNKNOWN_BODY, UNKNOWN_ACCOUNT */
export async function checkLeader(tx: EntityManager, officeId: string, { chair, bodyId, accountId, dutyFrom, dutyTo }: LeaderDetails): Promise<void> {
  if (chair && bodyId) throw new Refusal(leaderDayErrors, 'LEADER.CHAIR_OF_BODY');
  if (dutyFrom && dutyTo && dutyTo < dutyFrom) throw new Refusal(leaderDayErrors, 'LEADER.DUTY_SPAN');
  if (bodyId && !(await isThere(tx, `agency WHERE kind IN ${BODY_KINDS_SQL}`, officeId, bodyId))) throw new Refusal(leaderDayErrors, 'LEADER.UNKNOWN_BODY');
  if (accountId && !(await mayLead(tx, officeId, accountId))) throw new Refusal(leaderDayErrors, 'LEADER.UNKNOWN_ACCOUNT');
}

async function mayLead(tx: EntityManager, officeId: string, accountId: string): Promise<boolean> {
  const found = await tx.query<unknown[]>(`SELECT 1 FROM account WHERE active AND office_id = $1 AND id = $2 AND roles && $3`, [officeId, accountId, await rolesOfLeaders(tx, officeId)]);
  return found.length > 0;
}

async function isThere(tx: EntityManager, of: string, officeId: string, id: string): Promise<boolean> {
  const found = await tx.query<unknown[]>(`SELECT 1 FROM ${of} AND office_id = $1 AND id = $2`, [officeId, id]);
  return found.length > 0;
}

/** The refusal for an account that is another leader's; any other error as it is. */
export function accountTaken(error: unknown): unknown {
  return brokenConstraint(error) === 'UQ_leader_account' ? new Refusal(leaderDayErrors, 'LEADER.ACCOUNT_TAKEN') : error;
}

/** How many planned or published days from `today` on are held by the leader, or are their duty. */
export async function daysToCome(tx: EntityManager, officeId: string, leaderId: string, today: PlainDate): Promise<number> {
  const [found] = await tx.query<{ days: number }[]>(
    `SELECT count(*)::int AS days FROM leader_day
     WHERE office_id = $1 AND status = 'active' AND outcome IN ('planned', 'announced') AND held_on >= $3 AND host_id = $2`,
    [officeId, leaderId, today],
  );
  return found?.days ?? 0;
}
