import type { FormIndicators, Measure } from '../../engine/indicator.js';
import { competentMatters, petitions } from '../../sources/petitions.js';

const of = (where: string): Measure => ({ source: petitions, where });
const within = (where: string): Measure => of(`standing = 'within' AND ${where}`);
const complaints = (where: string): Measure => within(`kind = 'complaint' AND ${where}`);
const denunciations = (where: string): Measure => within(`kind = 'denunciation' AND ${where}`);
const proposals = (where: string): Measure => within(`kind = 'proposal' AND ${where}`);
const outside = (where: string): Measure => of(`standing = 'outside' AND ${where}`);

/** Biểu 02/XLD of TT 06/2025. Urged petitions stand under "Chuyển đơn": the form of 2025 has no column of its own for them. */
export const petitionsTt06: FormIndicators = {
  form: '02/XLD',
  columns: () => ({
    1: of('true'),
    2: of(`standing <> 'review'`),
    3: of(`standing IN ('within', 'outside')`),
    4: of(`standing = 'within'`),
    5: { source: competentMatters, where: 'true' },
    6: complaints('true'),
    7: complaints('instance = 1'),
    8: complaints('instance = 2'),
    9: complaints(`field = 'land'`),
    10: complaints(`field = 'policy'`),
    11: complaints(`field = 'other'`),
    12: denunciations('true'),
    13: denunciations('instance = 1'),
    14: denunciations('instance = 2'),
    15: denunciations(`field = 'administrative'`),
    16: denunciations(`field = 'corruption'`),
    17: denunciations(`field = 'judicial'`),
    18: denunciations(`field = 'other'`),
    19: proposals('true'),
    20: proposals(`field = 'policy'`),
    21: proposals(`field = 'land'`),
    22: proposals(`field = 'other'`),
    23: outside('true'),
    24: outside(`way IN ('guide', 'not-handle')`),
    25: outside(`way IN ('forward', 'send-back', 'urge')`),
  }),
  stocks: { 'petitions-under-review': { opening: of('open_before'), closing: of(`standing = 'review'`) } },
};
