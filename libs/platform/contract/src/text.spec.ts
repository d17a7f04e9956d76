import { describe, expect, it } from '@jest/globals';
import { formatCount, formatCountPadded, formatPercent } from './numbers.js';
import { foldText, searchGrams, searchKey, searchPatterns, tidyText } from './text.js';

describe('text', () => {
  it('is stored composed, with single spaces and its own line breaks', () => {
    expect(tidyText('  Nguyễn \t Văn\u00a0Bình \r\n  dòng hai ')).toBe('Nguyễn Văn Bình\ndòng hai');
  });

  it('folds composed and decomposed letters alike', () => {
    for (const form of ['NFC', 'NFD'] as const) expect(foldText('Đường Quỳnh Hoà'.normalize(form))).toBe('duong quynh hoa');
  });
});

describe('what a trigram index is asked for', () => {
  it.each([
    ['Nguyễn Văn Bình', [['%ngu%'], ['%van%'], ['%bin%']]],
    ['thôn 5 xã Gia Sơn', [['%tho%'], ['% 5%'], ['% xa%'], ['%gia%'], ['%son%']]],
    ['hồ sơ 123456', [['%123%'], ['%456%']]],
    ['Lý Quý', [['%li %'], ['%quy%', '%qui%']]],
    ['Bình', []],
  ])('of %j', (typed, grams) => {
    expect(searchGrams(typed)).toEqual(grams);
  });

  it('holds wherever the patterns hold', () => {
    const like = (text: string, patterns: readonly (readonly string[])[]) => patterns.every((ways) => ways.some((way) => text.includes(way.slice(1, -1))));
    const words = ['nguyễn', 'n', 'mỹ', 'quý', 'quỳnh', 'thuỷ', 'lý', 'b', '5', '51', '1964', '123456', 'gia', 'xã', 'đ', 'и', '𝒳𝒴𝒵𝒲', 'huy', 'thị mỹ'];
    const texts = words.flatMap((one) => words.flatMap((other) => [`${one} ${other}`, `${other}a ${one}9 ${one}`])).map(searchKey);
    const typed = words.flatMap((one) => words.map((other) => `${one} ${other}`));
    const lost = typed.filter((q) => texts.some((text) => like(text, searchPatterns(q)) && !like(text, searchGrams(q))));
    expect(lost).toEqual([]);
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
