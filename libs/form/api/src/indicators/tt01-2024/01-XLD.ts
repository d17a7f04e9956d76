import type { FormIndicators, Measure } from '../../engine/indicator.js';
import { CARRIED, ELIGIBLE, OUTSIDE, PROCESSED, RECEIVED, STATES, WAYS, WITHIN, handling, numbered } from '../older/handling.js';

const { petitions, matters, answers } = handling(null);
const eligible = (where: string): Measure => petitions(ELIGIBLE, where);
const KINDS = [`kind = 'complaint'`, `kind = 'denunciation'`, `kind = 'proposal'`];

const COLUMNS: Readonly<Record<number, Measure>> = {
  1: petitions(),
  2: petitions(CARRIED),
  3: petitions(RECEIVED),
  4: petitions(PROCESSED),
  5: petitions(`standing = 'review'`),
  6: petitions(ELIGIBLE),
  7: matters(),
  ...numbered(8, eligible, KINDS),
  ...numbered(11, eligible, [STATES.resolvedFirst, STATES.resolvedAgain, STATES.unresolved]),
  14: petitions(WITHIN),
  ...numbered(15, (kind) => petitions(WITHIN, kind), KINDS),
  18: petitions(OUTSIDE),
  ...numbered(19, (way) => petitions(OUTSIDE, way), [WAYS.guided, WAYS.forwarded, WAYS.urged]),
  22: answers(),
};

/** Biểu 01/XLĐ of TT 01/2024. */
export const petitions2024: FormIndicators = {
  form: '01/XLĐ',
  columns: () => COLUMNS,
  stocks: { 'petitions-under-review': { opening: petitions('open_before'), closing: petitions(`standing = 'review'`) } },
};
