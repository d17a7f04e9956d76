import type { Measure } from '../../engine/indicator.js';
import { issued, numberedFrom, recommended, transferred, withOutcome } from './decided.js';

/** Biểu 04/GQTC (TT 06/2025), columns 7–25: conclusions issued in the period, what they recommend, cases handed to the investigators. */
export const denunciationConclusions: Readonly<Record<number, Measure>> = numberedFrom(7, [
  issued('denunciation'),
  withOutcome('denunciation', 1, 'right'),
  withOutcome('denunciation', 1, 'wrong'),
  withOutcome('denunciation', 1, 'partly-right'),
  withOutcome('denunciation', 2, 'right'),
  withOutcome('denunciation', 2, 'wrong'),
  withOutcome('denunciation', 2, 'partly-right'),
  ...recommended('denunciation'),
  issued('denunciation', 'discipline_organisations'),
  issued('denunciation', 'discipline_people'),
  issued('denunciation', 'discipline_officials'),
  ...transferred('denunciation'),
]);
