import { describe, expect, it } from '@jest/globals';
import { officialPeriod } from '@tiepdan/statistics/contract';
import { OTHERS } from '@tiepdan/trend/contract';
import { PICTURE_SOURCES } from '../pictures/index.js';
import { type CellRow, arrange, stretchesOf, yearEarlier } from './arrange.js';

const cell = (rowKey: string, columnKey: string, value: number, rowOrder = 0): CellRow => ({ rowKey, rowLabel: `Xã ${rowKey}`, rowOrder, columnKey, value });

describe('the table of a picture', () => {
  it('has a row for every stretch of the period, from report to report', () => {
    expect(stretchesOf(officialPeriod(2026, 'H1'), 'month').map(({ label }) => label)).toEqual(['01/2026', '02/2026', '03/2026', '04/2026', '05/2026', '06/2026']);
    expect(stretchesOf(officialPeriod(2026, 'Y'), 'quarter')).toEqual([1, 2, 3, 4].map((n) => ({ key: `2026-Q${n}`, label: `Quý ${['I', 'II', 'III', 'IV'][n - 1] ?? ''}/2026` })));
    expect(stretchesOf({ code: null, label: '', from: '2026-03-14', to: '2026-03-15' }, 'quarter').map(({ key }) => key)).toEqual(['2026-Q1', '2026-Q2']);
    expect([yearEarlier('2026-Q1'), yearEarlier('2026-03')]).toEqual(['2025-Q1', '2025-03']);
  });

  it('names the fullest places and puts the rest together, what has no place last', () => {
    const places = Array.from({ length: 23 }, (_, n) => cell(`p${n}`, 'complaint', 100 - n));
    const { rows, cells, total } = arrange('areas', PICTURE_SOURCES.areas, officialPeriod(2026, 'Y'), null, [cell('unknown', 'proposal', 7, 2), ...places], []);
    expect(rows).toHaveLength(22);
    expect(rows.slice(-2)).toEqual([{ key: OTHERS, label: '3 xã, phường khác' }, { key: 'unknown', label: 'Xã unknown' }]);
    expect(cells.at(-2)).toEqual([80 + 79 + 78, 0, 0]);
    expect(total).toBe(places.reduce((sum, { value }) => sum + value, 7));
  });

  it('shows columns that nothing fell in, and puts the year before beside each stretch', () => {
    const picture = arrange('petitions', PICTURE_SOURCES.petitions, officialPeriod(2026, 'Q1'), 'month', [cell('2026-02', 'proposal', 3)], [cell('2025-01', 'complaint', 2), cell('2025-01', 'proposal', 1)]);
    expect(picture.columns.map(({ key }) => key)).toEqual(['complaint', 'denunciation', 'proposal']);
    expect(picture.cells).toEqual([[0, 0, 0], [0, 0, 3], [0, 0, 0]]);
    expect(picture.yearBefore).toEqual([3, 0, 0]);
  });

  it('refuses a cell that belongs nowhere rather than lose it', () => {
    expect(() => arrange('petitions', PICTURE_SOURCES.petitions, officialPeriod(2026, 'Q1'), 'month', [cell('2026-05', 'proposal', 1)], [])).toThrow('no place');
  });
});
