import { foldText } from '@tiepdan/platform/contract';
import { LEAST_TYPED, wordsOf } from '../words.js';

/** What was typed to find a person: parts of the name, and parts of a paper's or a telephone's number. */
export interface CandidateQuery {
  readonly words: readonly string[];
  readonly numbers: readonly string[];
}

/** Reads `ng van binh 0792`; null when too little was typed. A part that holds a digit is part of a number. */
export function readCandidateQuery(typed: string | null | undefined): CandidateQuery | null {
  const text = foldText(typed ?? '');
  if (text.length < LEAST_TYPED) return null;
  const parts = text.split(' ');
  const numbers = parts
    .filter((part) => /\d/.test(part))
    .map(bareNumber)
    .filter(Boolean);
  const words = parts.filter((part) => !/\d/.test(part)).flatMap(wordsOf);
  return numbers.length || words.length ? { words, numbers } : null;
}

/** Without punctuation; the country code goes too, because the same telephone may be written down with or without it. */
function bareNumber(part: string): string {
  return part.replace(/^\+84/, '').replace(/[^\p{L}\p{N}]/gu, '');
}
