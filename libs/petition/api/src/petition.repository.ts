import type { NamedPerson } from '@tiepdan/citizen/api';
import type { SettledMatter } from '@tiepdan/matter/api';
import { unknownField } from '@tiepdan/matter/api';
import type { PetitionDetails } from '@tiepdan/petition/contract';
import { type FilledByDatabase, brokenConstraint } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { Petition } from './petition.entity.js';

/** The columns that a form fills, register and correct alike. */
export function petitionColumns(details: PetitionDetails, matter: SettledMatter) {
  return {
    receivedOn: details.receivedOn,
    writtenOn: details.writtenOn ?? null,
    source: details.source,
    senderBody: details.senderBody ?? null,
    anonymous: details.anonymous,
    signatoryCount: details.signatoryCount,
    kind: details.kind,
    fieldCode: details.fieldCode,
    matterId: matter.id,
    summary: details.summary,
    respondent: details.respondent ?? null,
    eligibility: details.eligibility,
    ineligibleReason: details.ineligibleReason ?? null,
    competence: details.competence ?? null,
  };
}

/** Writes a new petition. @throws Refusal MATTER.UNKNOWN_FIELD */
export async function insertPetition(tx: EntityManager, values: Omit<Petition, FilledByDatabase>): Promise<string> {
  const result = await tx.insert(Petition, values).catch((error: unknown) => {
    throw brokenConstraint(error) === 'FK_petition_field' ? unknownField(values.fieldCode) : error;
  });
  const [identifier] = result.identifiers;
  if (!identifier) throw new Error('petition was not written');
  return String(identifier['id']);
}

/** Rewrites a petition's own columns; its version grows by one. @throws Refusal MATTER.UNKNOWN_FIELD */
export async function updatePetition(tx: EntityManager, officeId: string, id: string, values: ReturnType<typeof petitionColumns>): Promise<void> {
  await tx
    .update(Petition, { officeId, id }, { ...values, version: () => 'version + 1', updatedAt: () => 'now()' })
    .catch((error: unknown) => {
      throw brokenConstraint(error) === 'FK_petition_field' ? unknownField(values.fieldCode) : error;
    });
}

/** Sets the senders of a petition, in order, in place of those before. */
export async function writeSenders(tx: EntityManager, officeId: string, petitionId: string, people: readonly NamedPerson[]): Promise<void> {
  await tx.query(`DELETE FROM petition_sender WHERE office_id = $1 AND petition_id = $2`, [officeId, petitionId]);
  await tx.query(
    `INSERT INTO petition_sender (office_id, petition_id, position, citizen_id, capacity)
     SELECT $1, $2, position, citizen_id, capacity FROM unnest($3::uuid[], $4::text[]) WITH ORDINALITY AS p (citizen_id, capacity, position)`,
    [officeId, petitionId, people.map((person) => person.citizenId), people.map((person) => person.capacity)],
  );
}
