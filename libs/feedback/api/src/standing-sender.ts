import { knownCitizens } from '@tiepdan/citizen/api';
import type { FeedbackSender } from '@tiepdan/feedback/contract';
import type { EntityManager } from 'typeorm';
import { refuseField } from './feedback.rules.js';

/** The record of the list that stands for the person chosen; null when nobody was. @throws Refusal FEEDBACK.UNKNOWN_CITIZEN */
export async function standingSender(tx: EntityManager, officeId: string, sender: FeedbackSender | null | undefined): Promise<string | null> {
  const asked = sender?.citizenId;
  if (!asked) return null;
  const known = (await knownCitizens(tx, officeId, [asked])).get(asked);
  if (!known) throw refuseField('sender.citizenId', 'FEEDBACK.UNKNOWN_CITIZEN');
  return known.id;
}
