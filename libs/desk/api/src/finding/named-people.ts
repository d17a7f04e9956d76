import type { EntityManager } from 'typeorm';
import { Conditions, onePlan, wordsAmong, wordsListed } from '@tiepdan/platform/api';
import { mayBeName } from './typed.js';

/** People whose name fits what was typed: all of them (`complete`), or the newest of many. Without ids: whoever fits. */
export interface NamedPeople {
  /** Newest first. */
  readonly ids: readonly string[] | null;
  readonly complete: boolean;
  /** Where `ids` are the newest of many: everybody, newest first, unless they are too many to be listed. */
  readonly everybody?: readonly string[];
}
/** Everybody of a common name, where the newest of them did not suffice. */
export const EVERYBODY: NamedPeople = { ids: null, complete: true };

/** So many of the newest people are looked at first; from so many bearers on, more are found by going on than by an index. */
const PEEK = 2000;
const COMMON = 12;
/** Going on ends here: the index lists the others. */
const AMONG = 60_000;
/** Up to so many people of a name are listed. */
const LISTED = 7000;
/** Up to so many are all followed to their records; of more, the newest records are asked whether somebody of them is on it. */
export const FOLLOWED = 1500;
/** Of a common name so many of the newest are followed, for a count of those that there are at least. */
const COUNTED = 150;

/** Looks the people of a name up once, for every kind of record that is searched; null when what was typed cannot be a name. */
export async function namedPeople(manager: EntityManager, officeId: string, typed: string): Promise<NamedPeople | null> {
  if (!mayBeName(typed)) return null;
  const params = new Conditions();
  const sql = bearersSql(params, officeId, typed);
  const [row] = await manager.query<{ ids: string | null; listed: boolean }[]>(onePlan(sql), params.params);
  const ids = row?.ids?.split(' ') ?? [];
  if (!row?.listed || ids.length > LISTED) return { ids: ids.slice(0, COUNTED), complete: false };
  return ids.length <= FOLLOWED ? { ids, complete: true } : { ids: ids.slice(0, COUNTED), complete: false, everybody: ids };
}

/**
 * SQL of one row: the people of a name, newest first, and whether an index `listed` them all (one more where there are more),
 * or so many as are followed were among the newest people. Which way it went is decided while it runs: a LIMIT of 0 runs nothing.
 */
function bearersSql(params: Conditions, officeId: string, typed: string): string {
  const people = `FROM citizen WHERE office_id = ${params.param(officeId)} AND merged_into_id IS NULL`;
  const newest = (rows: number | string) => `FROM (SELECT id, name_words ${people} ORDER BY id DESC LIMIT ${rows}) newest WHERE ${wordsAmong(params, 'name_words', typed)}`;
  return `
    WITH peek AS MATERIALIZED (SELECT count(*) AS times ${newest(PEEK)}),
      walked AS MATERIALIZED (SELECT id ${newest(`(SELECT CASE WHEN times < ${COMMON} THEN 0 ELSE ${AMONG} END FROM peek)`)} LIMIT ${COUNTED}),
      enough AS MATERIALIZED (SELECT count(*) >= ${COUNTED} AS yes FROM walked),
      listed AS MATERIALIZED (
        SELECT id FROM (SELECT id ${people} AND ${wordsListed(params, 'name_words', typed)} LIMIT (SELECT CASE WHEN yes THEN 0 END FROM enough)) found
        ORDER BY id DESC LIMIT ${LISTED + 1})
    SELECT string_agg(id::text, ' ' ORDER BY id DESC) AS ids, NOT (SELECT yes FROM enough) AS listed
    FROM (SELECT id FROM walked WHERE (SELECT yes FROM enough) UNION ALL SELECT id FROM listed) bearers`;
}
