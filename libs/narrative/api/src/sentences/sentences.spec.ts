import { describe, expect, it } from '@jest/globals';
import { formsOf } from '@tiepdan/form/contract';
import { DECLARED_TABLES, VARIANTS, type Variant, outlineBlocks, parseTemplate, readWording } from '@tiepdan/narrative/contract';
import { comparablePeriod, officialPeriod } from '@tiepdan/statistics/contract';
import { INDICATOR_CODES } from '../testing/indicator-codes.js';
import { type Figure, NumberBook } from '../numbers/number-book.js';
import { plainText, resolve } from '../text/resolve.js';
import { propose } from './index.js';

const year = officialPeriod(2026, 'Y');
const quarter = officialPeriod(2026, 'Q4');
const names = { office: 'Ban Tiếp công dân tỉnh Thử Nghiệm', committee: 'UBND tỉnh Thử Nghiệm' };

/** Every cell there is, with one number now and one before. */
function bookOf(now: number | null, before: number | null): NumberBook {
  const figure = (unit: string): Figure => ({ label: 'chỉ tiêu', unit, place: 'biểu', now, before });
  const figures = new Map<string, Figure>([
    ...formsOf('tt06').flatMap(({ code, columns }) =>
      columns.map(({ number, unit }): [string, Figure] => [`${code}.${number}`, figure(unit)]),
    ),
    ...INDICATOR_CODES.map((code): [string, Figure] => [`section-4.${code}`, figure('lượt')]),
    ...DECLARED_TABLES.flatMap(({ code, rows }) => rows.map((row): [string, Figure] => [`declared/${code}.${row.code}`, figure(row.unit)])),
  ]);
  return new NumberBook(
    { period: { period: year, comparison: comparablePeriod(year) }, quarter: { period: quarter, comparison: comparablePeriod(quarter) } },
    { period: figures, quarter: figures },
  );
}

const variants = Object.keys(VARIANTS) as Variant[];
const proposals = (variant: Variant, book: NumberBook): string[] =>
  outlineBlocks(variant, year).flatMap((block) => propose(block, variant, book, names) ?? []);

describe.each(variants)('proposed sentences of %s', (variant) => {
  it.each([
    [0, 0],
    [0, 5],
    [5, 0],
    [7, 7],
    [40, 18],
  ])('hold only numbers that exist, when they are %i and were %i', (now, before) => {
    const book = bookOf(now, before);
    for (const template of proposals(variant, book)) {
      expect(parseTemplate(template).filter((stretch) => !('text' in stretch) && stretch.token === null)).toEqual([]);
      const pieces = resolve(template, book);
      expect(pieces.filter(({ gone }) => gone)).toEqual([]);
      const words = plainText(pieces);
      expect(words).not.toMatch(/ {2}|undefined|NaN|\(\)| [,.;:]|[,;:] ?[.;]/);
    }
  });

  it('never write a vague word or a number of their own', () => {
    for (const [now, before] of [
      [0, 3],
      [40, 18],
    ] as const)
      for (const template of proposals(variant, bookOf(now, before))) expect(readWording(template)).toEqual([]);
  });

  it('say that a figure is missing where it is not reported, and never that there was none', () => {
    const words = proposals(variant, bookOf(null, null)).map((template) => plainText(resolve(template, bookOf(null, null))));
    expect(words.some((text) => text.includes('(chưa có số liệu)'))).toBe(true);
    expect(words.filter((text) => /không phát sinh|[Kk]hông tiếp|[Kk]hông có đơn|Không phát hiện/.test(text))).toEqual([]);
  });
});

describe('a year of the office’s report', () => {
  it('tells its last quarter first, in words of its own', () => {
    const book = bookOf(40, 18);
    const headings = outlineBlocks('office', year)
      .filter(({ key }) => key.startsWith('4.heading'))
      .map((block) => plainText(resolve(propose(block, 'office', book, names) ?? '', book)));
    expect(headings).toEqual([
      '4.1. Quý IV năm 2026: Kết quả từ ngày 15/9/2026 đến ngày 14/12/2026',
      '4.2. Năm 2026: Kết quả từ ngày 15/12/2025 đến ngày 14/12/2026',
    ]);
    expect(outlineBlocks('office', quarter).filter(({ only }) => only === 'quarter')).toEqual([]);
  });
});
