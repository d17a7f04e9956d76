import type { FormSettings } from '@tiepdan/form/contract';
import type { FormIndicators, Measure } from '../../engine/indicator.js';
import { leaderDays } from '../../sources/leader-days.js';
import { type Block, casesOf, groups, inBlock, receptions } from '../../sources/receptions.js';

const PEOPLE = 'head_count';

/** Eight columns that every block prints alike, from the number of its visits on. */
function block(of: Block, settings: FormSettings, first: number): Record<number, Measure> {
  const where = inBlock(of);
  const cases = casesOf(settings);
  return {
    [first]: { source: receptions, where },
    [first + 1]: { source: receptions, where, amount: PEOPLE },
    [first + 2]: { source: cases, where: `${where} AND first_ever` },
    [first + 3]: { source: cases, where: `${where} AND NOT first_ever` },
    [first + 4]: { source: groups, where },
    [first + 5]: { source: groups, where, amount: PEOPLE },
    [first + 6]: { source: groups, where: `${where} AND first_ever` },
    [first + 7]: { source: groups, where: `${where} AND NOT first_ever` },
  };
}

/** Biểu 01/TCD with 29 columns, which the circulars of 2021 and 2024 print alike. */
export const olderReceptions: FormIndicators = {
  form: '01/TCD',
  columns: (settings) => ({
    1: { source: receptions, where: 'true' },
    2: { source: receptions, where: 'true', amount: PEOPLE },
    3: { source: casesOf(settings), where: 'true' },
    ...block('regular', settings, 4),
    12: { source: leaderDays, where: 'NOT by_deputy' },
    ...block('chair', settings, 13),
    21: { source: leaderDays, where: 'by_deputy' },
    ...block('delegate', settings, 22),
  }),
};
