import type { CheckedTable } from '../checks/check-forms.js';
import { parseFormula } from '../checks/formula.js';
import { decimalsOf } from '../checks/numbers.js';
import type { FormCode, FormDefinition, FormSet } from '../definition.js';
import { formsOf } from '../sets/forms.js';
import type { FormNumbers, FormRow } from '../tables/table.js';

/** Whole numbers from 0 to `most`, the same for the same seed. */
export function dice(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % (most + 1);
  };
}

/** Numbers of one row over all forms of a set that satisfy every check, for tests of what reads forms. */
export function soundRow(set: FormSet, seed: number): ReadonlyMap<FormCode, FormNumbers> {
  const roll = dice(seed);
  const row = new Map<FormCode, number[]>();
  for (const form of formsOf(set)) row.set(form.code, soundForm(form, roll, row));
  return row;
}

/** The tables of a set with an own row, `units` units (every fourth has not reported) and the total. */
export function soundTables(set: FormSet, seed: number, units = 0): CheckedTable[] {
  const rows = Array.from({ length: units + 1 }, (_, position) => soundRow(set, seed * 1000 + position));
  return formsOf(set).map(({ code, columns }) => {
    const of = rows.map((values, position): FormRow => {
      const state = position === 0 ? 'own' : position % 4 === 0 ? 'missing' : 'filed';
      const name = position === 0 ? 'Ban Tiếp công dân tỉnh' : `Xã số ${position}`;
      return {
        unitId: position === 0 ? null : `unit-${position}`,
        name,
        state,
        values: state === 'missing' ? null : (values.get(code) ?? []),
      };
    });
    return { set, form: code, rows: of, total: columns.map((_, at) => of.reduce((sum, { values }) => sum + (values?.[at] ?? 0), 0)) };
  });
}

function soundForm(form: FormDefinition, roll: (most: number) => number, before: ReadonlyMap<FormCode, readonly number[]>): number[] {
  const values: (number | undefined)[] = form.columns.map(() => undefined);
  const of = (number: number) => values[number - 1];
  const give = (number: number, value: number) => (values[number - 1] = value);
  if (form.code === '01/TCD') giveReceptions(form, roll, give);
  const taken = form.code === '03/GQKN' ? 6 : form.code === '04/GQTC' ? 12 : null;
  if (taken !== null) give(1, before.get('02/XLD')?.[taken - 1] ?? 0);
  // From the left, totals stand before their parts: a total is drawn within its limits, then shared out among the parts of every formula.
  for (const { number, formulas, unit, atMost = [] } of form.columns) {
    const limit = Math.min(...atMost.map((column) => of(column) ?? 0));
    const scale = 10 ** Math.min(2, decimalsOf(unit));
    const issued =
      form.code === '05/KQTH'
        ? number === 1
          ? before.get('03/GQKN')?.[6]
          : number === 16
            ? before.get('04/GQTC')?.[6]
            : undefined
        : undefined;
    const value = of(number) ?? give(number, (issued ?? 0) + (Number.isFinite(limit) ? roll(limit) : roll(400 * scale) / scale));
    for (const formula of formulas) share(value, parseFormula(formula), roll, of, give);
  }
  return values.map((value) => value ?? 0);
}

/** Shares a total out among parts that have no number yet; parts that have one keep it. */
function share(
  total: number,
  parts: readonly number[],
  roll: (most: number) => number,
  of: (n: number) => number | undefined,
  give: (n: number, v: number) => unknown,
): void {
  let left = total - parts.reduce((sum, part) => sum + (of(part) ?? 0), 0);
  const open = parts.filter((part) => of(part) === undefined);
  open.forEach((part, position) => {
    const value = position === open.length - 1 ? left : roll(left);
    give(part, value);
    left -= value;
  });
}

/** The blocks of 01/TCD are drawn from visits, and its totals added up: groups of five and more, one to four people otherwise. */
function giveReceptions({ columns, set }: FormDefinition, roll: (most: number) => number, give: (n: number, v: number) => unknown): void {
  const drawn = new Map<number, number>();
  const put = (number: number, value: number) => {
    drawn.set(number, value);
    give(number, value);
  };
  const starts = set === 'tt06' ? [5, 11, 17] : [4, 13, 22];
  for (const visits of starts) {
    const [count, groups] = [20 + roll(80), roll(15)];
    const crowd = groups * 5 + roll(60);
    const first = set === 'tt06' ? visits + 3 : visits + 4;
    put(visits, count);
    put(visits + 1, crowd * Math.sign(groups) + (count - groups) + roll(3 * (count - groups)));
    put(visits + 2, roll(Math.floor(count / 2)));
    if (set !== 'tt06') put(visits + 3, roll(Math.floor(count / 2)));
    put(first, groups);
    put(first + 1, crowd * Math.sign(groups));
    if (set !== 'tt06') {
      const ever = roll(groups);
      put(first + 2, ever);
      put(first + 3, groups - ever);
    }
  }
  for (const { number, formulas } of columns)
    if (formulas[0])
      put(
        number,
        parseFormula(formulas[0]).reduce((sum, part) => sum + (drawn.get(part) ?? 0), 0),
      );
}
