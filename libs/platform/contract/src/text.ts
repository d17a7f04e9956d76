/** Text as it is stored: Unicode NFC, outer spaces gone, inner runs of spaces one. Line breaks stay. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/**
 * Text folded for accent-blind comparison: lower case, no diacritics, đ as d. Must agree with the
 * database's `fold()` (migrations), which the search indexes are built on; a database test compares them.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The words of a text as they are searched for: folded, without punctuation, and a `y` that ends a syllable after a
 * consonant as an `i`, for Mỹ and Mĩ, Quý and Quí, Lý and Lí are one way of writing. Agrees with the database's
 * `search_words()`, which stores them between spaces; a database test compares the two.
 */
export function searchWords(text: string): string[] {
  return plainWords(text).map(endInI);
}

/** The words as the database stores them: each between spaces, so that `% qu%` is where a word begins. */
export function searchKey(text: string): string {
  const words = searchWords(text);
  return words.length ? ` ${words.join(' ')} ` : '';
}

/**
 * LIKE patterns that must all fit a `searchKey`, one a typed word, in any order. A word fits where a word of the text begins
 * with it. A `y` after a consonant is the end of its syllable, so that "Mỹ" is looked for as a whole and does not find
 * "Minh"; only "quy" may go on ("Quỳnh"), for which it has two patterns of which one must fit.
 */
export function searchPatterns(typed: string): readonly (readonly string[])[] {
  return [...new Set(plainWords(typed))].map((word) => {
    const end = endInI(word);
    if (end === word) return [`% ${word}%`];
    return word === 'quy' ? [`% ${word}%`, `% ${end} %`] : [`% ${end} %`];
  });
}

/**
 * LIKE patterns of as few trigrams as will do, that hold wherever the `searchPatterns` of several words hold; of each list
 * one must fit. A trigram index reads a list of rows for every trigram, and those of one word are nearly the same list. Of a
 * number the last digits tell most; beside it, words of one or two letters tell nothing. None for one word alone.
 */
export function searchGrams(typed: string): readonly (readonly string[])[] {
  const words = searchPatterns(typed);
  if (words.length < 2) return [];
  const numbered = words.some(([pattern = '']) => /^% \d{3}/.test(pattern));
  return words.flatMap((patterns) => {
    const [letters = []] = patterns.map((pattern) => [...pattern.slice(2, -1)]);
    if (letters.length < 3) return numbered ? [] : [patterns];
    if (numbered && /^\d/.test(letters.join(''))) return [gram(letters.slice(0, 3)), gram(letters.slice(-3))];
    return [patterns.flatMap((pattern) => gram([...pattern.slice(2, -1)].slice(0, 3)))];
  });
}

const gram = (letters: readonly string[]): string[] => [`%${letters.join('')}%`];

/** Digits alone, without the country code or the zero that stands for it; agrees with the database's `phone_key()`. */
export function phoneKey(text: string): string {
  return text.replace(/[^0-9]/g, '').replace(/^(84|0)/, '');
}

/** A paper's number without what people put between its signs; agrees with the database's `paper_key()`. */
export function paperKey(text: string): string {
  return plainWords(text).join('');
}

/** Letters and digits as PostgreSQL's `[:alnum:]` has them; what combines with a letter of another script is none. */
function plainWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .split(/[^\p{L}\p{Nd}]+/u)
    .filter(Boolean);
}

const endInI = (word: string): string => word.replace(/(^qu|[bcdfghjklmnpqrstvwxz])y$/, '$1i');
