/** The six forms by statements written by hand: the standard the application is measured against. */
import { COMPLAINTS_BY_HAND, DENUNCIATIONS_BY_HAND, ENFORCEMENT_BY_HAND } from './by-hand/decisions.mjs';
import { OVERSIGHT_BY_HAND } from './by-hand/oversight.mjs';
import { PETITIONS_BY_HAND } from './by-hand/petitions.mjs';
import { RECEPTIONS_BY_HAND } from './by-hand/receptions.mjs';

/** By the forms' printed codes. Parameters: offices, first and last day; rows: office_id, c1 … cn, null for nothing. */
export const BY_HAND = {
  '01/TCD': RECEPTIONS_BY_HAND,
  '02/XLD': PETITIONS_BY_HAND,
  '03/GQKN': COMPLAINTS_BY_HAND,
  '04/GQTC': DENUNCIATIONS_BY_HAND,
  '05/KQTH': ENFORCEMENT_BY_HAND,
  '06/QLKNTC': OVERSIGHT_BY_HAND,
};
