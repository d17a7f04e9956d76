import { describe, expect, it } from '@jest/globals';
import { formatCount, formatCountPadded, formatPercent } from './numbers.js';
import { foldText, tidyText } from './text.js';

describe('text', () => {
  it('is stored composed, with single spaces and its own line breaks', () => {
    expect(tidyText('  Nguyễn \t Văn\u00a0Bình \r\n  dòng hai ')).toBe('Nguyễn Văn Bình\ndòng hai');
  });

  it('folds composed and decomposed letters alike', () => {
    for (const form of ['NFC', 'NFD'] as const) expect(foldText('Đường Quỳnh Hoà'.normalize(form))).toBe('duong quynh hoa');
  });
});

describe('numbers', () => {
  it('reads as Vietnamese documents write', () => {
    expect(formatCount(17040)).toBe('17.040');
    expect(formatCountPadded(7)).toBe('07');
    expect(formatCountPadded(0)).toBe('00');
    expect(formatCountPadded(-7)).toBe('-07');
    expect(formatCountPadded(1096)).toBe('1.096');
    expect(formatPercent(38.888)).toBe('38,9%');
  });
});
