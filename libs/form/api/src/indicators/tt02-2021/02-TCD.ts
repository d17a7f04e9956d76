import type { MatterKind } from '@tiepdan/matter/contract';
import type { FormIndicators, Measure } from '../../engine/indicator.js';
import { answers } from '../../sources/answers.js';
import { handedOver, handedOverMatters } from '../../sources/handed-over.js';
import { WAYS, WITHIN, all, numbered } from '../older/handling.js';

const petitions = (where: string): Measure => ({ source: handedOver, where });
const matters = (where: string): Measure => ({ source: handedOverMatters, where });
const pair = (first: number, kind: MatterKind): Record<number, Measure> => ({ [first]: petitions(`kind = '${kind}'`), [first + 1]: matters(`kind = '${kind}'`) });
const ELSEWHERE = `standing <> 'within'`;

const COLUMNS: Readonly<Record<number, Measure>> = {
  1: petitions('true'),
  2: matters('true'),
  ...pair(3, 'complaint'),
  ...pair(5, 'denunciation'),
  ...pair(7, 'proposal'),
  9: petitions(WITHIN),
  10: matters(WITHIN),
  11: petitions(ELSEWHERE),
  12: matters(ELSEWHERE),
  ...numbered(13, (way) => matters(all(ELSEWHERE, way)), [WAYS.guided, WAYS.forwarded, WAYS.urged]),
  16: { source: answers, where: 'handed_over' },
};

/** Biểu 02/TCD of TT 02/2021: petitions handed in at receptions. */
export const atReception2021: FormIndicators = { form: '02/TCD', columns: () => COLUMNS };
