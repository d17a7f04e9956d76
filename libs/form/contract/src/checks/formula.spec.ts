import { describe, expect, it } from '@jest/globals';
import { parseFormula } from './formula.js';

describe('a printed formula', () => {
  it.each([
    ['7+8', [7, 8]],
    ['5', [5]],
    ['6+7+15+ 16 + 24 +25', [6, 7, 15, 16, 24, 25]],
    ['2+3+...+7', [2, 3, 4, 5, 6, 7]],
    ['2+..+5', [2, 3, 4, 5]],
    ['18+…+22', [18, 19, 20, 21, 22]],
    ['13+18+...+21', [13, 18, 19, 20, 21]],
  ])('%s', (formula, numbers) => expect(parseFormula(formula)).toEqual(numbers));

  it.each(['', '7+', '+7', '7-8', '7+x', '...+7', '7+...', '7+...+8', '9+...+7', '0+1', '1.5'])('"%s" is none', (formula) =>
    expect(() => parseFormula(formula)).toThrow(RangeError),
  );
});
