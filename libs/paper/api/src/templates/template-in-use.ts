import { type PaperCode, paperErrors } from '@tiepdan/paper/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { lockVersions } from './paper-templates.js';

/**
 * Sets which version of a paper's template an office uses; null is the system's newest. Whoever decides names the state they saw,
 * and two who decide at once wait for each other.
 * @returns the new revision
 * @throws Refusal PAPER.CHANGED_MEANWHILE
 */
export async function changeInForce(tx: EntityManager, actor: Actor, code: PaperCode, seen: number, choose: () => Promise<string | null>): Promise<number> {
  await lockVersions(tx, actor.officeId, code);
  const [now] = await tx.query<{ revision: number }[]>(`SELECT revision FROM paper_in_force WHERE office_id = $1 AND code = $2`, [actor.officeId, code]);
  if ((now?.revision ?? 0) !== seen) throw new Refusal(paperErrors, 'PAPER.CHANGED_MEANWHILE');
  const templateId = await choose();
  await tx.query(
    `INSERT INTO paper_in_force (office_id, code, template_id, changed_by) VALUES ($1, $2, $3, $4)
     ON CONFLICT (office_id, code) DO UPDATE SET template_id = $3, changed_by = $4, changed_at = now(), revision = paper_in_force.revision + 1`,
    [actor.officeId, code, templateId, actor.accountId],
  );
  return seen + 1;
}
