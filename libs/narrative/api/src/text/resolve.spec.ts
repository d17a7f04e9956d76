import { describe, expect, it } from '@jest/globals';
import { officialPeriod, comparablePeriod } from '@tiepdan/statistics/contract';
import { type Figure, NumberBook } from '../numbers/number-book.js';
import { plainText, resolve } from './resolve.js';

const period = officialPeriod(2026, 'Q3');
const figure = (now: number | null, before: number | null, unit = 'lượt'): Figure => ({
  label: 'Số lượt',
  unit,
  place: '01/TCD, cột (1)',
  now,
  before,
});
const bookOf = (figures: Record<string, Figure>): NumberBook =>
  new NumberBook(
    { period: { period, comparison: comparablePeriod(period) }, quarter: null },
    { period: new Map(Object.entries(figures)), quarter: new Map() },
  );
const put = (template: string, figures: Record<string, Figure>): string => plainText(resolve(template, bookOf(figures)));
const days = 'từ ngày 15/6/2025 đến ngày 14/9/2025';

describe('numbers put into paragraphs', () => {
  it.each([
    ['{{01/TCD.1}}', figure(7, 0), '07'],
    ['{{01/TCD.1}}', figure(1250, 0), '1.250'],
    ['{{01/TCD.1}}', figure(1250.5, 0, 'triệu đồng'), '1.250,5'],
    ['{{01/TCD.1|previous}}', figure(7, 18), '18'],
    ['{{01/TCD.1|change}}', figure(25, 18), `tăng 07 lượt, 38,9% so với cùng kỳ ${days} là 18 lượt`],
    ['{{01/TCD.1|change-brief}}', figure(179, 245), 'giảm 66 lượt, 26,9% so với cùng kỳ là 245 lượt'],
    ['{{01/TCD.1|change-brief}}', figure(5, 5), 'bằng cùng kỳ là 05 lượt'],
    ['{{01/TCD.1|change}}', figure(0, 0), `cùng kỳ ${days} cũng không có`],
    ['{{01/TCD.1|change}}', figure(5, 0), `tăng 05 lượt so với cùng kỳ ${days}; cùng kỳ không có`],
    ['{{01/TCD.1|change-brief}}', figure(10_001, 10_000), 'tăng 01 lượt so với cùng kỳ là 10.000 lượt'],
    ['{{01/TCD.1|change}}', figure(5, null), `cùng kỳ ${days} chưa có số liệu`],
    ['{{01/TCD.1}}', figure(null, 4), '(chưa có số liệu)'],
    ['{{01/TCD.9}}', figure(1, 1), '(biểu không còn số liệu này)'],
    ['{{01/TCD.1@quarter}}', figure(1, 1), '(báo cáo này không có quý riêng)'],
  ])('%s', (template, given, words) => {
    expect(put(template, { '01/TCD.1': given })).toBe(words);
  });

  it('show a share with what it is a share of', () => {
    const figures = { '02/XLD.6': figure(14, 0, 'đơn'), '02/XLD.4': figure(36, 0, 'đơn'), '02/XLD.9': figure(0, 0, 'đơn') };
    expect(put('{{02/XLD.6|of:02/XLD.4}}', figures)).toBe('14 trên 36 đơn, 38,9%');
    expect(put('{{02/XLD.9|of:02/XLD.9}}', figures)).toBe('00 trên 00 đơn');
  });

  it('name days and period, with a capital where a sentence begins', () => {
    expect(put('{{period}}, {{days}}; so với {{period|previous}}', {})).toBe(
      'Quý III năm 2026, từ ngày 15/6/2026 đến ngày 14/9/2026; so với Quý III năm 2025',
    );
    const year = officialPeriod(2026, 'Y');
    const book = new NumberBook(
      { period: { period: year, comparison: comparablePeriod(year) }, quarter: null },
      { period: new Map(), quarter: new Map() },
    );
    expect(plainText(resolve('4.2. {{period}}: số liệu {{period}}', book))).toBe('4.2. Năm 2026: số liệu năm 2026');
  });

  it('tie each number to its cell, and keep the parts of one number together', () => {
    const pieces = resolve('Có {{01/TCD.1}} lượt ({{01/TCD.1|change}}).', bookOf({ '01/TCD.1': figure(25, 18) }));
    expect(pieces.map(({ text, at, cell }) => [text, at, cell?.period ?? null])).toEqual([
      ['Có ', null, null],
      ['25', 1, '2026-Q3'],
      [' lượt (', null, null],
      [`tăng 07 lượt, 38,9% so với cùng kỳ ${days} là `, 3, null],
      ['18', 3, '2025-Q3'],
      [' lượt', 3, null],
      [').', null, null],
    ]);
  });
});
