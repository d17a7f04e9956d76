import { describe, expect, it } from '@jest/globals';
import { runChecks } from './checks.js';
import { IDENTITIES } from './identities.js';
import { INDICATORS, findIndicator } from './indicators/index.js';

const checkOf = (code: string, numbers: Readonly<Record<string, number>>) =>
  runChecks(new Map(Object.entries(numbers))).find((check) => check.code === code);

describe('the identities of a report', () => {
  it('show the sums with their numbers put in', () => {
    expect(checkOf('R1', { I01: 40, I02: 14, I03: 26 })).toMatchObject({
      worked: '14 + 26 = 40',
      holds: true,
      indicators: ['I02', 'I03', 'I01'],
    });
    expect(checkOf('D4', { I13: 137, I11: 3 })).toMatchObject({ worked: '137 ≥ 5 × 3 = 15', holds: true });
    expect(checkOf('D8', { I04: 197, I13: 137, I01: 40, I11: 3 })).toMatchObject({ worked: '197 − 137 = 60 ≥ 40 − 3 = 37', holds: true });
    expect(checkOf('D9', { I04: 197, I13: 137, I01: 40, I11: 3 })).toMatchObject({
      worked: '197 − 137 = 60 ≤ 4 × (40 − 3) = 148',
      holds: true,
    });
    expect(checkOf('R4', { I05: 33, I01: 1040 })).toMatchObject({ worked: '33 ≤ 1.040', holds: true });
  });

  it('find the contradictions of the printed report of 2023 (A4, B1, B6)', () => {
    expect(checkOf('P1', { I23: 196, I24: 7, I25: 11, I26: 188 })).toMatchObject({ worked: '7 + 11 + 188 = 206 ≠ 196', holds: false });
    expect(checkOf('R1', { I01: 179, I02: 62, I03: 107 })).toMatchObject({ worked: '62 + 107 = 169 ≠ 179', holds: false });
    expect(checkOf('L12', { I17: 8, I18: 138, I20d: 3, I21: 77 })).toMatchObject({
      worked: '138 − 77 = 61 > 4 × (8 − 3) = 20',
      holds: false,
    });
  });

  it('hold on an empty period', () => {
    expect(runChecks(new Map()).filter(({ holds }) => !holds)).toEqual([]);
  });

  it('speak only of indicators that exist, each under a code of its own', () => {
    const terms = IDENTITIES.flatMap(({ left, right }) => [...left.terms, ...right.terms]);
    expect(terms.filter((term) => !findIndicator(term.replace('-', '')))).toEqual([]);
    expect(new Set(IDENTITIES.map(({ code }) => code)).size).toBe(IDENTITIES.length);
    expect(new Set(INDICATORS.map(({ code }) => code)).size).toBe(INDICATORS.length);
  });

  it('define every indicator in one sentence', () => {
    for (const { definition } of INDICATORS) expect(definition).toMatch(/^Số |^Tổng số /u);
    for (const { definition } of INDICATORS) expect(definition.match(/\./g)).toHaveLength(1);
  });
});
