import type { CitizenView } from './person.js';

/** A candidate while typing: who it may be, and what they came about before. */
export interface CitizenMatch {
  readonly citizen: CitizenView;
  /** Why this one is offered: `name`, `paper`, `phone`. */
  readonly matchedOn: readonly ('name' | 'paper' | 'phone')[];
  readonly receptions: number;
  readonly petitions: number;
}
export type CitizenMatchList = readonly CitizenMatch[];
