import type { Actor } from '@tiepdan/platform/contract';
import type { Conditions } from '@tiepdan/platform/api';

/** Keeps matters (alias `m`) a citizen came or wrote about; sealed records name no citizen. */
export function ofCitizen(where: Conditions, actor: Actor, citizenId: string): void {
  where.and(
    `m.id IN (
      SELECT r.matter_id FROM reception_person x JOIN reception r ON r.office_id = x.office_id AND r.id = x.reception_id
      WHERE x.office_id = ? AND x.citizen_id = ? AND r.status = 'active'
      UNION
      SELECT p.matter_id FROM petition_sender x JOIN petition p ON p.office_id = x.office_id AND p.id = x.petition_id
      WHERE x.office_id = ? AND x.citizen_id = ? AND p.status = 'active')`,
    ...[actor.officeId, citizenId, actor.officeId, citizenId],
  );
}
