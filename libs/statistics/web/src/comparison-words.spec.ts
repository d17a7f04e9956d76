import { comparisonWords } from './comparison-words';

describe('comparisonWords', () => {
  it.each([
    [{ change: 7, changePercent: 38.9 }, '+7 (tăng 38,9%)'],
    [{ change: -66, changePercent: -26.9 }, '−66 (giảm 26,9%)'],
    [{ change: -1372, changePercent: -50 }, '−1.372 (giảm 50%)'],
    [{ change: 0, changePercent: 0 }, '0 (không đổi)'],
    [{ change: 0, changePercent: null }, '0 (không đổi)'],
    [{ change: 5, changePercent: null }, '+5 (tăng)'],
  ])('says %j as %s', (indicator, words) => {
    expect(comparisonWords(indicator)).toBe(words);
  });
});
