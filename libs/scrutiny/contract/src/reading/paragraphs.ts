/** A paragraph of the report with its place in the pasted text; `text` has single spaces, `at(i)` gives the place of its i-th character. */
export interface Paragraph {
  readonly text: string;
  readonly places: readonly number[];
  readonly heading: boolean;
}

const STARTS = /^\s*(?:[-–+*•]|#{1,6}\s|\d+(?:\.\d+)*[.)]\s|[a-zđ][.)]\s|[IVX]+[.)]\s|\||\*\*|<sup>|[¹²³⁴-⁹])/u;
/** "một dòng ngắt giữa câu": a scanned line goes on unless a sentence has ended. */
const ENDS = /[.;:!?/…][)*\s>"”]*$/u;

/**
 * The text as paragraphs. Reports come out of scanners with every line broken and blank lines between, so a line continues the
 * one before unless that one ended a sentence or this one begins like an item of a list.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: { text: string; places: number[]; heading: boolean }[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const { words, places } = squeezed(line, at);
    at += line.length + 1;
    if (words === '') continue;
    const last = paragraphs.at(-1);
    if (!last || STARTS.test(line) || ENDS.test(last.text) || (last.heading && isHeading(last.text)) || isFootnote(last.text)) {
      paragraphs.push({ text: words, places, heading: isHeading(words) });
      continue;
    }
    last.text += ` ${words}`;
    last.places.push(places[0] ?? at, ...places);
    last.heading = false;
  }
  return paragraphs;
}

/** Footnotes name single files of single bodies; they state no totals. */
export const isFootnote = (text: string): boolean => /^(?:<sup>|[¹²³⁴-⁹]|\d{1,2} hồ sơ (?:của|cấp)|phục các)/u.test(text);

/** A numbered or marked line without a sentence's end. */
function isHeading(text: string): boolean {
  return /^(?:#{1,6}\s|\*\*|\d+(?:\.\d+)*[.)]\s|[a-zđ][.)]\s|[IVX]+[.)]\s)/u.test(text) && text.length < 160;
}

/** One line with single spaces, and where each of its characters stood. Marks of emphasis are left out. */
function squeezed(line: string, offset: number): { words: string; places: number[] } {
  let words = '';
  const places: number[] = [];
  for (let index = 0; index < line.length; index++) {
    const character = line[index] ?? '';
    if (character === '*') continue;
    const space = /\s/u.test(character);
    if (space && (words === '' || words.endsWith(' '))) continue;
    words += space ? ' ' : character;
    places.push(offset + index);
  }
  return { words: words.trimEnd(), places };
}
