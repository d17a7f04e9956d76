import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CheckedTable, type FormSet, type FormStocks, checkAdditivity, checkForms, formsOf, stopping } from '@tiepdan/form/contract';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import type { Period } from '@tiepdan/statistics/contract';
import type { FormFigures, OfficeFigures } from '../../engine/form-figures.js';
import { figuresOn, straySums } from '../counted.js';
import { H1, type Loaded, M9, NEXT, Q1, Q2, Q3, Q4, SETS, Y, figuresOfAll, loadRandomHistories, spansOf } from './asked-histories.js';
import { isExact } from './random-cases.js';
import { type Disagreement, type Span, disagreements, explain } from './disagreements.js';
import { countSlowly, stocksSlowly } from './slow-counter/index.js';

const HISTORIES = Number(process.env['HISTORIES'] ?? 500);
const FIRST = Number(process.env['HISTORIES_FROM'] ?? 1);
/** Of other histories than those of the test run some rare cell may well be nought. */
const ofTestRun = HISTORIES >= 500 && FIRST === 1 ? it : it.skip;

let test: TestDatabase;
let figures: FormFigures;
let loaded: Loaded[];

beforeAll(async () => {
  test = await freshDatabase();
  figures = figuresOn(test.source);
  loaded = await loadRandomHistories(test.source.manager, FIRST, HISTORIES);
  await test.source.query('ANALYZE');
}, 120_000);
afterAll(() => test?.drop());

/** The product's numbers of a span, asked once. */
const answers = new Map<string, Promise<ReadonlyMap<string, OfficeFigures>>>();
function productOn(span: Span): Promise<ReadonlyMap<string, OfficeFigures>> {
  const key = JSON.stringify(span);
  const known = answers.get(key);
  if (known) return known;
  const others = formsOf(span.set).map(({ code }) => code).filter((code) => code !== '01/TCD');
  const asking = figuresOfAll(test.source.manager, figures, loaded, span, others);
  answers.set(key, asking);
  return asking;
}

const of = (all: ReadonlyMap<string, OfficeFigures>, { officeId }: Loaded): OfficeFigures => all.get(officeId) ?? new Map();
const whole = (set: FormSet, period: Period): Span => ({ set, period, asOf: null });

describe.each(SETS)('forms of %s on random histories', (set) => {
  it('an independent counter agrees on every cell', async () => {
    const faults: { readonly of: Loaded; readonly fault: Disagreement }[] = [];
    for (const span of spansOf(set)) {
      const product = await productOn(span);
      for (const each of loaded) for (const fault of disagreements(each.history, each.settings, span, of(product, each))) faults.push({ of: each, fault });
    }
    const [first] = faults;
    const why = first ? await explain(test.source.manager, figures, first.of.seed, first.of.history, first.of.settings, first.fault) : '';
    const cells = new Map<string, number>();
    for (const { fault } of faults) cells.set(`${fault.form} (${fault.column})`, (cells.get(`${fault.form} (${fault.column})`) ?? 0) + 1);
    expect({ cells: [...cells], why }).toEqual({ cells: [], why: '' });
  }, 120_000);

  it('everything that must hold within and between the forms does', async () => {
    for (const span of spansOf(set)) {
      const product = await productOn(span);
      for (const each of loaded) {
        const broken = stopping(checkForms(tablesOf(set, of(product, each)))).map(({ sentence, worked }) => `${sentence}: ${worked}`);
        if (broken.length) expect({ seed: each.seed, span, broken }).toEqual({ seed: each.seed, span, broken: [] });
      }
    }
  }, 60_000);

  it('what flows adds up over adjacent periods', async () => {
    for (const [sum, parts] of [[H1, [Q1, Q2]], [M9, [H1, Q3]], [Y, [Q1, Q2, Q3, Q4]], [Y, [M9, Q4]]] as const) {
      const product = await productOn(whole(set, sum));
      const partial = await Promise.all(parts.map((part) => productOn(whole(set, part))));
      for (const each of loaded)
        for (const { code } of formsOf(set)) {
          // Whose visits are counted once a matter or a period are no flow (footnotes of the form).
          if (code === '01/TCD' && (each.settings.doubleReception === 'all-figures' || each.settings.groups === 'per-case')) continue;
          const broken = checkAdditivity(set, code, of(product, each).get(code) ?? [], partial.map((part) => of(part, each).get(code) ?? [])).filter(({ holds }) => !holds);
          if (broken.length) expect({ seed: each.seed, sum, broken }).toEqual({ seed: each.seed, sum, broken: [] });
        }
    }
  }, 60_000);

  it('what a period leaves is what the next one takes over', async () => {
    const officeIds = loaded.map(({ officeId }) => officeId);
    for (const [period, next] of [[Q1, Q2], [Q2, Q3], [Q3, Q4], [Q4, NEXT], [Y, NEXT]] as const) {
      const left = await figures.closingStock(test.source.manager, { officeIds, period, set });
      const taken = await figures.openingStock(test.source.manager, { officeIds, period: next, set });
      const [before, after] = [await productOn(whole(set, period)), await productOn(whole(set, next))];
      for (const each of loaded) {
        const { seed, officeId, history, settings } = each;
        const [previousClosing = {}, opening = {}] = [left.get(officeId), taken.get(officeId)];
        const slow = stocksSlowly({ history, settings, from: period.from, to: period.to });
        const expected = set === 'tt06' ? slow : { 'petitions-under-review': slow['petitions-under-review'] };
        const broken = stopping(checkForms(tablesOf(set, of(after, each)), [{ unitId: null, opening, previousClosing }])).map(({ worked }) => worked);
        const seen = { seed, closing: sorted(previousClosing), opening: sorted(opening), printed: leftOver(set, of(before, each)), broken };
        const wanted = { seed, closing: sorted(expected), opening: sorted(expected), printed: printedOf(expected), broken: [] };
        if (JSON.stringify(seen) !== JSON.stringify(wanted)) expect(seen).toEqual(wanted);
      }
    }
  }, 60_000);

  it('money and land due in a period are what was left before it and what was newly demanded, where nobody paid too much or stopped early', async () => {
    if (set !== 'tt06') return;
    const exact = loaded.filter(({ history }) => history.decisions.every(isExact));
    for (const [period, next] of [[Q1, Q2], [Q2, Q3], [Q3, Q4], [Q4, NEXT]] as const) {
      const [before, after] = [await productOn(whole(set, period)), await productOn(whole(set, next))];
      for (const each of exact)
        for (const { form, issued, due } of AMOUNTS) {
          const left = cell(of(before, each), '05/KQTH', due) - cell(of(before, each), '05/KQTH', due + 2);
          const owed = cell(of(after, each), '05/KQTH', due) - cell(of(after, each), form, issued);
          if (Math.abs(left - owed) > 1e-6) expect({ seed: each.seed, next, due, owed }).toEqual({ seed: each.seed, next, due, owed: left });
        }
    }
  }, 60_000);

  ofTestRun('no column is 0 in all of them, so that each was really counted', () => {
    const seen = new Set<string>();
    for (const { history, settings } of loaded)
      for (const [code, cells] of Object.entries(countSlowly(set, { history, settings, from: Y.from, to: Y.to })))
        for (const [column, value] of Object.entries(cells)) if (value > 0) seen.add(`${code} (${column})`);
    const never = formsOf(set).flatMap(({ code, columns }) => columns.map(({ number }) => `${code} (${number})`)).filter((cell) => !seen.has(cell));
    expect(never).toEqual(NEVER[set]);
  });

  it('the list behind every cell adds up to it', async () => {
    for (const [n, { officeId, settings, seed }] of loaded.slice(0, 3).entries())
      expect([seed, await straySums(test.source, { officeId, settings, set, period: n % 2 ? H1 : Q4 })]).toEqual([seed, []]);
  }, 60_000);
});

