import type { FormIndicators, Measure } from '../../engine/indicator.js';
import { CARRIED, ELIGIBLE, OUTSIDE, PROCESSED, RECEIVED, SIGNATORIES, STATES, WAYS, WITHIN, field, handling, numbered } from '../older/handling.js';

const { petitions, matters, answers } = handling('proposal');

const COLUMNS: Readonly<Record<number, Measure>> = {
  1: petitions(),
  ...numbered(2, (who) => petitions(CARRIED, who), SIGNATORIES.three),
  ...numbered(5, (who) => petitions(RECEIVED, who), SIGNATORIES.three),
  8: petitions(PROCESSED),
  9: petitions(PROCESSED, CARRIED),
  10: petitions(PROCESSED, RECEIVED),
  11: petitions(ELIGIBLE),
  12: matters(),
  ...numbered(13, matters, ['policy', 'land', 'judicial', 'other'].map(field)),
  ...numbered(17, matters, [STATES.resolved, STATES.running, STATES.rest]),
  20: matters(WITHIN),
  21: matters(OUTSIDE),
  ...numbered(22, (way) => matters(OUTSIDE, way), [WAYS.guidedOrForwarded, WAYS.urged]),
  24: answers(),
};

/** Biểu 04/XLĐ of TT 02/2021: proposals and reflections. */
export const proposals2021: FormIndicators = { form: '04/XLD', columns: () => COLUMNS };
