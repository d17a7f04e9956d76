import { type NamedPerson, type Texts, forgetCitizens, writeLinks } from '@tiepdan/citizen/api';
import type { SettledMatter } from '@tiepdan/matter/api';
import { unknownField } from '@tiepdan/matter/api';
import type { PetitionDetails } from '@tiepdan/petition/contract';
import { type FilledByDatabase, type SqlValue, type Writes, type WritesTo, brokenConstraint, snake } from '@tiepdan/platform/api';
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
    sealed: matter.sealed,
    fieldCode: details.fieldCode,
    matterId: matter.id,
    summary: details.summary,
    respondent: details.respondent ?? null,
    eligibility: details.eligibility,
    ineligibleReason: details.ineligibleReason ?? null,
    competence: details.competence ?? null,
  };
}

/** What later steps write; a new petition has the database's defaults. */
type LifeColumn =
  | 'stage'
  | 'officerId'
  | 'way'
  | 'competentSystem'
  | 'nonAcceptanceGround'
  | 'recipientId'
  | 'complexCriteria'
  | 'mixed'
  | 'acceptedOn'
  | 'closedOn'
  | 'splitFromId'
  | 'repeatsId';
type NewPetition = Omit<Petition, FilledByDatabase | LifeColumn | 'bookNumber'> & Pick<Petition, 'id'> & Partial<Pick<Petition, 'officerId' | 'splitFromId'>>;

/** Adds a new petition with the next number of its book to what is written; refuses MATTER.UNKNOWN_FIELD. */
export function insertPetition(writes: Writes, values: NewPetition): void {
  const columns = Object.fromEntries(Object.entries(values).map(([name, value]) => [snake(name), value as SqlValue]));
  writes.insert('petition', { ...columns, book_number: writes.number(values.officeId, 'petition', values.bookYear) });
  writes.refuse('FK_petition_field', () => unknownField(values.fieldCode));
}

/** Rewrites a petition's own columns; its version grows by one. @throws Refusal MATTER.UNKNOWN_FIELD */
export async function updatePetition(tx: EntityManager, officeId: string, id: string, values: ReturnType<typeof petitionColumns>): Promise<void> {
  await tx
    .update(Petition, { officeId, id }, { ...values, version: () => 'version + 1', updatedAt: () => 'now()' })
    .catch((error: unknown) => {
      throw brokenConstraint(error) === 'FK_petition_field' ? unknownField(values.fieldCode) : error;
    });
}

/** Takes the senders of a petition off it, before its columns are written: a record turns sealed or open only without people. */
export async function clearSenders(tx: EntityManager, officeId: string, petitionId: string): Promise<Former> {
  const rows = await tx.query<{ citizen_id: string | null }[]>(`SELECT citizen_id FROM petition_sender WHERE office_id = $1 AND petition_id = $2`, [officeId, petitionId]);
  await tx.query(`DELETE FROM petition_sender WHERE office_id = $1 AND petition_id = $2`, [officeId, petitionId]);
  return rows.flatMap((row) => row.citizen_id ?? []);
}

/** Sets the senders of a petition that has none, in order. */
export function linkSenders(to: WritesTo, officeId: string, petitionId: string, people: readonly NamedPerson[], sealed: boolean): Promise<void> {
  return writeLinks(to, { table: 'petition_sender', key: 'petition_id' }, officeId, petitionId, people, sealed);
}

/** After the senders of a sealed petition are set: nobody stays on the list of citizens for it; `former` are those who were on it before. */
export function forgetSenders(tx: EntityManager, officeId: string, people: readonly NamedPerson[], former: Former = []): Promise<void> {
  return forgetCitizens(tx, officeId, [...former, ...people.flatMap((person) => person.copiedFrom ?? [])]);
}

/** What of a petition must not name its sealed senders. */
export function petitionTexts(details: PetitionDetails): Texts {
  return {
    summary: ['Tóm tắt', details.summary],
    respondent: ['Đối tượng bị khiếu nại, tố cáo', details.respondent],
    senderBody: ['Nơi chuyển đến', details.senderBody],
    'matter.details.summary': ['Tóm tắt vụ việc', details.matter.details?.summary],
  };
}

/** Ids of the citizens who were on a record before. */
type Former = readonly string[];
