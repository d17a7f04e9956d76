import { namesSql } from '@tiepdan/citizen/api';
import { CANDIDATES_OFFERED, type CandidateGroup, type CandidatePetition, type CandidateReception, type CandidatesAsked } from '@tiepdan/petition/contract';
import { Conditions } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { tellingWords } from './content.js';
import { type KnownPerson, WEIGHTS } from './known-people.js';

/** So many of each way are weighed against each other. */
const WEIGHED = 50;
/** So many of one person's records are looked at. */
const OF_ONE = 10;
/** The content is compared with so many of the newest records: who writes the same again does so within a year or two. */
const COMPARED = 10_000;
/** Two contents are the same from this part of the telling words on. */
const SAME_CONTENT = 0.6;

/** Where a kind of record is, and how it reads as a candidate. */
interface Kind {
  readonly table: 'reception' | 'petition';
  readonly links: 'reception_person' | 'petition_sender';
  readonly key: 'reception_id' | 'petition_id';
  readonly words: string;
  readonly columns: string;
}

const RECEPTION: Kind = {
  table: 'reception',
  links: 'reception_person',
  key: 'reception_id',
  words: 'content_words',
  columns: `'matterId', r.matter_id, 'about', coalesce(r.content, (SELECT m.summary FROM matter m WHERE m.office_id = r.office_id AND m.id = r.matter_id), ''),
    'people', to_jsonb(${namesSql({ table: 'reception_person', key: 'reception_id', record: 'r' })})`,
};
const PETITION: Kind = {
  table: 'petition',
  links: 'petition_sender',
  key: 'petition_id',
  words: 'summary_words',
  columns: `'matterId', r.matter_id, 'kind', r.kind, 'stage', r.stage, 'summary', r.summary,
    'people', to_jsonb(${namesSql({ table: 'petition_sender', key: 'petition_id', record: 'r' })})`,
};

export const receptionsOf = (manager: EntityManager, officeId: string, asked: CandidatesAsked, people: readonly KnownPerson[]) =>
  recordsOf<CandidateReception>(manager, officeId, asked, people, RECEPTION);

export const petitionsOf = (manager: EntityManager, officeId: string, asked: CandidatesAsked, people: readonly KnownPerson[]) =>
  recordsOf<CandidatePetition>(manager, officeId, asked, people, PETITION);

/**
 * Records that may be about the same, best first: of the people found, of the same matter, of the same content. A sealed
 * record is only ever offered by its content, to one who is writing a sealed record; its people have no part in this.
 */
async function recordsOf<T>(manager: EntityManager, officeId: string, asked: CandidatesAsked, people: readonly KnownPerson[], kind: Kind): Promise<CandidateGroup<T>> {
  const params = new Conditions();
  const office = params.param(officeId);
  const words = tellingWords(asked.summary);
  const ways = waysToRecords(office, asked, people, kind, words, params);
  if (!ways.length) return { items: [], total: 0 };
  const typed = params.param(words);
  const same = `coalesce((SELECT avg((r.${kind.words} LIKE '% ' || word || ' %')::int) FROM unnest(${typed}::text[]) word), 0) >= ${SAME_CONTENT}`;
  const rows = await manager.query<{ item: T; total: number }[]>(
    `WITH found AS (SELECT id, array_agg(DISTINCT reason) AS reasons, max(score) AS score FROM (${ways.join(' UNION ALL ')}) way GROUP BY id),
     kept AS (
       SELECT r.*, f.reasons, f.score, ${same} AS same_content FROM found f JOIN ${kind.table} r ON r.office_id = ${office} AND r.id = f.id
       WHERE r.sealed = ${params.param(isSealed(asked))} ${kind.table === 'petition' ? notTold(office, asked, params) : ''})
     SELECT jsonb_build_object('id', r.id, 'bookNumber', r.book_number, 'bookYear', r.book_year, 'receivedOn', r.received_on::text,
              'reasons', to_jsonb(${ORDERED}), ${kind.columns}) AS item, (count(*) OVER ())::int AS total
     FROM kept r ORDER BY r.score + r.same_content::int * ${WEIGHTS.content} DESC, r.received_on DESC, r.id DESC LIMIT ${CANDIDATES_OFFERED}`,
    params.params,
  );
  return { items: rows.map(({ item }) => item), total: rows[0]?.total ?? 0 };
}

/** The reasons of a record `r`, strongest first. */
const ORDERED = `ARRAY(SELECT reason FROM unnest(CASE WHEN r.same_content AND NOT 'content' = ANY (r.reasons) THEN r.reasons || 'content'::text ELSE r.reasons END) reason
  ORDER BY array_position(ARRAY['paper', 'phone', 'name-place', 'name-year', 'name', 'matter', 'content'], reason))`;

/** Not the petition itself, and none that an officer found to be different from it. */
function notTold(office: string, { except }: CandidatesAsked, params: Conditions): string {
  if (!except) return '';
  const self = params.param(except);
  return `AND r.id <> ${self} AND NOT EXISTS (
    SELECT 1 FROM petition_verdict v WHERE v.office_id = ${office} AND v.status = 'active' AND v.verdict = 'different'
    AND least(v.petition_id, v.earlier_id) = least(r.id, ${self}::uuid) AND greatest(v.petition_id, v.earlier_id) = greatest(r.id, ${self}::uuid))`;
}

/** Who denounced is sealed whatever the form says. */
export const isSealed = ({ kind, sealed }: CandidatesAsked): boolean => kind === 'denunciation' || sealed === true;

function waysToRecords(office: string, asked: CandidatesAsked, people: readonly KnownPerson[], { table, links, key, words: column }: Kind, words: readonly string[], params: Conditions): string[] {
  const ways: string[] = [];
  if (people.length) {
    const [ids, scores, reasons] = [people.map(({ id }) => id), people.map(({ score }) => score), people.map((person) => person.reasons[0])].map((list) => params.param(list));
    ways.push(`(SELECT r.id, c.reason, c.score FROM unnest(${ids}::uuid[], ${scores}::int[], ${reasons}::text[]) AS c (id, score, reason)
      CROSS JOIN LATERAL (SELECT r.id FROM ${links} x JOIN ${table} r ON r.office_id = x.office_id AND r.id = x.${key} AND r.status = 'active'
        WHERE x.office_id = ${office} AND x.citizen_id = c.id ORDER BY r.received_on DESC LIMIT ${OF_ONE}) r)`);
  }
  const newest = `ORDER BY r.received_on DESC, r.id DESC LIMIT ${WEIGHED}`;
  if (asked.matterId)
    ways.push(`(SELECT r.id, 'matter' AS reason, ${WEIGHTS.matter} AS score FROM ${table} r
      WHERE r.office_id = ${office} AND r.matter_id = ${params.param(asked.matterId)} AND r.status = 'active' ${newest})`);
  if (words.length) {
    const told = words.map((word) => `(r.words LIKE ${params.param(`% ${word} %`)})::int`).join(' + ');
    ways.push(`(SELECT r.id, 'content' AS reason, 0 AS score FROM (
        SELECT id, received_on, ${column} AS words FROM ${table} WHERE office_id = ${office} AND status = 'active' AND sealed = ${params.param(isSealed(asked))}
        ORDER BY received_on DESC, id DESC LIMIT ${COMPARED}) r
      WHERE ${told} >= ${Math.ceil(words.length * SAME_CONTENT)} ${newest})`);
  }
  return ways;
}
