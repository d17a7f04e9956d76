import type { PlainDate } from '@tiepdan/platform/contract';
import type { Worth } from '@tiepdan/resolution/contract';
import type { EntityManager } from 'typeorm';

/** What a decision demands, and what was done of it until now. */
export interface Enforced {
  readonly recover: Worth;
  readonly collected: Worth;
  readonly restore: Worth;
  readonly returned: Worth;
  readonly disciplineOrganisations: number;
  readonly handledOrganisations: number;
  readonly disciplinePeople: number;
  readonly handledPeople: number;
  /** How many facts are in force. */
  readonly facts: number;
  /** Day of the last of them. */
  readonly lastOn: PlainDate | null;
}

/** The active facts of a decision `d`, summed up; one row, of zeros where there are none. */
export const ENFORCED_JOIN = `CROSS JOIN LATERAL (
    SELECT coalesce(sum(f.money) FILTER (WHERE f.what = 'collected'), 0) AS collected_money, coalesce(sum(f.land) FILTER (WHERE f.what = 'collected'), 0) AS collected_land,
           coalesce(sum(f.money) FILTER (WHERE f.what = 'returned'), 0) AS returned_money, coalesce(sum(f.land) FILTER (WHERE f.what = 'returned'), 0) AS returned_land,
           coalesce(sum(f.organisations) FILTER (WHERE f.what = 'handled'), 0)::int AS handled_organisations, coalesce(sum(f.people) FILTER (WHERE f.what = 'handled'), 0)::int AS handled_people,
           coalesce(sum(f.officials) FILTER (WHERE f.what = 'handled'), 0)::int AS handled_officials, count(*)::int AS facts, max(f.on_day) AS last_on
    FROM enforcement_fact f WHERE f.office_id = d.office_id AND f.decision_id = d.id AND f.status = 'active'
  ) e`;

const worth = (money: string, land: string): string => `jsonb_build_object('money', ${money}, 'land', ${land})`;

/** Reads how far a held decision is carried out. */
export async function readEnforced(tx: EntityManager, officeId: string, decisionId: string): Promise<Enforced> {
  const [found] = await tx.query<Enforced[]>(
    `SELECT ${worth('d.recover_money', 'd.recover_land')} AS recover, ${worth('e.collected_money', 'e.collected_land')} AS collected,
            ${worth('d.restore_money', 'd.restore_land')} AS restore, ${worth('e.returned_money', 'e.returned_land')} AS returned,
            d.discipline_organisations AS "disciplineOrganisations", e.handled_organisations AS "handledOrganisations",
            d.discipline_people AS "disciplinePeople", e.handled_people AS "handledPeople", e.facts, e.last_on::text AS "lastOn"
     FROM resolution_decision d ${ENFORCED_JOIN} WHERE d.office_id = $1 AND d.id = $2`,
    [officeId, decisionId],
  );
  if (!found) throw new Error('a held decision is gone');
  return found;
}
