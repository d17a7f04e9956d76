import { describe, expect, it } from '@jest/globals';
import { FORMS, type FormSet, checkForms, stopping } from '@tiepdan/form/contract';
import { unitFigures } from './demo-unit-figures.js';

describe('figures of the demo’s units', () => {
  it.each(Object.keys(FORMS) as FormSet[])('satisfy everything of %s, whatever the size', (set) => {
    for (let size = 1; size <= 8; size++)
      for (const turn of [0, 1, 2]) {
        const tables = unitFigures(set, size, turn).map(({ form, values }) => ({ set, form, rows: [{ unitId: null, name: 'Xã', state: 'filed' as const, values }], total: values }));
        expect(checkForms(tables).filter(({ holds }) => !holds)).toEqual([]);
        expect(stopping(checkForms(tables))).toEqual([]);
      }
  });
});
