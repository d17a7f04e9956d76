import { foldText } from '@tiepdan/platform/contract';

/** A number of a book as typed: `214`, or `214/2026`. */
export interface BookNumber {
  readonly number: number;
  readonly year: number | null;
}

/** A paper's number as typed: `123/PC-BTCD`, folded. */
export interface PaperNumber {
  readonly number: number;
  /** The symbol, folded, whole or its beginning. */
  readonly symbol: string;
}

/** Reads `214` or `214/2026`; null when the text is no such number. */
export function readBookNumber(typed: string): BookNumber | null {
  const match = /^0*(\d{1,7})(?: ?\/ ?(\d{4}))?$/.exec(foldText(typed));
  return match ? { number: Number(match[1]), year: match[2] ? Number(match[2]) : null } : null;
}

/** Reads `VV-2026-000123`, `vv 123`, or the bare `123` and `123/2026`; null when the text is no number of a matter. */
export function readMatterNumber(typed: string): BookNumber | null {
  const text = foldText(typed);
  const full = /^vv[ -]?(\d{4})[ -](\d{1,7})$/.exec(text);
  if (full) return { number: Number(full[2]), year: Number(full[1]) };
  return readBookNumber(text.replace(/^vv[ -]?/, ''));
}

/** Reads `123/PC-BTCD`, spaces around the stroke allowed; null when the text is no number with a symbol. */
export function readPaperNumber(typed: string): PaperNumber | null {
  const match = /^0*(\d{1,7}) ?\/ ?([a-z][a-z0-9/-]*)$/.exec(foldText(typed));
  return match?.[2] ? { number: Number(match[1]), symbol: match[2] } : null;
}
