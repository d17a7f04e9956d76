import type { MatterKind } from '@tiepdan/matter/contract';
import { JOINT_FROM } from '@tiepdan/statistics/api';
import type { Measure } from '../../engine/indicator.js';
import type { FormSource } from '../../engine/source.js';
import { answers } from '../../sources/answers.js';
import { handledMatters } from '../../sources/handled-matters.js';
import { petitions } from '../../sources/petitions.js';

/** Predicates that hold together. */
export const all = (...predicates: readonly string[]): string => predicates.join(' AND ');

export const ELIGIBLE = `standing IN ('within', 'outside')`;
export const PROCESSED = `standing <> 'review'`;
export const WITHIN = `standing = 'within'`;
export const OUTSIDE = `standing = 'outside'`;
export const RECEIVED = 'NOT carried';
export const CARRIED = 'carried';

/** How petitions outside competence were handled: three columns where a form prints all. */
export const WAYS = {
  guided: `way IN ('guide', 'not-handle')`,
  forwarded: `way IN ('forward', 'send-back')`,
  urged: `way = 'urge'`,
  /** Where a form has one column for both. */
  guidedOrForwarded: `way <> 'urge'`,
} as const;

/** How far the office has come with it on the last evening. Judgments of courts are no facts of the register. */
export const STATES = {
  resolved: `stage = 'resolved'`,
  resolvedFirst: `stage = 'resolved' AND instance = 1`,
  resolvedAgain: `stage = 'resolved' AND instance = 2`,
  running: `stage IN ('accepted', 'assigned', 'urged', 'suspended')`,
  rest: `stage NOT IN ('resolved', 'accepted', 'assigned', 'urged', 'suspended')`,
  unresolved: `stage <> 'resolved'`,
  judged: 'false',
} as const;

/** Fields under "hành chính". */
export const ADMINISTRATIVE = `field IN ('policy', 'land', 'civil-service', 'administrative')`;
export const field = (code: string): string => `field = '${code}'`;

/** Measures over the petitions and over the matters of one kind, or of every kind. */
export function handling(kind: MatterKind | null) {
  const ofKind = kind ? `kind = '${kind}'` : 'true';
  const over =
    (source: FormSource) =>
    (...predicates: readonly string[]): Measure => ({ source, where: all(ofKind, ...predicates) });
  return { petitions: over(petitions), matters: over(handledMatters), answers: over(answers) };
}

/** One measure for each predicate, numbered from `first`. */
export function numbered(first: number, of: (predicate: string) => Measure, predicates: readonly string[]): Record<number, Measure> {
  return Object.fromEntries(predicates.map((predicate, place) => [first + place, of(predicate)]));
}

const MANY = `signatory_count >= ${JOINT_FROM}`;
/** Classes by who signed: complaints have two, because none is without a name; the others three. */
export const SIGNATORIES = {
  two: [MANY, `NOT (${MANY})`],
  three: [`NOT anonymous AND ${MANY}`, `NOT anonymous AND NOT (${MANY})`, 'anonymous'],
} as const;
