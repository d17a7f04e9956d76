import type { CaseKind, DecidedOutcome } from '@tiepdan/resolution/contract';
import type { Measure } from '../../engine/indicator.js';
import { decisions } from '../../sources/resolution/decisions.js';
import { transfers } from '../../sources/resolution/transfers.js';
import { MILLIONS } from '../units.js';

/** Decisions issued in the period on cases of one kind, or what they recommend. */
export const issued = (kind: CaseKind, amount?: string): Measure => ({ source: decisions, where: `kind = '${kind}'`, ...(amount && { amount }) });

/** Those of one instance with one outcome; a second complaint is upheld or amended, so its outcomes say the instance too. */
export const withOutcome = (kind: CaseKind, instance: 1 | 2, outcome: DecidedOutcome): Measure => ({
  source: decisions,
  where: `kind = '${kind}' AND instance = ${instance} AND outcome = '${outcome}'`,
});

/** What is recommended to be recovered and returned: six columns, the same in both forms. */
export const recommended = (kind: CaseKind): readonly Measure[] => [
  issued(kind, `recover_money ${MILLIONS}`),
  issued(kind, 'recover_land'),
  issued(kind, `restore_money ${MILLIONS}`),
  issued(kind, 'restore_land'),
  issued(kind, 'restore_organisations'),
  issued(kind, 'restore_people'),
];

/** Handed to the investigators: three columns, the same in both forms. */
export const transferred = (kind: CaseKind): readonly Measure[] =>
  ['cases', 'people', 'officials'].map((amount) => ({ source: transfers, where: `kind = '${kind}'`, amount }));

/** Measures by column number, the first of them under `first`. */
export const numberedFrom = (first: number, measures: readonly Measure[]): Readonly<Record<number, Measure>> =>
  Object.fromEntries(measures.map((measure, index) => [first + index, measure]));
