import { searchKey, searchWords } from '@tiepdan/platform/contract';
import { Conditions, contains, startsWith, wordsAmong, wordsFit } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { NamedPeople } from '../finding/named-people.js';
import type { CandidateQuery, NumberPart } from './candidate-query.js';

/** Of those whose name is exactly what was typed, so many come before all others. */
const EXACT = 25;
/** Among so many of the newest who fit the nearest are sought: as many as the count goes. Of a common name twice as many are twice as far to walk. */
const FITTING = 100;
/** For so many of the nearest it is looked up when they last came. */
export const RANKED = 100;

/** What is known before people are looked for. */
export interface Known {
  /** The numbers are rare: whoever has them is listed by the indexes, however many the planner expects. */
  readonly rare: boolean;
  /** The people of the name where only a name was typed. */
  readonly people: NamedPeople | null;
}

/**
 * SQL of the people who fit, as CTEs: `fitting` (id, name_words, paper, phone), newest first, and `ranked`, the hundred
 * nearest of them: whose paper fits, whose telephone, then whose name is nearest.
 */
export function fittingPeople(officeId: string, { name, numbers }: CandidateQuery, params: Conditions, { rare, people }: Known): string {
  const office = params.param(officeId);
  const beside = name !== '';
  const fits = numbers.map((number) => numberFits(office, number, params, beside));
  const flags = `${anyOf(fits.map(({ paper }) => paper))} AS paper, ${anyOf(fits.map(({ phone }) => phone))} AS phone`;
  const columns = `SELECT c.id, c.name_words, ${flags} FROM citizen c WHERE c.office_id = ${office} AND c.merged_into_id IS NULL`;
  const key = beside ? params.param(searchKey(name)) : null;
  const all = (conditions: readonly string[]) => [columns, ...conditions].join(' AND ');
  const ways = waysToPeople({ name, numbers }, { office, fits, all, params }, { rare, people });
  if (key) ways.unshift(`${all([...fits.map(({ any }) => any), `c.name_words = ${key}`])} ORDER BY c.id DESC LIMIT ${EXACT}`);
  const nearness = key ? nearnessSql(name, key, params) : '0';
  return `fitting AS MATERIALIZED (${ways.map((way) => `(${way})`).join(' UNION ')}),
    ranked AS MATERIALIZED (
      SELECT c.*, ${nearness} AS nearness FROM fitting c ORDER BY c.paper DESC, c.phone DESC, nearness DESC, c.id DESC LIMIT ${RANKED})`;
}

interface Parts {
  readonly office: string;
  readonly fits: readonly NumberFits[];
  /** SQL of the people of whom all conditions hold. */
  readonly all: (conditions: readonly string[]) => string;
  readonly params: Conditions;
}

/** The newest who fit: of a name alone those looked up; beside a year of birth also who is named so and born then. */
function waysToPeople({ name, numbers }: CandidateQuery, { office, fits, all, params }: Parts, { rare, people }: Known): string[] {
  if (people?.ids) return [all([`c.id = ANY(${params.param(people.ids.slice(0, FITTING))}::uuid[])`])];
  const newest = (sql: string, fenced: boolean) => `SELECT * FROM (${sql}${fenced ? ' OFFSET 0' : ''}) c ORDER BY c.id DESC LIMIT ${FITTING}`;
  const named = (column: string) => (name ? (wordsFit(params, column, name) ?? []) : []);
  const [number] = numbers;
  const [numbered] = fits;
  if (!name || !numbered || numbers.length !== 1 || typeof number?.year !== 'number') {
    const fenced = rare ? `(c.name_words || '')` : 'c.name_words';
    return [newest(all([...fits.map(({ any }) => any), named(fenced)].flat()), rare)];
  }
  const born = `SELECT b.id FROM citizen b WHERE b.office_id = ${office} AND b.birth_year = ${params.param(number.year)} AND b.merged_into_id IS NULL
    AND ${wordsAmong(params, 'b.name_words', name)} ORDER BY b.id DESC LIMIT ${FITTING}`;
  return [all([`c.id = ANY(ARRAY(${born}))`]), newest(all([numbered.numbered, named(`(c.name_words || '')`)].flat()), true)];
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

/** SQL of how a number fits a person: their paper, their telephone, either (`numbered`), or their year of birth too (`any`). */
interface NumberFits {
  readonly paper: string;
  readonly phone: string;
  readonly numbered: string;
  readonly any: string;
}

function numberFits(office: string, { paper, phone, begins, year }: NumberPart, params: Conditions, beside: boolean): NumberFits {
  const onPaper = params.param(contains(paper));
  // A former number is looked up once, as an array: so it can stand beside the others in one look into the indexes.
  const former = `ARRAY(SELECT f.citizen_id FROM citizen_paper f WHERE f.office_id = ${office} AND f.number ILIKE ${onPaper} LIMIT ${FITTING})`;
  const paperFits = `coalesce(c.paper_key LIKE ${onPaper}, false) OR c.id = ANY (${former})`;
  const onPhone = phone ? params.param(begins ? startsWith(phone) : contains(phone)) : null;
  const phoneFits = onPhone ? `coalesce(c.phone_key LIKE ${onPhone}, false)` : 'false';
  const ways = [`c.paper_key LIKE ${onPaper}`, `c.id = ANY (${former})`];
  if (onPhone) ways.push(`c.phone_key LIKE ${onPhone}`);
  const born = year && beside ? [`c.birth_year = ${params.param(year)}`] : [];
  return { paper: `(${paperFits})`, phone: phoneFits, numbered: anyOf(ways), any: anyOf([...ways, ...born]) };
}

const anyOf = (conditions: readonly string[]): string => (conditions.length ? `(${conditions.join(' OR ')})` : 'false');
