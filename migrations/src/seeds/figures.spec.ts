import { describe, expect, it } from '@jest/globals';
import { buildDemo } from './demo/build.js';
import { type Figures, countSection4 } from './testing/section-4-counter.js';

const rows = buildDemo('2026-11-20');
const office = rows.offices.find(({ code }) => code === 'dak-son')!.id;
const count = (from: string, to: string): Figures => countSection4(rows, office, from, to);

describe('the ledger of 2023 against the printed report of the seed', () => {
  const quarter = count('2023-09-15', '2023-11-30');
  const year = count('2022-12-15', '2023-11-30');

  it('gives Q4/2023 as printed, with the sum 206 of the petitions', () => {
    expect(quarter).toMatchObject({ I01: 40, I02: 14, I03: 26, I04: 197, I05: 33, I05x: 0, I06: 14, I07: 19, I08: 2, I09: 0, I10: 31 });
    expect(quarter).toMatchObject({ I11: 3, I12: 3, I13: 137, I14: 1, I15: 2, I16: 121 });
    expect(quarter).toMatchObject({ I17: 3, I18: 6, I19: 3, I20: 0, I21: 0 });
    expect(quarter).toMatchObject({ I23: 206, I24: 7, I25: 11, I26: 188, I30: 138, I31: 25 });
  });

  it('gives the year as printed, with 117 repeated receptions and 96 = 92 + 4 matters', () => {
    expect(year).toMatchObject({ I01: 179, I02: 62, I03: 117, I04: 748, I05: 92, I05x: 4, I06: 58, I07: 34, I08: 4, I09: 4, I10: 84 });
    expect(year).toMatchObject({ I11: 25, I12: 16, I13: 524, I14: 7, I15: 9, I16: 121 });
    expect(year).toMatchObject({ I17: 8, I18: 138, I19: 8, I20: 4, I20d: 4, I21: 129 });
    expect(year).toMatchObject({ I23: 724, I24: 47, I25: 56, I26: 621, I30: 528, I31: 125 });
  });

  it('explains 62 first receptions beside 58 first matters: four of them a leader received as well', () => {
    const of = (figures: Figures, code: string): number => figures[code] ?? Number.NaN;
    expect(of(year, 'I02')).toBe(of(year, 'I06') + of(year, 'I05x'));
  });

  it('gives the same in the official periods, which end on 14 December', () => {
    expect(count('2023-09-15', '2023-12-14')).toEqual(quarter);
    expect(count('2022-12-15', '2023-12-14')).toEqual(year);
  });
});

describe('the ledger of 2022 against the increases and decreases printed for 2023', () => {
  const year = count('2021-12-15', '2022-11-30');

  it('lies at the printed distances', () => {
    expect(year).toMatchObject({
      I01: 179 + 66,
      I04: 748 - 238,
      I05: 92 + 42,
      I05x: 4,
      I11: 25 - 7,
      I13: 524 - 298,
      I16: 121 - 81,
      I23: 724 + 372,
    });
    expect(count('2021-12-15', '2022-12-14')).toEqual(year);
  });

  it('adds up in itself', () => {
    for (const figures of [year, count('2022-09-15', '2022-11-30'), count('2021-12-15', '2022-03-14')]) {
      const sum = (...codes: string[]): number => codes.reduce((total, code) => total + figures[code]!, 0);
      expect(sum('I02', 'I03')).toBe(figures['I01']);
      expect(sum('I06', 'I07')).toBe(figures['I05']);
      expect(sum('I08', 'I09', 'I10')).toBe(figures['I05']);
      expect(sum('I24', 'I25', 'I26')).toBe(figures['I23']);
      expect(sum('I28', 'I29', 'I29p')).toBe(figures['I23']);
    }
  });
});

describe('the current ledger', () => {
  it('holds a living year and a quieter one before it', () => {
    const current = count('2025-11-21', '2026-11-20');
    const before = count('2024-11-21', '2025-11-20');
    for (const [code, least, most] of [
      ['I01', 160, 210],
      ['I23', 600, 780],
      ['I17', 5, 12],
      ['I11', 4, 20],
    ] as const) {
      expect(current[code]).toBeGreaterThanOrEqual(least);
      expect(current[code]).toBeLessThanOrEqual(most);
    }
    expect(before['I01']).toBeLessThan(current['I01']!);
    expect(before['I01']).toBeGreaterThan(100);
    expect(current['I29p']).toBeGreaterThan(5);
  });
});
