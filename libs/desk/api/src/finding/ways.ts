import type { Actor } from '@tiepdan/platform/contract';
import { type Conditions, wordsFit } from '@tiepdan/platform/api';
import type { NamedPeople } from './named-people.js';

/**
 * One way to find records: makes SQL of `id` and `"on"`, numbering its parameters as it does. `newest` is read in the order of
 * the day until enough are found, `any` in whatever order is quickest, until a count has reached its end. A `whole` way is
 * short, and read once for both.
 */
export type Way = { readonly newest: () => string; readonly any: () => string } | { readonly whole: () => string };

/** How many of the newest records are asked whether somebody of a common name is on them; the eighth is found long before. */
const ASKED = 20_000;

/** What a way of searching starts from. */
export interface Asked {
  readonly actor: Actor;
  readonly typed: string;
  readonly params: Conditions;
  /** Whom `namedPeople()` found by what was typed. */
  readonly people: NamedPeople | null;
  /** Whether `commonText()` found the words common among the texts searched. */
  readonly common: boolean;
}

/** A kind of record and the link rows its people stand in. */
export interface Linked {
  readonly links: 'reception_person' | 'petition_sender';
  readonly key: 'reception_id' | 'petition_id';
  readonly records: 'reception' | 'petition';
}
export const RECEPTIONS: Linked = { links: 'reception_person', key: 'reception_id', records: 'reception' };
export const PETITIONS: Linked = { links: 'petition_sender', key: 'petition_id', records: 'petition' };

/**
 * SQL of the active records `r` of the people found. Sealed people are no citizens, so no name leads to them. The people of a
 * list are looked up one by one: OFFSET 0 keeps the planner from hashing every link row there is for a few hundred people.
 */
function ofPeople({ actor, typed, params, people }: Asked, { links, key, records }: Linked, columns: string): string {
  const office = params.param(actor.officeId);
  const of = (citizen: string) => `${links} x JOIN ${records} r ON r.office_id = x.office_id AND r.id = x.${key} AND r.status = 'active'
    WHERE x.office_id = ${office} AND x.citizen_id ${citizen}`;
  if (people?.ids)
    return `SELECT ${columns} FROM unnest(${params.param(people.ids)}::uuid[]) AS c (id) CROSS JOIN LATERAL (SELECT r.* FROM ${of('= c.id')} OFFSET 0) r`;
  const named = `SELECT id FROM citizen WHERE office_id = ${office} AND merged_into_id IS NULL AND ${wordsFit(params, 'name_words', typed)}`;
  return `SELECT ${columns} FROM ${of(`IN (${named})`)}`;
}

/** Records on which somebody of the name stands. */
export function namedWay(asked: Asked, linked: Linked): Way | null {
  if (!asked.people) return null;
  const listed = () => ofPeople(asked, linked, 'r.id, r.received_on AS "on"');
  if (asked.people.complete) return { whole: listed };
  const { links, key, records } = linked;
  const newest = () => `SELECT r.id, r.received_on AS "on" FROM (
      SELECT office_id, id, received_on FROM ${records} WHERE office_id = ${asked.params.param(asked.actor.officeId)} AND status = 'active'
      ORDER BY received_on DESC, id DESC LIMIT ${ASKED}) r
    WHERE ${bears(asked, `${links} x JOIN citizen c ON c.office_id = x.office_id AND c.id = x.citizen_id`, `x.office_id = r.office_id AND x.${key} = r.id`)}`;
  return { newest, any: listed };
}

/** Matters (alias `m` in `conditions`) that somebody of the name came or wrote about. */
export function namedMatters(asked: Asked, conditions: () => string): Way | null {
  if (!asked.people) return null;
  const listed = () => `SELECT m.id, m.opened_on AS "on"
    FROM (${ofPeople(asked, RECEPTIONS, 'r.matter_id')} UNION ${ofPeople(asked, PETITIONS, 'r.matter_id')}) found
    CROSS JOIN LATERAL (SELECT m.id, m.opened_on FROM matter m WHERE m.id = found.matter_id AND ${conditions()} OFFSET 0) m`;
  if (asked.people.complete) return { whole: listed };
  const on = ({ links, key, records }: Linked) =>
    bears(
      asked,
      `${records} r JOIN ${links} x ON x.office_id = r.office_id AND x.${key} = r.id JOIN citizen c ON c.office_id = x.office_id AND c.id = x.citizen_id`,
      `r.office_id = m.office_id AND r.matter_id = m.id AND r.status = 'active'`,
    );
  const newest = () => `SELECT m.id, m.opened_on AS "on" FROM (
      SELECT m.office_id, m.id, m.opened_on FROM matter m WHERE ${conditions()} ORDER BY m.opened_on DESC, m.id DESC LIMIT ${ASKED}) m
    WHERE ${on(PETITIONS)} OR ${on(RECEPTIONS)}`;
  return { newest, any: listed };
}

/**
 * SQL condition: among the people of `from` (citizen `c`) that `where` leaves, somebody has the name. A scalar subquery with
 * LIMIT, not EXISTS: it is looked up for each record read instead of hashing everybody of the name first.
 */
function bears({ typed, params }: Asked, from: string, where: string): string {
  return `coalesce((SELECT true FROM ${from} WHERE ${where} AND ${wordsFit(params, "(c.name_words || '')", typed)} LIMIT 1), false)`;
}
