import type { Actor } from '@tiepdan/platform/contract';
import type { Conditions } from '@tiepdan/platform/api';
import { COMMON_NAME } from './name-share.js';
import { mayBeName, wordsFit } from './typed.js';

/**
 * One way to find records: makes SQL of `id` and `"on"`, numbering its parameters as it does. `newest` is read in the order of
 * the day until enough are found, `any` in whatever order is quickest, until a count has reached its end.
 */
export interface Way {
  readonly newest: () => string;
  readonly any: () => string;
}

/** A way that is quick in both. */
export const plainWay = (sql: () => string): Way => ({ newest: sql, any: sql });

/** How many of the newest records are asked whether somebody of a common name is on them; the eighth is found long before. */
const ASKED = 20_000;
/** How many people of a common name are followed to their records for a count; a thousand records are found long before. */
const FOLLOWED = 5000;

/** What a way of searching starts from. */
export interface Asked {
  readonly actor: Actor;
  readonly typed: string;
  readonly params: Conditions;
  /** `nameShare()` of what was typed. */
  readonly nameShare: number;
}

/** SQL of the citizens (office_id, id) whose name fits. */
function namedSql({ actor, typed, params, nameShare }: Asked): string {
  const fits = wordsFit(params, 'c.name_words', typed) ?? 'false';
  const people = `SELECT c.office_id, c.id FROM citizen c WHERE c.office_id = ${params.param(actor.officeId)} AND c.merged_into_id IS NULL AND ${fits}`;
  return nameShare < COMMON_NAME ? people : `${people} ORDER BY c.id DESC LIMIT ${FOLLOWED}`;
}

/** A kind of record and the link rows its people stand in. */
export interface Linked {
  readonly links: 'reception_person' | 'petition_sender';
  readonly key: 'reception_id' | 'petition_id';
  readonly records: 'reception' | 'petition';
}
export const RECEPTIONS: Linked = { links: 'reception_person', key: 'reception_id', records: 'reception' };
export const PETITIONS: Linked = { links: 'petition_sender', key: 'petition_id', records: 'petition' };

/** Active records on which somebody of the name stands. Sealed people are no citizens, so no name leads to them. */
export function namedWay(asked: Asked, { links, key, records }: Linked): Way | null {
  if (!mayBeName(asked.typed)) return null;
  const any = () => `SELECT r.id, r.received_on AS "on" FROM (${namedSql(asked)}) c JOIN ${links} x ON x.office_id = c.office_id AND x.citizen_id = c.id
    JOIN ${records} r ON r.office_id = x.office_id AND r.id = x.${key} AND r.status = 'active'`;
  if (asked.nameShare < COMMON_NAME) return plainWay(any);
  const newest = () => `SELECT r.id, r.received_on AS "on" FROM (
      SELECT office_id, id, received_on FROM ${records} WHERE office_id = ${asked.params.param(asked.actor.officeId)} AND status = 'active' ORDER BY received_on DESC, id DESC LIMIT ${ASKED}) r
    WHERE ${bears(asked, `${links} x JOIN citizen c ON c.office_id = x.office_id AND c.id = x.citizen_id`, `x.office_id = r.office_id AND x.${key} = r.id`)}`;
  return { newest, any };
}

/** SQL condition: among the people of `from` (citizen `c`) that `where` leaves, somebody has the name. */
function bears({ typed, params }: Asked, from: string, where: string): string {
  return `EXISTS (SELECT 1 FROM ${from} WHERE ${where} AND ${wordsFit(params, 'c.name_words', typed)})`;
}

/** Matters (alias `m` in `conditions`) that somebody of the name came or wrote about. */
export function namedMatters(asked: Asked, conditions: () => string): Way | null {
  if (!mayBeName(asked.typed)) return null;
  const of = ({ links, key, records }: Linked) => `SELECT r.matter_id FROM (${namedSql(asked)}) c
    JOIN ${links} x ON x.office_id = c.office_id AND x.citizen_id = c.id
    JOIN ${records} r ON r.office_id = x.office_id AND r.id = x.${key} AND r.status = 'active'`;
  const any = () => `SELECT m.id, m.opened_on AS "on" FROM matter m WHERE ${conditions()} AND m.id IN (${of(RECEPTIONS)} UNION ${of(PETITIONS)})`;
  if (asked.nameShare < COMMON_NAME) return plainWay(any);
  const on = ({ links, key, records }: Linked) =>
    bears(
      asked,
      `${records} r JOIN ${links} x ON x.office_id = r.office_id AND x.${key} = r.id JOIN citizen c ON c.office_id = x.office_id AND c.id = x.citizen_id`,
      `r.office_id = m.office_id AND r.matter_id = m.id AND r.status = 'active'`,
    );
  const newest = () => `SELECT m.id, m.opened_on AS "on" FROM (
      SELECT m.office_id, m.id, m.opened_on FROM matter m WHERE ${conditions()} ORDER BY m.opened_on DESC, m.id DESC LIMIT ${ASKED}) m
    WHERE ${on(PETITIONS)} OR ${on(RECEPTIONS)}`;
  return { newest, any };
}
