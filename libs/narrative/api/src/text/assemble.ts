import { type BlockView, type OutlineBlock, type Variant, outlineBlocks } from '@tiepdan/narrative/contract';
import type { Period } from '@tiepdan/statistics/contract';
import type { NumberBook } from '../numbers/number-book.js';
import { type Names, propose } from '../sentences/index.js';
import { resolve } from './resolve.js';

/** A paragraph as the database holds it. */
export interface StoredBlock {
  readonly key: string;
  readonly text: string | null;
  readonly basis: string | null;
  readonly hidden: boolean;
}

/** What a paragraph is written for. */
export interface Occasion {
  readonly variant: Variant;
  readonly period: Period;
  readonly book: NumberBook;
  readonly names: Names;
}

/** The whole document as it stands: what the officer wrote, in his order, and what is proposed where he wrote nothing. */
export function assemble(stored: readonly StoredBlock[], occasion: Occasion): BlockView[] {
  const outline = new Map(outlineBlocks(occasion.variant, occasion.period).map((block) => [block.key, block]));
  return inOrder(stored, [...outline.keys()]).flatMap((block) => {
    const place = outline.get(block.key);
    // A place that the outline has no longer keeps its words as the officer's own; without words nothing is lost.
    if (!place && block.text === null) return [];
    return [viewOf(block, place ?? { key: block.key, style: 'body', origin: 'written' }, occasion)];
  });
}

/** The officer's order; places of the outline that he has not seen yet stand after the one before them. */
function inOrder(stored: readonly StoredBlock[], keys: readonly string[]): StoredBlock[] {
  const ordered = [...stored];
  const known = new Set(stored.map(({ key }) => key));
  keys.forEach((key, position) => {
    if (known.has(key)) return;
    const before = position === 0 ? -1 : ordered.findIndex((block) => block.key === keys[position - 1]);
    ordered.splice(before + 1, 0, { key, text: null, basis: null, hidden: false });
  });
  return ordered;
}

function viewOf({ key, text, basis, hidden }: StoredBlock, place: OutlineBlock, { variant, book, names }: Occasion): BlockView {
  const proposed = propose(place, variant, book, names);
  const template = text ?? proposed ?? '';
  const anew = text !== null && proposed !== null && proposed !== text && proposed !== basis;
  return {
    key,
    text,
    basis,
    hidden,
    style: place.style,
    origin: place.origin,
    hint: place.hint ?? null,
    table: place.table ?? null,
    template,
    pieces: resolve(template, book),
    proposal: anew ? { template: proposed, pieces: resolve(proposed, book) } : null,
    differs: null,
  };
}
