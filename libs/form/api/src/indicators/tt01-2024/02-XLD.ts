import type { FormIndicators, Measure } from '../../engine/indicator.js';
import { ADMINISTRATIVE, OUTSIDE, STATES, WAYS, WITHIN, field, handling, numbered } from '../older/handling.js';
import { handled } from './handled.js';

const complaints = handling('complaint');
const { matters, answers } = complaints;

const COLUMNS: Readonly<Record<number, Measure>> = {
  ...handled(complaints),
  9: matters(ADMINISTRATIVE),
  ...numbered(10, matters, ['policy', 'land', 'administrative', 'judicial', 'party', 'other'].map(field)),
  ...numbered(16, matters, [STATES.resolvedFirst, STATES.resolvedAgain, STATES.judged, STATES.unresolved]),
  20: matters(WITHIN),
  ...numbered(21, (instance) => matters(WITHIN, instance), ['instance = 1', 'instance = 2']),
  23: matters(OUTSIDE),
  ...numbered(24, (way) => matters(OUTSIDE, way), [WAYS.guidedOrForwarded, WAYS.urged]),
  26: answers(),
};

/** Biểu 02/XLĐ of TT 01/2024: complaints. */
export const complaints2024: FormIndicators = { form: '02/XLĐ', columns: () => COLUMNS };
