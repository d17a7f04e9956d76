import { describe, expect, it } from '@jest/globals';
import type { FormSet } from '../definition.js';
import { FORMS, findForm, formsOf } from '../sets/forms.js';
import type { FormCheck } from '../tables/table.js';
import { dice, soundTables } from '../testing/sound-values.js';
import { checkAdditivity } from './additivity.js';
import { type CheckedTable, checkForms, checksOf, stopping } from './check-forms.js';
import { parseFormula } from './formula.js';

const SETS = Object.keys(FORMS) as FormSet[];
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed + 1);
const failing = (checks: readonly FormCheck[]) => checks.filter(({ holds }) => !holds);

/** The tables with one cell of one row changed, its total with it. */
function changed(tables: readonly CheckedTable[], form: string, column: number, unitId: string | null, by: number): CheckedTable[] {
  const add = (values: readonly number[]) => values.map((value, at) => (at === column - 1 ? value + by : value));
  return tables.map((table) =>
    table.form !== form
      ? table
      : {
          ...table,
          rows: table.rows.map((row) => (row.unitId === unitId && row.values ? { ...row, values: add(row.values) } : row)),
          total: add(table.total),
        },
  );
}

describe.each(SETS)('forms of %s', (set) => {
  it('that satisfy everything give no failing check, whatever the numbers', () => {
    for (const seed of SEEDS) expect(failing(checkForms(soundTables(set, seed, 6)))).toEqual([]);
  });

  it('tell of every printed formula when a total, or any of its parts, is one off', () => {
    const tables = soundTables(set, 7);
    for (const { code, columns } of formsOf(set))
      for (const { number, formulas } of columns)
        for (const formula of formulas)
          for (const column of [number, ...parseFormula(formula)]) {
            const found = failing(checkForms(changed(tables, code, column, null, 1))).map((check) => check.code);
            expect({ code, column, found }).toMatchObject({ found: expect.arrayContaining([`${code} (${number})`]) });
          }
  });

  it('tell of every limit that is passed', () => {
    const tables = soundTables(set, 11);
    for (const { code, columns } of formsOf(set))
      for (const { number, atMost = [] } of columns)
        for (const limit of atMost) {
          const found = failing(checkForms(changed(tables, code, number, null, 100_000)));
          expect(found.some(({ cells, sentence }) => sentence.includes(`(${number}) không lớn hơn (${limit})`) && cells.length === 2)).toBe(
            true,
          );
        }
  });

  it('tell whose row is wrong, and nothing of those that are right', () => {
    const { code, number } = formsOf(set)
      .flatMap((form) => form.columns.map((column) => ({ ...column, code: form.code })))
      .find(({ formulas }) => formulas.length > 0) ?? { code: '', number: 0 };
    const found = failing(checkForms(changed(soundTables(set, 5, 6), code, number, 'unit-2', 3)));
    expect(new Set(found.map(({ unitId }) => unitId))).toEqual(new Set(['unit-2', 'total']));
    expect(checkForms(soundTables(set, 5, 6)).some(({ unitId }) => unitId?.startsWith('unit'))).toBe(false);
  });

  it('tell of a total that is not the sum of its rows', () => {
    const [first, ...rest] = soundTables(set, 3, 5);
    if (!first) throw new Error('no form');
    const off = { ...first, total: first.total.map((value, at) => (at === 0 ? value + 1 : value)) };
    expect(failing(checkForms([off, ...rest])).map(({ code }) => code)).toContain(`${first.form} tổng`);
  });

  it('tell of halves, negative numbers and gaps', () => {
    const tables = soundTables(set, 13);
    const { form } = tables[0] ?? { form: '' };
    for (const by of [0.5, -1_000_000, Number.NaN]) {
      const wrong = failing(checkForms(changed(tables, form, 1, null, by))).filter(({ code }) => code === 'C12');
      expect(wrong.map(({ cells }) => cells)).toContainEqual([{ form, column: 1 }]);
    }
  });

  it('leave out rows that have not reported and rows that stay out of the total', () => {
    const tables = soundTables(set, 2, 3).map((table) => ({
      ...table,
      rows: [...table.rows, { unitId: 'police', name: 'Công an tỉnh', state: 'excluded' as const, values: table.total.map(() => -1) }],
    }));
    expect(failing(checkForms(tables))).toEqual([]);
  });
});

