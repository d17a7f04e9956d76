import { createHash, createHmac, type KeyObject } from 'node:crypto';
import { CODE_ALPHABET, CODE_LENGTH, type LookupSubject } from '@tiepdan/portal/contract';

/** What a code is reckoned from: always the same code for the same record and ordinal. */
export interface CodeSource {
  readonly officeId: string;
  readonly subject: LookupSubject;
  readonly recordId: string;
  readonly ordinal: number;
}

/** The twelve characters: the first 60 bits of an HMAC that nobody without the key can reckon. */
export function reckonCode(key: KeyObject, { officeId, subject, recordId, ordinal }: CodeSource): string {
  const bits = createHmac('sha256', key).update(`${officeId}:${subject}:${recordId}:${ordinal}`).digest().readBigUInt64BE() >> 4n;
  return Array.from({ length: CODE_LENGTH }, (_, place) => CODE_ALPHABET.charAt(Number((bits >> BigInt(5 * (CODE_LENGTH - 1 - place))) & 31n))).join('');
}

/** What the database keeps of a code. */
export const hashOfCode = (body: string): Buffer => createHash('sha256').update(body).digest();
