import { describe, expect, it } from '@jest/globals';
import { kindOn } from './remind-waiting.js';
import { finalUnit, structuredRows, sum } from './structure.js';
import type { UnitRow } from './unit-rows.js';

const units = (chain: Readonly<Record<string, string | null>>) => new Map(Object.entries(chain).map(([id, successorId]) => [id, { id, name: id, successorId }]));

describe('units after mergers', () => {
  it('are followed to the end of their chain, and a ring does not hang', () => {
    const chain = units({ a: 'b', b: 'c', c: null, d: 'e', e: 'd' });
    expect(['a', 'b', 'c'].map((id) => finalUnit(id, chain))).toEqual(['c', 'c', 'c']);
    expect(finalUnit('d', chain)).toBe('e');
    expect(finalUnit('unknown', chain)).toBe('unknown');
  });

  it('add up column by column, money to the đồng', () => {
    expect(sum([[1, 0.1, 3], [2, 0.2, 0]])).toEqual([3, 0.3, 3]);
    expect(sum([])).toEqual([]);
  });

  it('do not bring figures of a unit that is kept out into the total of who took it over', () => {
    const row = (id: string, state: UnitRow['state'], figure: number | null): UnitRow =>
      ({ unit: { id, name: id }, state, values: figure === null ? null : new Map([['01/TCD', [figure]]]) }) as unknown as UnitRow;
    const all = ['a', 'b', 'c', 'd', 'e', 'n', 'm', 'x'].map((id) => ({ id, name: id, successorId: { a: 'n', b: 'n', c: 'm', d: 'm', e: 'x' }[id] ?? null }));
    const rows = [row('a', 'excluded', 70), row('b', 'filed', 4), row('c', 'excluded', 9), row('d', 'missing', null), row('e', 'excluded', 8)];
    expect(structuredRows('01/TCD', rows, all, 'new').map(({ unitId, state, values }) => [unitId, state, values])).toEqual([
      ['n', 'filed', [4]],
      ['m', 'missing', null],
      ['x', 'excluded', [8]],
    ]);
  });
});

describe('reminding', () => {
  it('is on the days set before the due day and on the day after', () => {
    const on = (today: string) => kindOn(today, '2026-09-17', [2, 0]);
    expect(['2026-09-14', '2026-09-15', '2026-09-16', '2026-09-17', '2026-09-18', '2026-09-19'].map(on)).toEqual([null, 'before', null, 'before', 'late', null]);
  });
});