describe('what ties the forms of TT 06/2025 together', () => {
  const tables = soundTables('tt06', 21);
  const codes = (wrong: CheckedTable[]) => new Set(failing(checkForms(wrong)).map(({ code }) => code));
  const value = (form: string, column: number) => tables.find((table) => table.form === form)?.total[column - 1] ?? 0;

  it.each([
    ['C1', '03/GQKN', 1, 1],
    ['C1', '02/XLD', 6, 1],
    ['C2', '04/GQTC', 1, 1],
    ['C2', '02/XLD', 12, -1],
    ['C3', '05/KQTH', 1, -100_000],
    ['C4', '05/KQTH', 16, -100_000],
    ['C5', '02/XLD', 2, 100_000],
    ['C5', '02/XLD', 3, 100_000],
    ['C5', '02/XLD', 4, 100_000],
    ['C5', '02/XLD', 5, 100_000],
    ['C6', '01/TCD', 9, 100_000],
    ['C6', '01/TCD', 14, 100_000],
    ['C6', '01/TCD', 20, 100_000],
    ['C7', '01/TCD', 6, 100_000],
    ['C7', '01/TCD', 12, -100_000],
    ['C8', '01/TCD', 7, 100_000],
  ] as const)('%s is missed by %s (%i) changed by %i', (code, form, column, by) =>
    expect(codes(changed(tables, form, column, null, by))).toContain(code),
  );

  it('C7 and C8 only advise; everything else stops', () => {
    const advice = checkForms(tables).filter(({ severity }) => severity === 'should');
    expect(new Set(advice.map(({ code }) => code))).toEqual(new Set(['C7', 'C8']));
    expect(stopping(checkForms(changed(tables, '01/TCD', 7, null, 100_000))).map(({ code }) => code)).not.toContain('C8');
  });

  it('shows the numbers worked out as Vietnamese writes them', () => {
    const one = checkForms([
      {
        set: 'tt06',
        form: '02/XLD',
        rows: [{ unitId: null, name: '', state: 'own', values: numbers('02/XLD', { 1: 1200, 6: 40, 7: 14, 8: 25, 9: 40 }) }],
        total: numbers('02/XLD', {}),
      },
    ]);
    const of = (sentence: string) => one.find((check) => check.sentence === sentence)?.worked;
    expect(of('Biểu 02/XLD: (6) = (7) + (8)')).toBe('40 ≠ 14 + 25 = 39');
    expect(of('Biểu 02/XLD: (6) = (9) + (10) + (11)')).toBe('40 = 40 + 0 + 0');
    expect(of('Biểu 02/XLD: (2) không lớn hơn (1)')).toBe('0 ≤ 1.200');
  });

  it('an own row alone is checked once, not again as the total', () => {
    expect(new Set(checkForms(tables).map(({ unitId, code }) => (code.endsWith('tổng') ? null : unitId)))).toEqual(new Set([null]));
  });

  it('are found under each of the forms they speak about', () => {
    const found = checkForms(changed(tables, '02/XLD', 6, null, 1));
    for (const form of ['02/XLD', '03/GQKN'])
      expect(
        checksOf(found, form)
          .filter(({ holds }) => !holds)
          .map(({ code }) => code),
      ).toContain('C1');
    expect(checksOf(found, '06/QLKNTC').every(({ holds }) => holds)).toBe(true);
    expect(checksOf(found, '06/QLKNTC').map(({ code }) => code)).toContain('C12');
  });

  it('C9 and C11: a period opens with what the one before it closed with', () => {
    const opening = { 'petitions-under-review': 12, 'decisions-due': value('05/KQTH', 1) - value('03/GQKN', 7) };
    const run = (previous: number, due = opening['decisions-due']) =>
      failing(
        checkForms(tables, [
          { unitId: null, opening: { ...opening, 'decisions-due': due }, previousClosing: { 'petitions-under-review': previous } },
        ]),
      ).map(({ code, worked }) => `${code}: ${worked}`);
    expect(run(12)).toEqual([]);
    expect(run(11)).toEqual(['C9: 12 ≠ 11']);
    expect(run(12, opening['decisions-due'] + 1).map((text) => text.slice(0, 4))).toEqual(['C11:']);
    expect(failing(checkForms(tables, [{ unitId: null, opening }]))).toEqual([]);
  });
});

describe('money', () => {
  it('is added up within what printing rounds away, and not beyond', () => {
    const row = (unitId: string | null, money: number) => ({
      unitId,
      name: '',
      state: 'filed' as const,
      values: numbers('03/GQKN', { 13: money }),
    });
    const total = (money: number) =>
      failing(
        checkForms([
          {
            set: 'tt06',
            form: '03/GQKN',
            rows: [row(null, 0.333333), row('a', 0.333), row('b', 0.334)],
            total: numbers('03/GQKN', { 13: money }),
          },
        ]),
      );
    expect(total(1)).toEqual([]);
    expect(total(1.01).map(({ worked }) => worked)).toEqual(['(13): 1,01 ≠ 1']);
  });
});

describe('C10: adjacent periods', () => {
  it('add up in flow columns, and only there', () => {
    const roll = dice(4);
    const form = findForm('tt06', '02-XLD');
    const visits = findForm('tt06', '01-TCD');
    const parts = [0, 1].map(() => (visits?.columns ?? []).map(() => roll(50)));
    const whole = (visits?.columns ?? []).map((_, at) => (parts[0]?.[at] ?? 0) + (parts[1]?.[at] ?? 0));
    const checks = checkAdditivity('tt06', '01/TCD', whole, parts);
    expect(failing(checks)).toEqual([]);
    expect(checks.map(({ cells }) => cells[0]?.column)).not.toContain(7);
    expect(
      failing(
        checkAdditivity(
          'tt06',
          '01/TCD',
          whole.map((value) => value + 1),
          parts,
        ),
      ),
    ).toHaveLength(checks.length);
    expect(
      checkAdditivity(
        'tt06',
        '02/XLD',
        (form?.columns ?? []).map(() => 1),
        [],
      ),
    ).toEqual([]);
  });
});

/** A row of zeros but for the columns given. */
function numbers(form: string, given: Readonly<Record<number, number>>): number[] {
  return (findForm('tt06', form)?.columns ?? []).map(({ number }) => given[number] ?? 0);
}
