import type { FormIndicators, Measure } from '../../engine/indicator.js';
import { CARRIED, ELIGIBLE, OUTSIDE, PROCESSED, RECEIVED, SIGNATORIES, STATES, WAYS, WITHIN, all, handling, numbered } from '../older/handling.js';

const { petitions, matters, answers } = handling(null);
const eligible = (where: string): Measure => petitions(ELIGIBLE, where);
const KINDS = [`kind = 'complaint'`, `kind = 'denunciation'`, `kind = 'proposal'`];

const COLUMNS: Readonly<Record<number, Measure>> = {
  1: petitions(),
  ...numbered(2, (who) => petitions(CARRIED, who), SIGNATORIES.three),
  ...numbered(5, (who) => petitions(RECEIVED, who), SIGNATORIES.three),
  8: petitions(PROCESSED),
  9: petitions(ELIGIBLE),
  10: matters(),
  ...numbered(11, eligible, KINDS),
  ...numbered(14, eligible, [STATES.resolvedFirst, STATES.resolvedAgain, STATES.running, STATES.rest]),
  18: petitions(WITHIN),
  ...numbered(19, (kind) => petitions(all(WITHIN, kind)), KINDS),
  22: petitions(OUTSIDE),
  ...numbered(23, (way) => petitions(all(OUTSIDE, way)), [WAYS.guided, WAYS.forwarded, WAYS.urged]),
  26: answers(),
};

/** Biểu 01/XLĐ of TT 02/2021. */
export const petitions2021: FormIndicators = {
  form: '01/XLD',
  columns: () => COLUMNS,
  stocks: { 'petitions-under-review': { opening: petitions('open_before'), closing: petitions(`standing = 'review'`) } },
};
