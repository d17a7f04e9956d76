import { describe, expect, it } from '@jest/globals';
import { parseFormula } from '../checks/formula.js';
import { FORM_UNITS, type FormDefinition, type FormSet } from '../definition.js';
import { FORMS, findColumn, findForm, formsOf } from './forms.js';
import { formSetOn } from './in-force.js';

/** How many columns each form prints, and the number before "Ghi chú", counted on the forms. */
const PRINTED: Readonly<Record<FormSet, Readonly<Record<string, readonly [number, number]>>>> = {
  tt06: { '01/TCD': [21, 22], '02/XLD': [25, 26], '03/GQKN': [23, 24], '04/GQTC': [25, 26], '05/KQTH': [31, 32], '06/QLKNTC': [17, 18] },
  'tt01-2024': { '01/TCD': [29, 30], '01/XLĐ': [22, 23], '02/XLĐ': [26, 27], '03/XLĐ': [27, 28], '04/XLĐ': [20, 21] },
  'tt02-2021': { '01/TCD': [29, 30], '02/TCD': [16, 17], '01/XLD': [26, 27], '02/XLD': [30, 31], '03/XLD': [33, 34], '04/XLD': [24, 25] },
};

const ALL = (Object.keys(FORMS) as FormSet[]).flatMap((set) =>
  formsOf(set).map((form): [string, FormDefinition] => [`${set} ${form.code}`, form]),
);

describe('the sets of forms', () => {
  it.each(Object.keys(PRINTED) as FormSet[])('%s has the forms printed, in their order, with all their columns', (set) => {
    expect(formsOf(set).map(({ code, columns, noteNumber }) => [code, columns.length, noteNumber])).toEqual(
      Object.entries(PRINTED[set]).map(([code, [columns, note]]) => [code, columns, note]),
    );
  });

  it('TT 06/2025 has 142 columns', () => expect(formsOf('tt06').reduce((sum, { columns }) => sum + columns.length, 0)).toBe(142));

  it('is found by slug and by printed code', () => {
    expect(findForm('tt01-2024', '04-XLD')).toBe(findForm('tt01-2024', '04/XLĐ'));
    expect(findForm('tt06', '01-TCD')?.basis).toBe('Ban hành kèm theo Thông tư số 06/2025/TT-TTCP');
    expect(findForm('tt06', '02-TCD')).toBeUndefined();
    const slugs = formsOf('tt02-2021').map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) expect(slug).toMatch(/^[A-Z0-9-]+$/);
  });

  it('follows from the last day of the period', () => {
    expect(['2021-05-10', '2024-01-19', '2024-01-20', '2025-09-29', '2025-09-30', '2019-01-01'].map(formSetOn)).toEqual([
      'tt02-2021',
      'tt02-2021',
      'tt01-2024',
      'tt01-2024',
      'tt06',
      'tt02-2021',
    ]);
  });
});

describe.each(ALL)('%s', (_, form) => {
  const { columns, code } = form;

  it('numbers its columns from 1, each with headings, a unit and a definition', () => {
    expect(columns.map(({ number }) => number)).toEqual(columns.map((__, position) => position + 1));
    for (const { path, unit, definition, guidance } of columns) {
      expect(path.length).toBeGreaterThan(0);
      for (const heading of path) expect(heading.trim()).toMatch(/\S/);
      expect(FORM_UNITS).toContain(unit);
      for (const text of [definition, ...(guidance === null ? [] : [guidance])]) expect(text).toMatch(/^[\p{Lu}].*\.$/u);
    }
    const paths = columns.map(({ path }) => path.join(' › '));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('prints formulas over columns that exist, of the same unit, without a circle', () => {
    for (const { number, formulas, atMost = [], unit } of columns) {
      for (const part of formulas.flatMap((formula) => [...parseFormula(formula)])) expect(findColumn(form, part)?.unit).toBe(unit);
      for (const limit of atMost) expect(findColumn(form, limit)).toBeDefined();
      expect(reached(form, number)).not.toContain(number);
    }
  });

  it('speaks in definitions only of columns that exist', () => {
    for (const { definition, number } of columns)
      for (const [, mentioned] of definition.matchAll(/cột \((\d+)\)/g)) {
        const other = Number(mentioned);
        if (definition.includes('biểu 02/XLD')) continue;
        expect({ code, number, other, known: findColumn(form, other) !== undefined && other !== number }).toMatchObject({ known: true });
      }
  });

  it('adds up over periods only what is a flow', () => {
    for (const { number, nature, formulas } of columns)
      if (nature === 'flow')
        for (const part of formulas.flatMap((formula) => [...parseFormula(formula)]))
          expect([number, findColumn(form, part)?.nature]).not.toContain('distinct');
    for (const { unit, nature } of columns) if (unit === 'vụ việc') expect(nature).toBe('distinct');
  });
});

/** Every column that a column's formulas lead to. */
function reached(form: FormDefinition, number: number): number[] {
  const parts = (of: number) => (findColumn(form, of)?.formulas ?? []).flatMap((formula) => [...parseFormula(formula)]);
  const found = new Set(parts(number));
  for (const each of found) for (const part of parts(each)) found.add(part);
  return [...found];
}
