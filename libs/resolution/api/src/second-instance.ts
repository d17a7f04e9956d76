import { SEPARATIONS, accessErrors } from '@tiepdan/access/contract';
import type { ResolveObstacle } from '@tiepdan/petition/api';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

const { refusal } = SEPARATIONS['second-instance'];

/**
 * A second complaint is decided by the direct superior of who decided the first (Luật Khiếu nại Đ.7, Đ.21): not by the same authority.
 * @throws Refusal SEPARATION.SAME_PERSON
 */
export async function checkOtherAuthority(tx: EntityManager, officeId: string, matterId: string): Promise<void> {
  if (await decidedFirst(tx, officeId, matterId)) throw new Refusal(accessErrors, 'SEPARATION.SAME_PERSON', { refusal });
}

/** The same, asked before a decision is written. One that was urged is another body's to resolve: only its result is entered here. */
export const otherAuthorityDecides: ResolveObstacle = async (manager, { officeId }, { id, kind, stage, matterId }) => {
  if (kind !== 'complaint' || stage === 'urged') return null;
  const second = await manager.query<unknown[]>(`SELECT 1 FROM petition WHERE office_id = $1 AND id = $2 AND instance = 2`, [officeId, id]);
  return second.length > 0 && (await decidedFirst(manager, officeId, matterId)) ? refusal : null;
};

/** Whether this office decided a first complaint of the matter itself. */
async function decidedFirst(manager: EntityManager, officeId: string, matterId: string): Promise<boolean> {
  const found = await manager.query<unknown[]>(
    `SELECT 1 FROM petition f
     JOIN resolution_decision b ON b.office_id = f.office_id AND b.petition_id = f.id AND b.kind = 'complaint' AND b.instance = 1 AND b.own AND b.status = 'active'
     WHERE f.office_id = $1 AND f.matter_id = $2 LIMIT 1`,
    [officeId, matterId],
  );
  return found.length > 0;
}
