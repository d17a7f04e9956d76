import { beyondSight } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/**
 * Takes people off the office's list whom no open record names any more, once they were sealed: their row would say that
 * they exist, and holds nothing but who they are.
 */
export async function forgetCitizens(tx: EntityManager, officeId: string, ids: readonly string[]): Promise<void> {
  if (!ids.length) return;
  const forget = () => tx.query(
    `DELETE FROM citizen c WHERE c.office_id = $1 AND c.id = ANY($2)
     AND NOT EXISTS (SELECT 1 FROM petition_sender s WHERE s.office_id = c.office_id AND s.citizen_id = c.id)
     AND NOT EXISTS (SELECT 1 FROM reception_person p WHERE p.office_id = c.office_id AND p.citizen_id = c.id)
     AND NOT EXISTS (SELECT 1 FROM hearing_request h WHERE h.office_id = c.office_id AND h.citizen_id = c.id)`,
    [officeId, ids],
  );
  await beyondSight(tx, forget);
}
