import { searchKey, searchWords } from '@tiepdan/platform/contract';
import { Conditions, contains, startsWith, wordsFit } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { CandidateQuery, NumberPart } from './candidate-query.js';

/** Of those whose name is exactly what was typed, so many come before all others. */
const EXACT = 25;
/** Among so many of the newest who fit the nearest are sought: as many as the count goes. Of a common name twice as many are twice as far to walk. */
const FITTING = 100;
/** For so many of the nearest it is looked up when they last came. */
export const RANKED = 100;

/**
 * SQL of the people who fit, as CTEs: `fitting` (id, name_words, paper, phone), newest first, and `ranked`, the hundred
 * nearest of them: whose paper fits, whose telephone, then whose name is nearest.
 * @param rare the numbers are known to be rare: whoever has them is listed by the indexes, however many the planner expects
 */
export function fittingPeople(officeId: string, { name, numbers }: CandidateQuery, params: Conditions, rare: boolean): string {
  const office = params.param(officeId);
  const fits = [`c.office_id = ${office}`, 'c.merged_into_id IS NULL'];
  const papers: string[] = [];
  const phones: string[] = [];
  for (const number of numbers) {
    const { paper, phone, any } = numberFits(office, number, params, name !== '');
    papers.push(paper);
    phones.push(phone);
    fits.push(any);
  }
  const named = name ? wordsFit(params, rare ? `(c.name_words || '')` : 'c.name_words', name) : null;
  const flags = `${anyOf(papers)} AS paper, ${anyOf(phones)} AS phone`;
  const columns = `SELECT c.id, c.name_words, ${flags} FROM citizen c WHERE ${fits.join(' AND ')}`;
  const key = name ? params.param(searchKey(name)) : null;
  const exact = key ? `(${columns} AND c.name_words = ${key} ORDER BY c.id DESC LIMIT ${EXACT}) UNION ` : '';
  const nearness = name ? nearnessSql(name, key ?? '', params) : '0';
  return `fitting AS MATERIALIZED (${exact}(SELECT * FROM (${columns}${named ? ` AND ${named}` : ''}${rare ? ' OFFSET 0' : ''}) c ORDER BY c.id DESC LIMIT ${FITTING})),
    ranked AS MATERIALIZED (
      SELECT c.*, ${nearness} AS nearness FROM fitting c ORDER BY c.paper DESC, c.phone DESC, nearness DESC, c.id DESC LIMIT ${RANKED})`;
}

/** How many of the newest people are looked at to tell a common number (the province's, of most papers) from a rare one. */
const SAMPLE = 2000;
/** From this share of people on a number is common. */
const COMMON = 0.01;

/**
 * Whether the numbers typed are rare. PostgreSQL keeps no statistics by which it could tell: the first digits of a paper are
 * the province's, and most people of an office share them; the next digits are nearly nobody's.
 */
export async function rareNumbers(manager: EntityManager, officeId: string, { name, numbers }: CandidateQuery): Promise<boolean> {
  // A year of birth has no index: with one, the name leads.
  if (!numbers.length || (name && numbers.some(({ year }) => year !== null))) return false;
  const params = new Conditions();
  const office = params.param(officeId);
  const fits = numbers.map(({ paper, phone, begins }) => {
    const onPhone = phone ? ` OR phone_key LIKE ${params.param(begins ? startsWith(phone) : contains(phone))}` : '';
    return `coalesce(paper_key LIKE ${params.param(contains(paper))}${onPhone}, false)`;
  });
  const [row] = await manager.query<{ share: number }[]>(
    `SELECT coalesce(avg((${fits.join(' AND ')})::int), 0)::float AS share
     FROM (SELECT paper_key, phone_key FROM citizen WHERE office_id = ${office} ORDER BY id DESC LIMIT ${SAMPLE}) newest`,
    params.params,
  );
  return (row?.share ?? 0) < COMMON;
}

/** Nearer is higher: the very name, then the words in the order of the name and to its end, then the fewer other words. */
function nearnessSql(name: string, key: string, params: Conditions): string {
  const words = searchWords(name);
  const inOrder = params.param(`%${words.map((word) => ` ${word}`).join('%')}%`);
  const atEnd = params.param(`% ${words.at(-1) ?? ''} `);
  return `(c.name_words = ${key})::int * 8 + (c.name_words LIKE ${inOrder})::int * 4 + (c.name_words LIKE ${atEnd})::int * 2 - length(c.name_words) * 0.01`;
}

function numberFits(office: string, { paper, phone, begins, year }: NumberPart, params: Conditions, beside: boolean) {
  const onPaper = params.param(contains(paper));
  // A former number is looked up once, as an array: so it can stand beside the others in one look into the indexes.
  const former = `ARRAY(SELECT f.citizen_id FROM citizen_paper f WHERE f.office_id = ${office} AND f.number ILIKE ${onPaper} LIMIT ${FITTING})`;
  const paperFits = `coalesce(c.paper_key LIKE ${onPaper}, false) OR c.id = ANY (${former})`;
  const onPhone = phone ? params.param(begins ? startsWith(phone) : contains(phone)) : null;
  const phoneFits = onPhone ? `coalesce(c.phone_key LIKE ${onPhone}, false)` : 'false';
  const ways = [`c.paper_key LIKE ${onPaper}`, `c.id = ANY (${former})`];
  if (onPhone) ways.push(`c.phone_key LIKE ${onPhone}`);
  if (year && beside) ways.push(`c.birth_year = ${params.param(year)}`);
  return { paper: `(${paperFits})`, phone: phoneFits, any: `(${ways.join(' OR ')})` };
}

const anyOf = (conditions: readonly string[]): string => (conditions.length ? `(${conditions.join(' OR ')})` : 'false');
