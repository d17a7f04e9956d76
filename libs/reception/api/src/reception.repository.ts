import { type NamedPerson, type Texts, forgetCitizens, writeLinks } from '@tiepdan/citizen/api';
import type { SettledMatter } from '@tiepdan/matter/api';
import type { ReceptionDetails } from '@tiepdan/reception/contract';
import type { FilledByDatabase } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { Reception } from './reception.entity.js';

/** The columns that a form fills, log and correct alike. */
export function receptionColumns(details: ReceptionDetails, matter: SettledMatter | null) {
  return {
    receivedOn: details.receivedOn,
    mode: details.mode,
    leaderDayId: details.leaderDayId ?? null,
    officerId: details.officerId,
    participatingBodyId: details.participatingBodyId ?? null,
    attendance: details.attendance,
    refusalGround: details.refusalGround ?? null,
    headCount: details.headCount,
    matterId: matter?.id ?? null,
    sealed: matter?.sealed ?? false,
    content: details.content ?? null,
    result: details.result ?? null,
    resultNote: details.resultNote ?? null,
  };
}

export async function insertReception(tx: EntityManager, values: Omit<Reception, FilledByDatabase>): Promise<string> {
  const [identifier] = (await tx.insert(Reception, values)).identifiers;
  if (!identifier) throw new Error('reception was not written');
  return String(identifier['id']);
}

/** Rewrites a reception's own columns; its version grows by one. */
export async function updateReception(
  tx: EntityManager,
  officeId: string,
  id: string,
  values: ReturnType<typeof receptionColumns> & { petitionId: string | null },
): Promise<void> {
  await tx.update(Reception, { officeId, id }, { ...values, version: () => 'version + 1', updatedAt: () => 'now()' });
}

/** Takes the people named on a reception off it, before its columns are written: a record turns sealed or open only without people. */
export async function clearPeople(tx: EntityManager, officeId: string, receptionId: string): Promise<Former> {
  const rows = await tx.query<{ citizen_id: string | null }[]>(`SELECT citizen_id FROM reception_person WHERE office_id = $1 AND reception_id = $2`, [officeId, receptionId]);
  await tx.query(`DELETE FROM reception_person WHERE office_id = $1 AND reception_id = $2`, [officeId, receptionId]);
  return rows.flatMap((row) => row.citizen_id ?? []);
}

/** Sets the people named on a reception, in order; `former` are the citizens who were on it before. On a sealed one, nobody stays on the list of citizens for it. */
export async function writePeople(tx: EntityManager, officeId: string, receptionId: string, people: readonly NamedPerson[], sealed: boolean, former: Former = []): Promise<void> {
  await writeLinks(tx, { table: 'reception_person', key: 'reception_id' }, officeId, receptionId, people, sealed);
  if (sealed) await forgetCitizens(tx, officeId, [...former, ...people.flatMap((person) => person.copiedFrom ?? [])]);
}

/** What of a reception must not name its sealed people. */
export function receptionTexts(details: ReceptionDetails): Texts {
  return {
    content: ['Nội dung', details.content],
    resultNote: ['Ghi chú kết quả', details.resultNote],
    'matter.details.summary': ['Tóm tắt vụ việc', details.matter?.details?.summary],
  };
}

/** Ids of the citizens who were on a record before. */
type Former = readonly string[];
