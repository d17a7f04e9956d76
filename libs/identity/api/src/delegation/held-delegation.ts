import { changedMeanwhile } from '@tiepdan/audit/api';
import { type DelegationView, delegationErrors } from '@tiepdan/identity/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { DelegationQueries } from './delegation.queries.js';

/**
 * Locks a delegation for a change that started from `version`.
 * @throws Refusal RECORD.NOT_FOUND, RECORD.CHANGED_MEANWHILE; DELEGATION.OTHERS, OVER
 */
export async function holdDelegation(tx: EntityManager, queries: DelegationQueries, actor: Actor, id: string, version: number, may: (found: DelegationView) => boolean): Promise<DelegationView> {
  await tx.query(`SELECT 1 FROM delegation WHERE office_id = $1 AND id = $2 FOR UPDATE`, [actor.officeId, id]);
  const found = await queries.find(tx, actor, id);
  if (!may(found)) throw new Refusal(delegationErrors, 'DELEGATION.OTHERS');
  if (found.version !== version) throw await changedMeanwhile(tx, 'delegation', actor.officeId, id, found.version);
  if (found.state !== 'current' && found.state !== 'coming') throw new Refusal(delegationErrors, 'DELEGATION.OVER');
  return found;
}
