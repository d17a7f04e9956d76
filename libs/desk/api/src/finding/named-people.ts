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

/** How many of the newest people are looked at to tell a common name from a rare one, and how many of them make it common. */
const SAMPLE = 2000;
const COMMON = 5;
/** Up to so many people of a name that seemed rare are all followed to their records. */
const LISTED = 5000;
/** Of a common name so many of the newest are followed, for a count of those that there are at least. */
const FOLLOWED = 150;

/** Looks the people of a name up once, for every kind of record that is searched; null when what was typed cannot be a name. */
export async function namedPeople(manager: EntityManager, officeId: string, typed: string): Promise<NamedPeople | null> {
  if (!mayBeName(typed)) return null;
  const most = (await isCommon(manager, officeId, typed)) ? FOLLOWED : LISTED;
  const params = new Conditions();
  const rows = await manager.query<{ id: string }[]>(
    `SELECT c.id FROM citizen c WHERE c.office_id = ${params.param(officeId)} AND c.merged_into_id IS NULL AND ${wordsFit(params, 'c.name_words', typed)}
     ORDER BY c.id DESC LIMIT ${most + 1}`,
    params.params,
  );
  return { ids: rows.slice(0, most).map(({ id }) => id), complete: rows.length <= most };
}

async function isCommon(manager: EntityManager, officeId: string, typed: string): Promise<boolean> {
  const params = new Conditions();
  const fits = wordsFit(params, 'name_words', typed);
  const [row] = await manager.query<{ bearers: number }[]>(
    `SELECT count(*)::int AS bearers FROM (SELECT name_words FROM citizen WHERE office_id = ${params.param(officeId)} ORDER BY id DESC LIMIT ${SAMPLE}) newest WHERE ${fits}`,
    params.params,
  );
  return (row?.bearers ?? 0) >= COMMON;
}
