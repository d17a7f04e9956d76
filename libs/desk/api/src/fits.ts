import type { Actor } from '@tiepdan/platform/contract';
import type { Conditions } from '@tiepdan/platform/api';
import type { BookNumber } from './numbers.js';
import { namePatterns, textPatterns, wordsOf } from './words.js';

/** SQL condition: the record has this number, in this year where one was typed. */
export function sameNumber(params: Conditions, number: string, year: string, typed: BookNumber): string {
  const same = `${number} = ${params.param(typed.number)}`;
  return typed.year === null ? same : `${same} AND ${year} = ${params.param(typed.year)}`;
}

/** SQL of the citizens (office_id, id) whose name fits; null when what was typed cannot be a name. */
export function namedSql(actor: Actor, typed: string, params: Conditions): string | null {
  const words = wordsOf(typed);
  if (!words.length || words.some((word) => /\d/.test(word))) return null;
  const fits = namePatterns(words).map((pattern) => `fold(c.full_name) LIKE ${params.param(pattern)}`);
  return `SELECT c.office_id, c.id FROM citizen c WHERE c.office_id = ${params.param(actor.officeId)} AND (${fits.join(' OR ')})`;
}

/** SQL condition: the text has all the words typed. Null when all are too short for the trigram index: every text has them. */
export function textFits(params: Conditions, text: string, typed: string): string | null {
  const words = wordsOf(typed);
  if (!words.some((word) => word.length >= 3)) return null;
  return textPatterns(words)
    .map((pattern) => `fold(${text}) LIKE ${params.param(pattern)}`)
    .join(' AND ');
}
