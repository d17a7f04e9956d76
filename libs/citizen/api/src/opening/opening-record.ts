import { noteDeed } from '@tiepdan/audit/api';
import type { NamedAction } from '@tiepdan/audit/contract';
import type { SealedRecord } from '@tiepdan/citizen/contract';
import { identityErrors } from '@tiepdan/identity/contract';
import { type Actor, actingBy } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** The action of the audit record of an opening; reminders and the head's page look for it. */
export const IDENTITY_OPENED = 'sealed-identity.opened' satisfies NamedAction;

/** @throws Refusal PERMISSION.MISSING */
export function checkMayOpen(actor: Actor): void {
  if (!actor.permissions.has('citizen.open-sealed')) throw new Refusal(identityErrors, 'PERMISSION.MISSING', { permission: 'Mở danh tính được giữ bí mật' });
}

/** The records of the actor's office that a sealed identity stands on, petitions first. */
export function recordsOf(tx: EntityManager, officeId: string, sealedId: string): Promise<SealedRecord[]> {
  return tx.query<SealedRecord[]>(
    `SELECT kind, id, number FROM (
       SELECT 1 AS rank, 'petition' AS kind, p.id, p.book_number || '/' || p.book_year AS number FROM petition p
       WHERE p.office_id = $1 AND (
         EXISTS (SELECT 1 FROM petition_sender s WHERE s.office_id = p.office_id AND s.petition_id = p.id AND s.sealed_id = $2)
         OR EXISTS (SELECT 1 FROM petition_signatory_list l WHERE l.office_id = p.office_id AND l.petition_id = p.id AND l.sealed_id = $2))
       UNION ALL
       SELECT 2, 'reception', r.id, r.book_number || '/' || r.book_year FROM reception_person x
       JOIN reception r ON r.office_id = x.office_id AND r.id = x.reception_id WHERE x.office_id = $1 AND x.sealed_id = $2
       UNION ALL
       SELECT 3, 'hearing', h.id, to_char(h.requested_on, 'DD/MM/YYYY') FROM hearing_request h WHERE h.office_id = $1 AND h.sealed_id = $2) record
     ORDER BY rank, number`,
    [officeId, sealedId],
  );
}

/**
 * Writes that an identity was opened: who, on which records, why; never whom they saw. It stands in the transaction that
 * reads the identity, so without the entry nothing is read.
 */
export async function noteOpening(tx: EntityManager, actor: Actor, sealedId: string, reason: string): Promise<void> {
  const records = await recordsOf(tx, actor.officeId, sealedId);
  await write(tx, actor, records, reason, { sealedId, reason, records });
}

/** The same of sealed files on a record: a file may say who denounced as well as a name does. By their numbers, never by name. */
export function noteFileOpening(tx: EntityManager, actor: Actor, record: SealedRecord, files: readonly number[], reason: string): Promise<void> {
  return write(tx, actor, [record], reason, { files, reason, records: [record] });
}

function write(tx: EntityManager, actor: Actor, [first]: readonly SealedRecord[], reason: string, details: Readonly<Record<string, unknown>>): Promise<void> {
  return noteDeed(tx, { ...actingBy(actor, 'citizen.open-sealed'), action: IDENTITY_OPENED, actorId: actor.accountId, subject: first?.kind, subjectId: first?.id, reason, details });
}
