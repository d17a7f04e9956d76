import { changedMeanwhile } from '@tiepdan/audit/api';
import { narrativeErrors } from '@tiepdan/narrative/contract';
import { Refusal } from '@tiepdan/platform/api';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/**
 * Locks a report for a change that started from `version`, and sees that it is still open, or is finished.
 * @throws Refusal RECORD.NOT_FOUND, RECORD.CHANGED_MEANWHILE, NARRATIVE.FINISHED, NARRATIVE.NOT_FINISHED
 */
export async function holdNarrative(
  tx: EntityManager,
  actor: Actor,
  id: string,
  version: number,
  expected: 'draft' | 'finished',
): Promise<void> {
  const [row] = await tx.query<{ version: number; finished: boolean }[]>(
    `SELECT version, finished_at IS NOT NULL AS finished FROM narrative_report WHERE office_id = $1 AND id = $2 FOR UPDATE`,
    [actor.officeId, id],
  );
  if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  if (row.version !== version) throw await changedMeanwhile(tx, 'report', actor.officeId, id, row.version);
  if (row.finished && expected === 'draft') throw new Refusal(narrativeErrors, 'NARRATIVE.FINISHED');
  if (!row.finished && expected === 'finished') throw new Refusal(narrativeErrors, 'NARRATIVE.NOT_FINISHED');
}
