import type { MatterKind } from '@tiepdan/matter/contract';
import type { Topic } from './topic.js';
import { COMPLAINTS, DENUNCIATIONS } from './topics-of-grievances.js';
import { LAND_PROPOSALS, OTHER_PROPOSALS } from './topics-of-proposals.js';

/** The topics of each kind of matter. */
export const TOPICS: Readonly<Record<MatterKind, readonly Topic[]>> = {
  complaint: COMPLAINTS,
  denunciation: DENUNCIATIONS,
  // Land comes up most, as everywhere: its topics stand twice.
  proposal: [...LAND_PROPOSALS, ...OTHER_PROPOSALS, ...LAND_PROPOSALS],
};
