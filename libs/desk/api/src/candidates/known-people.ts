import type { CandidatePerson, CandidateReason, CandidatesAsked } from '@tiepdan/petition/contract';
import { paperKey, phoneKey, searchKey } from '@tiepdan/platform/contract';
import { Conditions, contains, startsWith, wordsFit } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { enoughTyped } from '../words.js';
import { CAME, CITIZEN_SQL, WROTE } from './candidate.queries.js';

/** A person found by the form, with how strongly. */
export interface KnownPerson extends CandidatePerson {
  readonly id: string;
  readonly score: number;
}

/** From how many signs of a number on a person is looked for by it. */
const LEAST_PAPER = 6;
const LEAST_PHONE = 8;
/** So many of each way are weighed against each other. */
const WEIGHED = 100;
/** So many are followed to their receptions and petitions. */
const FOLLOWED = 40;

/** What each reason weighs: the paper decides, then the telephone, then a name with a place or a year, then a name alone. */
export const WEIGHTS: Readonly<Record<CandidateReason, number>> = { paper: 100, phone: 50, 'name-place': 22, 'name-year': 20, name: 5, matter: 15, content: 12 };

/** The people the form may mean, best first. */
export async function peopleOf(manager: EntityManager, officeId: string, asked: CandidatesAsked): Promise<KnownPerson[]> {
  const params = new Conditions();
  const office = params.param(officeId);
  const ways = waysToPeople(office, asked, params);
  if (!ways.length) return [];
  const has = (reason: string) => `bool_or(reason = '${reason}')`;
  const place = asked.place ? wordsFit(params, 'search_words(c.address)', asked.place) : null;
  const year = asked.birthYear ? `c.birth_year = ${params.param(asked.birthYear)}` : null;
  const key = params.param(searchKey(asked.name ?? ''));
  const reasons = Object.keys(WEIGHTS) as CandidateReason[];
  const weigh = reasons.map((reason) => `WHEN '${reason}' THEN ${WEIGHTS[reason]}`).join(' ');
  return manager.query<KnownPerson[]>(
    `WITH found AS (SELECT id, ${has('paper')} AS paper, ${has('phone')} AS phone, ${has('name')} AS name FROM (${ways.join(' UNION ALL ')}) way GROUP BY id),
     reasoned AS (
       SELECT c.id, c.name_words = ${key} AS exact, array_remove(ARRAY[
           CASE WHEN f.paper THEN 'paper' END, CASE WHEN f.phone THEN 'phone' END,
           CASE WHEN f.name AND coalesce(${place ?? 'false'}, false) THEN 'name-place' END,
           CASE WHEN f.name AND coalesce(${year ?? 'false'}, false) THEN 'name-year' END, CASE WHEN f.name THEN 'name' END], NULL) AS reasons
       FROM found f JOIN citizen c ON c.office_id = ${office} AND c.id = f.id),
     scored AS (
       SELECT id, reasons, (SELECT sum(CASE reason ${weigh} END) FROM unnest(reasons) reason)::int + exact::int * 10 AS score
       FROM reasoned ORDER BY score DESC, id DESC LIMIT ${FOLLOWED})
     SELECT c.id, s.score, s.reasons, ${CITIZEN_SQL} AS citizen, came.times AS receptions, wrote.times AS petitions
     FROM scored s JOIN citizen c ON c.office_id = ${office} AND c.id = s.id, LATERAL (${CAME}) came, LATERAL (${WROTE}) wrote
     ORDER BY s.score DESC, greatest(came.last_on, wrote.last_on) DESC NULLS LAST, c.id DESC`,
    params.params,
  );
}

/** The ways in which the form leads to people, as SQL of (id, reason). */
function waysToPeople(office: string, asked: CandidatesAsked, params: Conditions): string[] {
  const ways: string[] = [];
  const way = (reason: string, condition: string, order = '') =>
    ways.push(
      `(SELECT c.id, '${reason}' AS reason FROM citizen c WHERE c.office_id = ${office} AND c.merged_into_id IS NULL AND ${condition} ${order} LIMIT ${WEIGHED})`,
    );
  const paper = paperKey(asked.paper ?? '');
  if (paper.length >= LEAST_PAPER) {
    way('paper', `c.paper_key LIKE ${params.param(startsWith(paper))}`);
    const former = params.param(contains(paper));
    way('paper', `c.id = ANY (ARRAY(SELECT f.citizen_id FROM citizen_paper f WHERE f.office_id = ${office} AND f.number ILIKE ${former} LIMIT ${WEIGHED}))`);
  }
  const phone = phoneKey(asked.phone ?? '');
  if (phone.length >= LEAST_PHONE) way('phone', `c.phone_key LIKE ${params.param(startsWith(phone))}`);
  const name = asked.name ?? '';
  if (enoughTyped(name)) {
    way('name', `c.name_words = ${params.param(searchKey(name))}`, 'ORDER BY c.id DESC');
    way('name', wordsFit(params, 'c.name_words', name) ?? 'false', 'ORDER BY c.id DESC');
  }
  return ways;
}
