import { names, peopleSql } from '@tiepdan/citizen/api';
import type { PersonDetails, PersonOnRecord } from '@tiepdan/citizen/contract';
import type { FeedbackView } from '@tiepdan/feedback/contract';
import type { EntityManager } from 'typeorm';
import { refuseField } from './feedback.rules.js';

/** The public page is for everybody, so nothing on it says who asked. @throws Refusal FEEDBACK.PUBLISHED_TEXT_NAMES_SENDER at the text that does */
export async function checkNobodyNamed(tx: EntityManager, officeId: string, held: FeedbackView, shown: Readonly<Record<string, string | null>>): Promise<void> {
  const people = await sendersOf(tx, officeId, held);
  for (const [path, text] of Object.entries(shown))
    if (text && people.some((person) => names(text, person))) throw refuseField(path, 'FEEDBACK.PUBLISHED_TEXT_NAMES_SENDER');
}

const ON_PETITION = peopleSql({ table: 'petition_sender', key: 'petition_id', record: 'x' });
const ON_RECEPTION = peopleSql({ table: 'reception_person', key: 'reception_id', record: 'x' });

/** Everyone by whom the feedback came, as far as they are known openly. */
async function sendersOf(tx: EntityManager, officeId: string, { sender, petitionId, receptionId }: FeedbackView): Promise<PersonDetails[]> {
  if (sender) return [{ fullName: sender.name, paperKind: 'none', paperNumber: null, phone: sender.phone ?? null, address: sender.address ?? '' }];
  if (!petitionId && !receptionId) return [];
  const [row] = await tx.query<{ people: PersonOnRecord[] }[]>(
    `SELECT ${petitionId ? ON_PETITION : ON_RECEPTION} AS people FROM ${petitionId ? 'petition' : 'reception'} x WHERE x.office_id = $1 AND x.id = $2`,
    [officeId, petitionId ?? receptionId],
  );
  return (row?.people ?? []).map(({ fullName, headName, paperNumber, phone, address }) => ({ fullName, headName, paperKind: 'none', paperNumber, phone, address: address ?? '' }));
}
