import type { PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import type { DelegationInForce } from './in-force.js';

/**
 * The delegations of an office that hold on a day, by who acts: for work that asks about every account at once. A request of one
 * account reads its own with its session.
 */
export async function delegationsOn(manager: EntityManager, officeId: string, day: PlainDate): Promise<ReadonlyMap<string, readonly DelegationInForce[]>> {
  const rows = await manager.query<(DelegationInForce & { readonly toId: string })[]>(
    `SELECT d.to_account AS "toId", g.id AS "fromId", g.full_name AS "fromName", g.roles, d.to_on::text AS "toOn",
       (SELECT array_agg(p.permission) FROM delegated_permission p WHERE p.office_id = d.office_id AND p.delegation_id = d.id) AS permissions
     FROM delegation d JOIN account g ON g.office_id = d.office_id AND g.id = d.from_account
     WHERE d.office_id = $1 AND d.status = 'active' AND d.from_on <= $2::date AND d.to_on >= $2::date AND g.active ORDER BY d.id`,
    [officeId, day],
  );
  return Map.groupBy(rows, ({ toId }) => toId);
}
