import { describe, expect, it } from '@jest/globals';
import { DECIDED_OUTCOMES, isDecided } from './decision.js';
import { FACT_FIGURES, FACT_KINDS, type FactKind } from './enforcement.js';
import { isNothing, leftOf, worthWords } from './money-and-land.js';

describe('money and land', () => {
  it.each([
    [{ money: 0, land: 0 }, '0 đồng'],
    [{ money: 1_250_000, land: 0 }, '1,25 triệu đồng'],
    [{ money: 0, land: 85.5 }, '85,5 m²'],
    [{ money: 900, land: 1200.25 }, '900 đồng và 1.200,25 m²'],
  ])('%j reads %s', (worth, words) => {
    expect(worthWords(worth)).toBe(words);
  });

  it('is left as demanded less done, to the square centimetre and never below nothing', () => {
    expect(leftOf({ money: 100, land: 0.3 }, { money: 40, land: 0.1 })).toEqual({ money: 60, land: 0.2 });
    expect(leftOf({ money: 100, land: 1 }, { money: 101, land: 2 })).toEqual({ money: 0, land: 0 });
    expect(isNothing(leftOf({ money: 5, land: 0.07 }, { money: 5, land: 0.07 }))).toBe(true);
  });
});

describe('what is said of decisions', () => {
  it('tells outcomes that stand in a decision from those that end a petition without one', () => {
    expect(DECIDED_OUTCOMES.every(isDecided)).toBe(true);
    expect((['conciliated', 'answered'] as const).some(isDecided)).toBe(false);
  });

  it('gives each kind of fact its figures; officials only beside people', () => {
    for (const kind of Object.keys(FACT_KINDS) as FactKind[]) expect([kind, !FACT_FIGURES[kind].includes('officials') || FACT_FIGURES[kind].includes('people')]).toEqual([kind, true]);
    expect(FACT_FIGURES.completed).toEqual([]);
  });
});
