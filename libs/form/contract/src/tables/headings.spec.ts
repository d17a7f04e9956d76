import { describe, expect, it } from '@jest/globals';
import type { FormColumnDefinition } from '../definition.js';
import { FORMS } from '../sets/forms.js';
import { headingRows } from './headings.js';

const column = (number: number, ...path: string[]): FormColumnDefinition => ({
  number,
  path,
  unit: 'đơn',
  nature: 'flow',
  formulas: [],
  definition: '',
  guidance: null,
});

describe('headingRows', () => {
  it('merges neighbours under what they share, and lets a heading of its own reach down', () => {
    const rows = headingRows([
      column(1, 'Tổng số'),
      column(2, 'Đơn', 'Khiếu nại'),
      column(3, 'Đơn', 'Tố cáo'),
      column(4, 'Khác', 'Tố cáo'),
    ]);
    expect(rows.map((row) => row.map(({ text, at, columns, rows: tall }) => [text, at, columns, tall]))).toEqual([
      [
        ['Tổng số', 0, 1, 2],
        ['Đơn', 1, 2, 1],
        ['Khác', 3, 1, 1],
      ],
      [
        ['Khiếu nại', 1, 1, 1],
        ['Tố cáo', 2, 1, 1],
        ['Tố cáo', 3, 1, 1],
      ],
    ]);
  });

  it('does not merge a column with a heading of the same name beside it, nor headings of the same name under others', () => {
    const rows = headingRows([column(1, 'Đơn'), column(2, 'Đơn', 'Một', 'Tiền'), column(3, 'Đơn', 'Hai', 'Tiền')]);
    expect(rows.map((row) => row.map(({ columns }) => columns))).toEqual([
      [1, 2],
      [1, 1],
      [1, 1],
    ]);
  });

  it('covers every place of every form exactly once', () => {
    for (const form of Object.values(FORMS).flat()) {
      const rows = headingRows(form.columns);
      const filled = form.columns.map(() => 0);
      rows.flat().forEach(({ at, columns, rows: tall }) => {
        for (let position = at; position < at + columns; position += 1) filled[position] = (filled[position] ?? 0) + tall;
      });
      expect([form.code, ...filled]).toEqual([form.code, ...form.columns.map(() => rows.length)]);
    }
  });
});
