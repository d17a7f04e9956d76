import { foldText } from '@tiepdan/platform/contract';
import { contains } from '@tiepdan/platform/api';

/** Fewer typed characters than this find nothing: one letter is in every name. */
export const LEAST_TYPED = 2;

/** The folded words of a text, punctuation gone. */
export function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/**
 * LIKE patterns of which one must fit the folded name, the words in their order. A trigram index needs three letters in a
 * row; words shorter than that are looked for only where a word of the name begins, which the index also serves.
 */
export function namePatterns(words: readonly string[]): string[] {
  if (words.some((word) => word.length >= 3)) return [contains(words.join(' ')).replaceAll(' ', '%')];
  const begins = `${words.join('% ')}%`;
  return [begins, `% ${begins}`];
}

/** LIKE patterns that must all fit a folded text, the words in any order. */
export function textPatterns(words: readonly string[]): string[] {
  return [...new Set(words)].map(contains);
}
