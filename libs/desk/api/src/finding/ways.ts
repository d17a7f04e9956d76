import type { Actor } from '@tiepdan/platform/contract';
import { type Conditions, wordsAmong, wordsFit } from '@tiepdan/platform/api';
import { FOLLOWED, type NamedPeople } from './named-people.js';

/**
 * One way to find records: makes SQL of `id` and `"on"`, numbering its parameters as it does. `newest` is read in the order of
 * the day until so many rows are found, `any` in whatever order is quickest, until a count has reached its end. A `whole` way
 * is short, and read once for both.
 */
export type Way = { readonly newest: (rows: number | string) => string; readonly any: () => string } | { readonly whole: () => string };

/** How many of the newest records are asked whether somebody of a common name is on them; the eighth is found long before. */
const ASKED = 20_000;

/** What a way of searching starts from. */
export interface Asked {
  readonly actor: Actor;
  readonly typed: string;
  readonly params: Conditions;
  /** Whom `namedPeople()` found by what was typed. */
  readonly people: NamedPeople | null;
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
function ofPeople({ actor, typed, params }: Asked, ids: readonly string[] | null, { links, key, records }: Linked, columns: string): string {
  const office = params.param(actor.officeId);
  const of = (citizen: string) => `${links} x JOIN ${records} r ON r.office_id = x.office_id AND r.id = x.${key} AND r.status = 'active'
    WHERE x.office_id = ${office} AND x.citizen_id ${citizen}`;
  if (ids) return `SELECT ${columns} FROM unnest(${params.param(ids)}::uuid[]) AS c (id) CROSS JOIN LATERAL (SELECT r.* FROM ${of('= c.id')} OFFSET 0) r`;
  const named = `SELECT id FROM citizen WHERE office_id = ${office} AND merged_into_id IS NULL AND ${wordsFit(params, 'name_words', typed)}`;
  return `SELECT ${columns} FROM ${of(`IN (${named})`)}`;
}

/** Records on which somebody of the name stands. */
export function namedWay(asked: Asked, linked: Linked): Way | null {
  const { people, params, actor } = asked;
  if (!people) return null;
  const listed = (ids: readonly string[] | null) => ofPeople(asked, ids, linked, 'r.id, r.received_on AS "on"');
  if (people.complete) return { whole: () => listed(people.ids) };
  const walk = () => `SELECT r.id, r.received_on AS "on" FROM (
      SELECT office_id, id, received_on FROM ${linked.records} WHERE office_id = ${params.param(actor.officeId)} AND status = 'active'
      ORDER BY received_on DESC, id DESC LIMIT ${ASKED}) r
    WHERE ${bears(asked, `${linked.links} x`, `x.office_id = r.office_id AND x.${linked.key} = r.id`)}`;
  // Read one by one, until the count has reached its end.
  return { newest: (rows) => walkFirst(walk(), people, listed, rows), any: () => listed(people.everybody?.slice(0, FOLLOWED) ?? people.ids) };
}

/** Matters (alias `m` in `conditions`) that somebody of the name came or wrote about. */
export function namedMatters(asked: Asked, conditions: () => string): Way | null {
  const { people } = asked;
  if (!people) return null;
  const listed = (ids: readonly string[] | null) => `SELECT m.id, m.opened_on AS "on"
    FROM (${ofPeople(asked, ids, RECEPTIONS, 'r.matter_id')} UNION ${ofPeople(asked, ids, PETITIONS, 'r.matter_id')}) found
    CROSS JOIN LATERAL (SELECT m.id, m.opened_on FROM matter m WHERE m.id = found.matter_id AND ${conditions()} OFFSET 0) m`;
  if (people.complete) return { whole: () => listed(people.ids) };
  const on = ({ links, key, records }: Linked) =>
    bears(
      asked,
      `${records} r JOIN ${links} x ON x.office_id = r.office_id AND x.${key} = r.id`,
      `r.office_id = m.office_id AND r.matter_id = m.id AND r.status = 'active'`,
    );
  const walk = () => `SELECT m.id, m.opened_on AS "on" FROM (
      SELECT m.office_id, m.id, m.opened_on FROM matter m WHERE ${conditions()} ORDER BY m.opened_on DESC, m.id DESC LIMIT ${ASKED}) m
    WHERE ${on(PETITIONS)} OR ${on(RECEPTIONS)}`;
  return { newest: (rows) => walkFirst(walk(), people, listed, rows), any: () => listed(people.ids) };
}

/** SQL of the newest records found by walking; where they are too few and everybody of the name is known, of all theirs. */
function walkFirst(walk: string, { everybody }: NamedPeople, listed: (ids: readonly string[]) => string, rows: number | string): string {
  if (!everybody) return walk;
  return `
    WITH walked AS MATERIALIZED (SELECT id, "on" FROM (${walk}) newest ORDER BY "on" DESC, id DESC LIMIT ${rows})
    SELECT id, "on" FROM walked
    UNION SELECT id, "on" FROM (SELECT id, "on" FROM (${listed(everybody)}) of_all LIMIT (SELECT CASE WHEN count(*) >= ${rows} THEN 0 END FROM walked)) others`;
}

/**
 * SQL condition: among the people of the link rows `x` of `from` that `where` leaves, somebody is of the name. A scalar
 * subquery with LIMIT, not EXISTS: it is looked up for each record read instead of hashing everybody of the name first. Where
 * everybody is known, who it is suffices: looked up in a hash of them that is made once (OFFSET 0 and IS TRUE keep the planner
 * from turning it round, and from weighing each of them); else their names are read.
 */
function bears({ typed, params, people }: Asked, from: string, where: string): string {
  const sql = people?.everybody
    ? `SELECT true FROM (SELECT x.citizen_id FROM ${from} WHERE ${where} OFFSET 0) x WHERE (x.citizen_id IN (SELECT unnest(${params.param(people.everybody)}::uuid[]))) IS TRUE`
    : `SELECT true FROM ${from} JOIN citizen c ON c.office_id = x.office_id AND c.id = x.citizen_id WHERE ${where} AND ${wordsAmong(params, 'c.name_words', typed)}`;
  return `coalesce((${sql} LIMIT 1), false)`;
}
