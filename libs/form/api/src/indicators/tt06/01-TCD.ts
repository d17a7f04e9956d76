import type { FormSettings } from '@tiepdan/form/contract';
import type { FormIndicators, Measure } from '../../engine/indicator.js';
import { leaderDays } from '../../sources/leader-days.js';
import { type Block, casesOf, groups, inBlock, receptions } from '../../sources/receptions.js';

const PEOPLE = 'head_count';

/** Visits, people, cases, groups and people in groups of one block, under the numbers the form prints. */
function block(of: Block, settings: FormSettings, [visits, people, cases, group, groupPeople]: readonly [number, number, number, number, number]): Record<number, Measure> {
  const where = inBlock(of);
  return {
    [visits]: { source: receptions, where },
    [people]: { source: receptions, where, amount: PEOPLE },
    [cases]: { source: casesOf(settings), where },
    [group]: { source: groups, where },
    [groupPeople]: { source: groups, where, amount: PEOPLE },
  };
}

/** Biểu 01/TCD of TT 06/2025. */
export const receptionsTt06: FormIndicators = {
  form: '01/TCD',
  columns: (settings) => ({
    1: { source: receptions, where: 'true' },
    2: { source: receptions, where: 'true', amount: PEOPLE },
    3: { source: casesOf(settings), where: 'true' },
    4: { source: groups, where: 'true' },
    ...block('regular', settings, [5, 6, 7, 8, 9]),
    10: { source: leaderDays, where: 'NOT by_deputy' },
    ...block('chair', settings, [11, 12, 13, 14, 15]),
    16: { source: leaderDays, where: 'by_deputy' },
    ...block('delegate', settings, [17, 18, 19, 20, 21]),
  }),
};
