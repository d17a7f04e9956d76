import type { FormIndicators, Measure } from '../../engine/indicator.js';
import { ADMINISTRATIVE, CARRIED, ELIGIBLE, OUTSIDE, PROCESSED, RECEIVED, SIGNATORIES, STATES, WAYS, WITHIN, field, handling, numbered } from '../older/handling.js';

const { petitions, matters, answers } = handling('denunciation');

const COLUMNS: Readonly<Record<number, Measure>> = {
  1: petitions(),
  ...numbered(2, (who) => petitions(CARRIED, who), SIGNATORIES.three),
  ...numbered(5, (who) => petitions(RECEIVED, who), SIGNATORIES.three),
  8: petitions(PROCESSED),
  9: petitions(PROCESSED, CARRIED),
  10: petitions(PROCESSED, RECEIVED),
  11: petitions(ELIGIBLE),
  12: matters(),
  13: matters(ADMINISTRATIVE),
  ...numbered(14, matters, ['policy', 'land', 'civil-service', 'administrative', 'corruption', 'judicial', 'party', 'other'].map(field)),
  22: matters('instance = 1', STATES.rest),
  23: matters('instance = 1', STATES.running),
  24: matters('instance = 2', STATES.unresolved),
  25: matters(STATES.resolved),
  26: matters(WITHIN),
  ...numbered(27, (instance) => matters(WITHIN, instance), ['instance = 1', 'instance = 2']),
  29: matters(OUTSIDE),
  ...numbered(30, (way) => matters(OUTSIDE, way), [WAYS.guided, WAYS.forwarded, WAYS.urged]),
  33: answers(),
};

/** Biểu 03/XLĐ of TT 02/2021: denunciations. */
export const denunciations2021: FormIndicators = { form: '03/XLD', columns: () => COLUMNS };
