import type { EntityManager } from 'typeorm';
import { Conditions } from '@tiepdan/platform/api';
import { mayBeName, wordsFit } from './typed.js';

/** How many of the newest people are looked at to tell a common name from a rare one. */
const SAMPLE = 2000;

/** From this share of people on a name is common: its records are found sooner by reading the newest than by following everyone. */
export const COMMON_NAME = 0.005;

/** The part of the newest people whose name fits what was typed; 0 where it cannot be a name. Takes a millisecond or two. */
export async function nameShare(manager: EntityManager, officeId: string, typed: string): Promise<number> {
  const params = new Conditions();
  const office = params.param(officeId);
  const fits = mayBeName(typed) ? wordsFit(params, 'name_words', typed) : null;
  if (!fits) return 0;
  const [row] = await manager.query<{ share: number }[]>(
    `SELECT coalesce(avg((${fits})::int), 0)::float AS share
     FROM (SELECT name_words FROM citizen WHERE office_id = ${office} ORDER BY id DESC LIMIT ${SAMPLE}) newest`,
    params.params,
  );
  return row?.share ?? 0;
}
