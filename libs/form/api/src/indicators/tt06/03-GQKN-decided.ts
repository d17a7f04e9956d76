import type { Measure } from '../../engine/indicator.js';
import { issued, numberedFrom, recommended, transferred, withOutcome } from './decided.js';

/** Biểu 03/GQKN (TT 06/2025), columns 7–23: decisions issued in the period, what they recommend, cases handed to the investigators. */
export const complaintDecisions: Readonly<Record<number, Measure>> = numberedFrom(7, [
  issued('complaint'),
  withOutcome('complaint', 1, 'right'),
  withOutcome('complaint', 1, 'wrong'),
  withOutcome('complaint', 1, 'partly-right'),
  withOutcome('complaint', 2, 'upheld'),
  withOutcome('complaint', 2, 'amended'),
  ...recommended('complaint'),
  issued('complaint', 'discipline_people'),
  issued('complaint', 'discipline_officials'),
  ...transferred('complaint'),
]);