/** Columns of 05/KQTH that hold what is due, and where what was newly demanded stands; what came of it is two columns on. */
const AMOUNTS = [
  ...[0, 1].flatMap((of) => [{ form: '03/GQKN', issued: 13 + of, due: 3 + of }, { form: '03/GQKN', issued: 15 + of, due: 7 + of }]),
  ...[0, 1].flatMap((of) => [{ form: '04/GQTC', issued: 14 + of, due: 18 + of }, { form: '04/GQTC', issued: 16 + of, due: 22 + of }]),
];

/** Judgments of courts are no facts of the register; a proposal outside competence is forwarded or guided, never urged (DECISION_MATRIX). */
const NEVER: Readonly<Record<FormSet, readonly string[]>> = { tt06: [], 'tt01-2024': ['02/XLĐ (18)', '04/XLĐ (18)'], 'tt02-2021': ['02/XLD (20)', '04/XLD (23)'] };

const sorted = (stocks: object): [string, number][] => Object.entries(stocks).sort(([one], [other]) => one.localeCompare(other));

const tablesOf = (set: FormSet, forms: OfficeFigures): CheckedTable[] =>
  [...forms].map(([form, values]) => ({ set, form, rows: [{ unitId: null, name: '', state: 'own', values }], total: values }));

/** What the forms of a period print as not finished at its end: what there was less what was finished. */
function leftOver(set: FormSet, forms: OfficeFigures): Printed {
  const less = (form: string, all: number, done: number): number => cell(forms, form, all) - cell(forms, form, done);
  if (set === 'tt01-2024') return [cell(forms, '01/XLĐ', 5)];
  if (set === 'tt02-2021') return [less('01/XLD', 1, 8)];
  return [less('02/XLD', 1, 2), less('05/KQTH', 1, 2), less('05/KQTH', 16, 17), less('06/QLKNTC', 6, 8)];
}

/** Stocks that stand in the forms themselves, as numbers in their order. */
type Printed = readonly number[];
const PRINTED_STOCKS = ['petitions-under-review', 'decisions-due', 'conclusions-due', 'inspections-running'] as const;
const printedOf = (stocks: FormStocks): Printed => PRINTED_STOCKS.flatMap((stock) => stocks[stock] ?? []);
const cell = (forms: OfficeFigures, form: string, column: number): number => forms.get(form)?.[column - 1] ?? Number.NaN;
