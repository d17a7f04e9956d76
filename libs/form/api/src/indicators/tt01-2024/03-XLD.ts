import type { FormIndicators, Measure } from '../../engine/indicator.js';
import { ADMINISTRATIVE, OUTSIDE, STATES, WAYS, WITHIN, field, handling, numbered } from '../older/handling.js';
import { handled } from './handled.js';

const denunciations = handling('denunciation');
const { matters, answers } = denunciations;

const COLUMNS: Readonly<Record<number, Measure>> = {
  ...handled(denunciations),
  9: matters(ADMINISTRATIVE),
  ...numbered(10, matters, ['policy', 'land', 'civil-service', 'administrative', 'corruption', 'judicial', 'party', 'other'].map(field)),
  18: matters('instance = 2', STATES.unresolved),
  19: matters(STATES.resolved),
  20: matters('instance = 1', STATES.unresolved),
  21: matters(WITHIN),
  ...numbered(22, (instance) => matters(WITHIN, instance), ['instance = 1', 'instance = 2']),
  24: matters(OUTSIDE),
  ...numbered(25, (way) => matters(OUTSIDE, way), [WAYS.guidedOrForwarded, WAYS.urged]),
  27: answers(),
};

/** Biểu 03/XLĐ of TT 01/2024: denunciations. */
export const denunciations2024: FormIndicators = { form: '03/XLĐ', columns: () => COLUMNS };
