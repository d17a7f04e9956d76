import { paperKey, phoneKey } from '@tiepdan/platform/contract';
import { enoughTyped } from '../words.js';

/** A part of a number as it may stand in a paper's or in a telephone's; null where it is too short to be looked for there. */
export interface NumberPart {
  readonly paper: string;
  readonly phone: string | null;
  /** Whether a telephone must begin with it: with its zero or country code it cannot stand further on. */
  readonly begins: boolean;
  /** The number as a year of birth; null where it cannot be one. */
  readonly year: number | null;
}

/** What was typed to find a person: a name or a part of one, and parts of the numbers of papers and telephones. */
export interface CandidateQuery {
  readonly name: string;
  readonly numbers: readonly NumberPart[];
}

/** Shorter parts of a number are in every other number, and the trigram index needs three signs. */
const LEAST_DIGITS = 3;
/** A telephone is often typed in groups: `0912 345 678`. */
const GROUPED_PHONE = /\+?\d[\d .-]{7,14}\d/g;

/** Reads `ng van binh 0792`; null when too little was typed. A part that holds a digit is part of a number. */
export function readCandidateQuery(typed: string | null | undefined): CandidateQuery | null {
  if (!typed || !enoughTyped(typed)) return null;
  const joined = typed.replace(GROUPED_PHONE, (number) => (phoneKey(number).length >= 9 ? number.replace(/[ .-]/g, '') : number));
  const parts = joined.trim().split(/\s+/);
  const numbers = parts.filter((part) => /\d/.test(part)).map(numberPart);
  const name = parts.filter((part) => !/\d/.test(part)).join(' ');
  if (numbers.some(({ paper }) => paper.length < LEAST_DIGITS)) return null;
  return numbers.length || enoughTyped(name) ? { name, numbers } : null;
}

function numberPart(part: string): NumberPart {
  const paper = paperKey(part);
  const phone = /^[+\d.\- ]+$/.test(part) ? phoneKey(part) : '';
  const year = /^\d{4}$/.test(part) ? Number(part) : 0;
  return { paper, phone: phone.length >= LEAST_DIGITS ? phone : null, begins: /^(\+84|0)/.test(part), year: year >= 1880 && year <= 2200 ? year : null };
}
