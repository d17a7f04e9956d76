import { describe, expect, it } from '@jest/globals';
import { checkBetween, checkWithin } from './checks.js';
import { DECLARED_TABLES, declaredTable } from './tables.js';

const oneStop = declaredTable('one-stop')!;
const satisfaction = declaredTable('satisfaction')!;
const map = (values: Record<string, number>): Map<string, number | null> => new Map(Object.entries(values));

/** The figures of a published report: a quarter and the year that ends on the same day (seed-indicators §2, C1–C3). */
const quarter = {
  from: '2023-09-15',
  to: '2023-11-30',
  label: 'Quý IV',
  figures: map({
    opening: 2200,
    received: 17040,
    'received-online': 13580,
    'received-post': 518,
    'received-direct': 2942,
    resolved: 14713,
    'resolved-early': 4921,
    'resolved-on-time': 9754,
    'resolved-late': 38,
    'resolved-post': 2777,
    returned: 396,
    closing: 4131,
  }),
};
const year = {
  from: '2022-12-15',
  to: '2023-11-30',
  label: 'Năm 2023',
  figures: map({
    opening: 2723,
    received: 73021,
    'received-online': 58206,
    'received-post': 2156,
    'received-direct': 12659,
    resolved: 68887,
    'resolved-early': 25192,
    'resolved-on-time': 43405,
    'resolved-late': 290,
    'resolved-post': 12729,
    returned: 2689,
    closing: 4168,
  }),
};

describe('checks of declared figures', () => {
  it('add up parts, limits and the stock, each worked out', () => {
    for (const { figures } of [quarter, year]) expect(checkWithin(oneStop, figures).filter(({ holds }) => !holds)).toEqual([]);
    expect(checkWithin(oneStop, quarter.figures).map(({ code, worked }) => [code, worked])).toEqual([
      ['parts', '13.580 + 518 + 2.942 = 17.040'],
      ['parts', '4.921 + 9.754 + 38 = 14.713'],
      ['at-most', '2.777 ≤ 14.713'],
      ['stock', '2.200 + 17.040 − 14.713 − 396 = 4.131'],
    ]);
  });

  it('say both sides of a sum that does not come out', () => {
    expect(checkWithin(satisfaction, map({ total: 2300, satisfied: 2284, neutral: 7, unsatisfied: 0 }))).toMatchObject([
      {
        code: 'parts',
        severity: 'must',
        holds: false,
        worked: '2.284 + 7 + 0 = 2.291 ≠ 2.300',
        rows: ['total', 'satisfied', 'neutral', 'unsatisfied'],
      },
    ]);
    expect(checkWithin(oneStop, map({ opening: 10, received: 5, resolved: 3, returned: 1, closing: 12 }))).toMatchObject([
      { code: 'stock', holds: false, worked: '10 + 5 − 3 − 1 = 11 ≠ 12' },
    ]);
    expect(checkWithin(oneStop, map({ resolved: 5, 'resolved-post': 6 }))).toMatchObject([
      { code: 'at-most', holds: false, worked: '6 > 5' },
    ]);
  });

  it('leave out what is not reported: that is no 0', () => {
    expect(checkWithin(satisfaction, map({ total: 2300, satisfied: 2284 }))).toEqual([]);
    expect(checkWithin(satisfaction, new Map())).toEqual([]);
  });

  it('find the stock of one day told twice (C3)', () => {
    const failed = checkBetween(oneStop, year, [quarter], '2022-12-14').filter(({ holds }) => !holds);
    expect(failed).toMatchObject([
      {
        code: 'same-day',
        severity: 'must',
        worked: '4.168 ≠ 4.131',
        sentence: 'Số còn lại ngày 30/11/2023 như báo cáo Quý IV',
        rows: ['closing'],
      },
    ]);
  });

  it('want the opening stock to be what the period before closed with', () => {
    const third = { from: '2023-06-15', to: '2023-09-14', label: 'Quý III năm 2023', figures: map({ closing: 2201 }) };
    expect(checkBetween(oneStop, quarter, [third], '2023-09-14')).toMatchObject([
      {
        code: 'opening',
        holds: false,
        worked: '2.200 ≠ 2.201',
        sentence: 'Kỳ trước chuyển sang bằng số chuyển kỳ sau của Quý III năm 2023',
      },
    ]);
    expect(checkBetween(oneStop, quarter, [{ ...third, figures: map({ closing: 2200 }) }], '2023-09-14')).toMatchObject([
      { code: 'opening', holds: true },
    ]);
  });

  it('add quarters up to the year when they fill it, flows only', () => {
    const part = (from: string, to: string, total: number) => ({ from, to, label: `${from}`, figures: map({ total }) });
    const whole = { from: '2022-12-15', to: '2023-06-14', figures: map({ total: 30 }) };
    const [first, second] = [part('2022-12-15', '2023-03-14', 10), part('2023-03-15', '2023-06-14', 21)];
    expect(checkBetween(satisfaction, whole, [first, second], '2022-12-14')).toMatchObject([
      { code: 'quarters', holds: false, worked: '10 + 21 = 31 ≠ 30' },
    ]);
    expect(checkBetween(satisfaction, whole, [second], '2022-12-14')).toEqual([]);
    expect(
      checkBetween(
        oneStop,
        { ...year, to: '2023-06-14' },
        [
          { ...first, figures: quarter.figures },
          { ...second, figures: quarter.figures },
        ],
        '2022-12-14',
      )
        .filter(({ code }) => code === 'quarters')
        .flatMap(({ rows }) => rows),
    ).not.toContain('closing');
  });
});

describe('tables of declared figures', () => {
  it.each(DECLARED_TABLES.map((table) => [table.code, table] as const))('%s names only rows it has', (_, table) => {
    const codes = table.rows.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const { stock } = table;
    const named = [
      ...table.rows.flatMap(({ parts = [], atMost }) => [...parts.flat(), ...(atMost ? [atMost] : [])]),
      ...(stock ? [stock.opening, ...stock.received, ...stock.done, stock.closing] : []),
    ];
    expect(named.filter((code) => !codes.includes(code))).toEqual([]);
  });
});
