import { foldText } from '@tiepdan/platform/contract';

/** A run of a text, and whether it answers the search. */
export interface MarkedPart {
  readonly text: string;
  readonly hit: boolean;
}

/** Each character of `text` folded on its own, with the place it came from: `đ` → `d`, `ề` → `e`. */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    const plain = /\s/.test(character) ? ' ' : foldText(character);
    for (let index = 0; index < plain.length; index++) places.push(place);
    folded += plain;
    place += character.length;
  }
  places.push(text.length);
  return { folded, places };
}

/** A word shorter than this is marked only where it stands alone: "Đá" is not what was found in "đang" or "dân". */
const MARKED_INSIDE = 3;

/** Where `word` is to be marked in a folded text. */
function occurrences(folded: string, word: string): number[] {
  const found: number[] = [];
  const letter = (at: number) => /[a-z0-9]/.test(folded[at] ?? '');
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
    if (word.length >= MARKED_INSIDE || (!letter(at - 1) && !letter(at + word.length))) found.push(at);
  return found;
}

/**
 * Marks `query` in `text`, whether or not it was typed with its accents: all of it where it stands together, else each of its
 * words; joined runs become one.
 */
export function markMatches(text: string, query: string): readonly MarkedPart[] {
  const source = text.normalize('NFC');
  const { folded, places } = foldWithPlaces(source);
  const whole = foldText(query);
  const words = folded.includes(whole) ? [whole].filter(Boolean) : whole.split(' ').filter(Boolean);
  const hit = new Array<boolean>(source.length).fill(false);
  for (const word of words) for (const at of occurrences(folded, word)) hit.fill(true, places[at], places[at + word.length]);
  const parts: MarkedPart[] = [];
  for (let from = 0, to = 1; to <= source.length; to++)
    if (to === source.length || hit[to] !== hit[from]) {
      parts.push({ text: source.slice(from, to), hit: hit[from] ?? false });
      from = to;
    }
  return parts;
}
