import type { FormIndicators, Measure } from '../../engine/indicator.js';
import { OUTSIDE, STATES, WAYS, WITHIN, field, handling, numbered } from '../older/handling.js';
import { handled } from './handled.js';

const proposals = handling('proposal');
const { matters } = proposals;

const COLUMNS: Readonly<Record<number, Measure>> = {
  ...handled(proposals),
  ...numbered(9, matters, ['policy', 'land', 'judicial', 'other'].map(field)),
  ...numbered(13, matters, [STATES.resolved, STATES.unresolved]),
  15: matters(WITHIN),
  16: matters(OUTSIDE),
  ...numbered(17, (way) => matters(OUTSIDE, way), [WAYS.guidedOrForwarded, WAYS.urged]),
  ...numbered(19, (state) => matters(WITHIN, state), [STATES.resolved, STATES.unresolved]),
};

/** Biểu 04/XLĐ of TT 01/2024: proposals and reflections. */
export const proposals2024: FormIndicators = { form: '04/XLĐ', columns: () => COLUMNS };
