import type { EntityManager } from 'typeorm';
import { Conditions, wordsFit } from '@tiepdan/platform/api';
import { mayBeName } from './typed.js';

/** People whose name fits what was typed: all of them (`complete`), or the newest of very many. Without ids: whoever fits. */
export interface NamedPeople {
  readonly ids: readonly string[] | null;
  readonly complete: boolean;
}
/** Everybody of a common name, where the newest of them did not suffice. */
export const EVERYBODY: NamedPeople = { ids: null, complete: true };

/** Up to so many people of a name are all followed to their records; more make a name common. */
const LISTED = 1000;
/** Of a common name so many of the newest are followed, for a count that stops long before. */
const FOLLOWED = 1000;

/** Looks the people of a name up once, for every kind of record that is searched; null when what was typed cannot be a name. */
export async function namedPeople(manager: EntityManager, officeId: string, typed: string): Promise<NamedPeople | null> {
  if (!mayBeName(typed)) return null;
  const params = new Conditions();
  const rows = await manager.query<{ id: string }[]>(
    `SELECT c.id FROM citizen c WHERE c.office_id = ${params.param(officeId)} AND c.merged_into_id IS NULL AND ${wordsFit(params, 'c.name_words', typed)}
     ORDER BY c.id DESC LIMIT ${LISTED + 1}`,
    params.params,
  );
  const complete = rows.length <= LISTED;
  return { ids: rows.slice(0, complete ? LISTED : FOLLOWED).map(({ id }) => id), complete };
}
