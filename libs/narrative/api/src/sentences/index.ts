import type { OutlineBlock, Variant } from '@tiepdan/narrative/contract';
import { declared } from './declared.js';
import { frame } from './frame.js';
import { management } from './management.js';
import { petitions } from './petitions.js';
import { reception } from './reception.js';
import { resolution } from './resolution.js';
import { section4Sentences } from './section-4.js';
import { type Sentences, Teller } from './teller.js';
import type { NumberBook } from '../numbers/number-book.js';

/** What each variant proposes, by the keys of its outline. */
export const SENTENCES: Readonly<Record<Variant, Sentences>> = {
  'report-02': { ...frame, ...reception, ...petitions, ...resolution, ...management },
  office: { ...frame, ...declared, ...section4Sentences },
};

/** Names that stand in proposed sentences. */
export interface Names {
  readonly committee: string;
  readonly office: string;
}

/** The words the product proposes for a place of the outline; null where the officer writes or a table stands. */
export function propose({ key, text, origin, only }: OutlineBlock, variant: Variant, book: NumberBook, names: Names): string | null {
  if (origin !== 'generated') return null;
  if (text !== undefined) return text;
  const span = only ?? 'period';
  const write = SENTENCES[variant][key.replace(/@quarter$/, '')];
  if (!write) throw new Error(`nobody proposes ${key}`);
  return write(new Teller(book, span, names.committee, names.office));
}
