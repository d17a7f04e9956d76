import { searchGrams, searchPatterns } from '@tiepdan/platform/contract';
import type { Conditions } from './conditions.js';

/**
 * SQL condition: stored words (` nguyen van binh `, kept by `search_words()`) have every word typed, in any order; null when
 * nothing was typed that could be looked for. The columns have long lists of statistics, by which the planner tells
 * "Nguyễn Văn", of whom the newest are read at once, from rare words, which the trigram index finds.
 */
export function wordsFit(params: Conditions, column: string, typed: string): string | null {
  return allLike(params, column, searchPatterns(typed));
}

function allLike(params: Conditions, column: string, words: readonly (readonly string[])[]): string | null {
  if (!words.length) return null;
  return words.map((patterns) => `(${patterns.map((pattern) => `${column} LIKE ${params.param(pattern)}`).join(' OR ')})`).join(' AND ');
}

/** The same condition on rows that are read anyway: no index is offered for it, and no statistics are weighed. */
export function wordsAmong(params: Conditions, column: string, typed: string): string | null {
  return wordsFit(params, `(${column} || '')`, typed);
}

/**
 * The same condition where the trigram index shall list the rows: it is asked for one trigram a word, and what it gives is
 * looked through. Asked for every trigram, it takes three times as long for common words that are rare together.
 */
export function wordsListed(params: Conditions, column: string, typed: string): string | null {
  const grams = allLike(params, column, searchGrams(typed));
  return grams ? `${grams} AND ${wordsAmong(params, column, typed)}` : wordsFit(params, column, typed);
}

/**
 * Marks a statement that leaves the planner nothing to choose by its values, so that a connection plans it once: planning what
 * is typed took a fourth of the work of searching.
 */
export function onePlan(sql: string): string {
  return `/* one plan */ ${sql}`;
}
