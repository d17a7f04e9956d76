import type { Measure } from '../../engine/indicator.js';
import { CARRIED, ELIGIBLE, PROCESSED, RECEIVED, type handling } from '../older/handling.js';

/** The first eight columns, which 02, 03 and 04/XLĐ of TT 01/2024 print alike. */
export const handled = ({ petitions, matters }: ReturnType<typeof handling>): Readonly<Record<number, Measure>> => ({
  1: petitions(),
  2: petitions(CARRIED),
  3: petitions(RECEIVED),
  4: petitions(PROCESSED),
  5: petitions(PROCESSED, CARRIED),
  6: petitions(PROCESSED, RECEIVED),
  7: petitions(ELIGIBLE),
  8: matters(),
});
