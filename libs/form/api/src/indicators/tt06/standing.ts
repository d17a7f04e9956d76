import type { MatterKind } from '@tiepdan/matter/contract';
import type { Measure } from '../../engine/indicator.js';
import { competentMattersOfKind, petitionsOfKind } from '../../sources/petitions.js';

/** Columns (1)–(6) of 03/GQKN and 04/GQTC: the petitions of 02/XLD within competence, and where their matters stand. */
export function standing(kind: Exclude<MatterKind, 'proposal'>): Record<number, Measure> {
  const matters = (where: string): Measure => ({ source: competentMattersOfKind[kind], where });
  return {
    1: { source: petitionsOfKind[kind], where: `standing = 'within'` },
    2: matters('true'),
    3: matters(`progress = 'considered'`),
    4: matters(`progress = 'accepted'`),
    5: matters(`progress = 'declined'`),
    6: matters(`progress = 'ended'`),
  };
}
