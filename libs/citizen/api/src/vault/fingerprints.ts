import { type KeyObject, createHmac } from 'node:crypto';
import { foldText } from '@tiepdan/platform/contract';

/**
 * What is told apart by its first byte. Fingerprints are compared between registered sealed records only, never while
 * someone is typing: that would tell whoever guesses who denounced.
 */
const KINDS = { paper: 1, phone: 2, dwelling: 3 } as const;

/** The parts of a person that tell two records to be of one; everything else in the details is not looked at. */
export interface Traceable {
  readonly fullName?: string | null;
  readonly paperNumber?: string | null;
  readonly formerPapers?: readonly { readonly number: string }[];
  readonly phone?: string | null;
  readonly address?: string | null;
}

/** HMAC-SHA256 of the numbers of papers, the telephone, and name with address, each behind a byte that tells which it is. */
export function fingerprintsOf(key: KeyObject, person: Traceable): Buffer[] {
  const prints: Buffer[] = [];
  const add = (kind: keyof typeof KINDS, text: string) =>
    prints.push(Buffer.concat([Buffer.from([KINDS[kind]]), createHmac('sha256', key).update(`${kind}:${text}`).digest()]));
  const papers = [person.paperNumber, ...(person.formerPapers ?? []).map(({ number }) => number)].map(bareNumber).filter(Boolean);
  const phone = bareNumber(person.phone).replace(/^84(?=\d{9}$)/, '0');
  for (const paper of new Set(papers)) add('paper', paper);
  if (phone) add('phone', phone);
  if (person.fullName && person.address) add('dwelling', `${foldText(person.fullName)}|${foldText(person.address)}`);
  return prints;
}

/** Whether two registered people share a paper or a telephone: SQL condition over two bytea[] columns. */
export function samePersonSql(one: string, other: string): string {
  return `${one} && ARRAY(SELECT f FROM unnest(${other}) f WHERE get_byte(f, 0) IN (${KINDS.paper}, ${KINDS.phone}))`;
}

/** Letters and digits alone, as one writes the same number in many ways. */
const bareNumber = (text: string | null | undefined): string => (text ?? '').replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
