import { searchKey, searchWords } from '@tiepdan/platform/contract';
import { type Conditions, contains, startsWith } from '@tiepdan/platform/api';
import { COUNTED_UP_TO } from '@tiepdan/desk/contract';
import { wordsFit } from '../finding/typed.js';
import type { CandidateQuery, NumberPart } from './candidate-query.js';

/** Of those whose name is exactly what was typed, so many come before all others. */
const EXACT = 50;
/** For so many of the nearest it is looked up when they last came. */
export const RANKED = 100;

/**
 * SQL of the people who fit, as CTEs: `fitting` (id, name_words, paper, phone), newest first, at most a thousand, and `ranked`,
 * the hundred nearest of them: whose paper fits, whose telephone, then whose name is nearest.
 */
export function fittingPeople(officeId: string, { name, numbers }: CandidateQuery, params: Conditions): string {
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
  const named = name ? wordsFit(params, 'c.name_words', name) : null;
  const flags = `${anyOf(papers)} AS paper, ${anyOf(phones)} AS phone`;
  const columns = `SELECT c.id, c.name_words, ${flags} FROM citizen c WHERE ${fits.join(' AND ')}`;
  const key = name ? params.param(searchKey(name)) : null;
  const exact = key ? `(${columns} AND c.name_words = ${key} ORDER BY c.id DESC LIMIT ${EXACT}) UNION ` : '';
  const nearness = name ? nearnessSql(name, key ?? '', params) : '0';
  return `fitting AS MATERIALIZED (${exact}(${columns}${named ? ` AND ${named}` : ''} ORDER BY c.id DESC LIMIT ${COUNTED_UP_TO})),
    ranked AS MATERIALIZED (
      SELECT c.*, ${nearness} AS nearness FROM fitting c ORDER BY c.paper DESC, c.phone DESC, nearness DESC, c.id DESC LIMIT ${RANKED})`;
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
  const former = `ARRAY(SELECT f.citizen_id FROM citizen_paper f WHERE f.office_id = ${office} AND f.number ILIKE ${onPaper} LIMIT ${COUNTED_UP_TO})`;
  const paperFits = `coalesce(c.paper_key LIKE ${onPaper}, false) OR c.id = ANY (${former})`;
  const onPhone = phone ? params.param(begins ? startsWith(phone) : contains(phone)) : null;
  const phoneFits = onPhone ? `coalesce(c.phone_key LIKE ${onPhone}, false)` : 'false';
  const ways = [`c.paper_key LIKE ${onPaper}`, `c.id = ANY (${former})`];
  if (onPhone) ways.push(`c.phone_key LIKE ${onPhone}`);
  if (year && beside) ways.push(`c.birth_year = ${params.param(year)}`);
  return { paper: `(${paperFits})`, phone: phoneFits, any: `(${ways.join(' OR ')})` };
}

const anyOf = (conditions: readonly string[]): string => (conditions.length ? `(${conditions.join(' OR ')})` : 'false');
