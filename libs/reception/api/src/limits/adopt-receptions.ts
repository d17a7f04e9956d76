import { type Orphan, adoptLimits } from '@tiepdan/calendar/api';
import { type PlainDate, addDays } from '@tiepdan/platform/contract';
import { GROUNDS_TOLD_IN_WRITING, RESULTS_TO_BE_ANSWERED, type ReceptionFacts } from '@tiepdan/reception/contract';
import type { EntityManager } from 'typeorm';
import { firstEffects } from './reception-limits.js';

/** Ten working days are over after so many days, Tết included. */
const LONGEST = 40;

/** Starts the limits of receptions that still owe an answer or a written refusal in time and have none. */
export function adoptReceptionLimits(on: Pick<EntityManager, 'query'>, today: PlainDate): Promise<number> {
  return adoptLimits(on, today, async (officeId) => {
    const rows = await on.query<(ReceptionFacts & { id: string })[]>(
      `SELECT r.id, r.received_on::text AS "receivedOn", r.attendance, r.result, r.refusal_ground AS "refusalGround"
       FROM reception r
       WHERE r.office_id = $1 AND r.status = 'active' AND r.received_on >= $2::date
         AND (r.attendance = 'received' AND r.result = ANY($3) OR r.attendance = 'refused' AND r.refusal_ground = ANY($4))
         AND NOT EXISTS (SELECT 1 FROM running_limit l WHERE l.office_id = r.office_id AND l.reception_id = r.id)
       ORDER BY r.id`,
      [officeId, addDays(today, -LONGEST), RESULTS_TO_BE_ANSWERED, GROUNDS_TOLD_IN_WRITING],
    );
    return rows.map(({ id, ...facts }): Orphan => ({ record: { receptionId: id }, story: [firstEffects(facts)] }));
  });
}
