import { partOfPetition } from '@tiepdan/petition/api';
import { type RowPolicy } from '@tiepdan/platform/api';

/** Where a petition stood on a day is seen with it, so that forms count what their lists show (docs/adr/0038). */
export const stateRows: readonly RowPolicy[] = [partOfPetition('petition_state')];
