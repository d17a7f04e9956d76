import type { FormIndicators, Measure } from '../../engine/indicator.js';
import { ADMINISTRATIVE, CARRIED, ELIGIBLE, OUTSIDE, PROCESSED, RECEIVED, SIGNATORIES, STATES, WAYS, WITHIN, field, handling, numbered } from '../older/handling.js';

const { petitions, matters, answers } = handling('complaint');

const COLUMNS: Readonly<Record<number, Measure>> = {
  1: petitions(),
  ...numbered(2, (who) => petitions(CARRIED, who), SIGNATORIES.two),
  ...numbered(4, (who) => petitions(RECEIVED, who), SIGNATORIES.two),
  6: petitions(PROCESSED),
  7: petitions(PROCESSED, CARRIED),
  8: petitions(PROCESSED, RECEIVED),
  9: petitions(ELIGIBLE),
  10: matters(),
  11: matters(ADMINISTRATIVE),
  ...numbered(12, matters, ['policy', 'land', 'administrative', 'judicial', 'party', 'other'].map(field)),
  ...numbered(18, matters, [STATES.resolvedFirst, STATES.resolvedAgain, STATES.judged, STATES.running, STATES.rest]),
  23: matters(WITHIN),
  ...numbered(24, (instance) => matters(WITHIN, instance), ['instance = 1', 'instance = 2']),
  26: matters(OUTSIDE),
  ...numbered(27, (way) => matters(OUTSIDE, way), [WAYS.guided, WAYS.forwarded, WAYS.urged]),
  30: answers(),
};

/** Biểu 02/XLĐ of TT 02/2021: complaints. */
export const complaints2021: FormIndicators = { form: '02/XLD', columns: () => COLUMNS };
