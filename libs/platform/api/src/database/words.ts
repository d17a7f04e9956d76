import { searchPatterns } from '@tiepdan/platform/contract';
import type { Conditions } from './conditions.js';

/**
 * SQL condition: stored words (` nguyen van binh `, kept by `search_words()`) have every word typed, in any order; null when
 * nothing was typed that could be looked for. The columns have long lists of statistics, by which the planner tells
 * "Nguyễn Văn", of whom the newest are read at once, from rare words, which the trigram index finds.
 */
export function wordsFit(params: Conditions, column: string, typed: string): string | null {
  const words = searchPatterns(typed);
  if (!words.length) return null;
  return words.map((patterns) => `(${patterns.map((pattern) => `${column} LIKE ${params.param(pattern)}`).join(' OR ')})`).join(' AND ');
}
