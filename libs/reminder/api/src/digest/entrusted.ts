import { type Rights, rightsOf } from '@tiepdan/access/api';
import { addedBy, delegationsOn } from '@tiepdan/identity/api';
import type { DelegationStatus } from '@tiepdan/identity/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import type { DigestLine, DigestSectionCode } from '@tiepdan/reminder/contract';
import type { EntityManager } from 'typeorm';
import type { DelegationFact, DigestReader, EntrustedReading } from './facts.js';

/**
 * What follows a permission alone comes to whoever holds it for a colleague who is away; what is assigned by name stays with its
 * person (docs/adr/0044).
 */
export const FOLLOWS_PERMISSION: readonly DigestSectionCode[] = ['to-sign', 'to-approve', 'unassigned', 'reports-due', 'units-missing', 'keeping-ended', 'identity-opened'];

/** An account, with what its own roles let it do. */
interface Holder extends Rights {
  readonly id: string;
}

/** What the accounts of an office hold for colleagues on a day, by account and then by colleague; as a request would find it. */
export async function entrustedOn(tx: EntityManager, officeId: string, day: PlainDate, roles: Parameters<typeof rightsOf>[0]): Promise<(holder: Holder) => EntrustedReading[]> {
  const delegations = await delegationsOn(tx, officeId, day);
  return ({ id, permissions, reach }) => {
    const backed = (delegations.get(id) ?? []).map((one) => ({ ...one, held: rightsOf(roles, one.roles).permissions }));
    const added = addedBy(backed, permissions, reach);
    const byGiver = Map.groupBy(added, ([, giver]) => giver.id);
    return [...byGiver.values()].map((entries) => ({ fullName: entries[0]?.[1].fullName ?? '', permissions: new Set(entries.map(([permission]) => permission)) }));
  };
}

/** Delegations that were made, changed or ended since the last digests, and those that begin or have their last day today. */
export const DELEGATIONS_SQL = `
  SELECT d.id, d.from_account AS "fromId", f.full_name AS "fromName", d.to_account AS "toId", t.full_name AS "toName", d.from_on::text AS "fromOn", d.to_on::text AS "toOn", d.status,
    (SELECT count(*)::int FROM delegated_permission p WHERE p.office_id = d.office_id AND p.delegation_id = d.id) AS permissions
  FROM delegation d JOIN account f ON f.office_id = d.office_id AND f.id = d.from_account JOIN account t ON t.office_id = d.office_id AND t.id = d.to_account
  WHERE d.office_id = $1 AND (d.updated_at > $3 OR (d.status = 'active' AND $2::date IN (d.from_on, d.to_on))) ORDER BY d.from_on, d.id`;

const STATUS_WORDS: Readonly<Record<DelegationStatus, string | null>> = { active: null, ended: 'Đã kết thúc sớm', cancelled: 'Đã hủy' };

/** Who was given something to do for a colleague is told, and so is who gave it: also where the head made it for them. */
export function ownDelegations({ accountId }: DigestReader, delegations: readonly DelegationFact[]): DigestLine[] {
  return delegations
    .filter(({ fromId, toId }) => accountId === fromId || accountId === toId)
    .map(({ id, toId, fromName, toName, fromOn, toOn, permissions, status }) => ({
      record: 'delegation',
      id,
      title: accountId === toId ? `Đồng chí thay ${fromName}` : `${toName} thay đồng chí`,
      topic: [`từ ${formatDay(fromOn)} đến hết ${formatDay(toOn)}`, `${permissions} quyền`, STATUS_WORDS[status]?.toLowerCase()].filter(Boolean).join(', '),
      limit: null,
      due: null,
      state: null,
      link: '/account/delegations',
    }));
}
