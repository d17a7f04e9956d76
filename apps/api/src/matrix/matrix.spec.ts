import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { ROLES } from '@tiepdan/platform/contract';
import { cellsOf } from './cells.js';
import { COLUMNS, LETTERS } from './columns.js';
import { matrixPage } from './page.js';
import { ROWS, TABLES } from './table.js';

const PAGE = fileURLToPath(new URL('../../../../docs/MATRIX.md', import.meta.url));

describe('the matrix', () => {
  it('has a column for every role, and no other', () => {
    expect(Object.values(COLUMNS).map(({ role }) => role).sort()).toEqual(Object.keys(ROLES).sort());
    for (const { role, name } of Object.values(COLUMNS)) expect(name).toBe(ROLES[role]);
  });

  it('names every operation once, in words, with roles that exist', () => {
    expect(new Set(ROWS.map(({ operation }) => operation)).size).toBe(ROWS.length);
    for (const { operation, words, who } of ROWS) {
      expect([operation, /^\p{Lu}/u.test(words), words.endsWith('.')]).toEqual([operation, true, false]);
      expect([operation, [...who].filter((letter) => !LETTERS.includes(letter))]).toEqual([operation, []]);
      expect([operation, who.size > 0]).toEqual([operation, true]);
    }
  });

  it('asks about a record wherever an address names one', () => {
    const unasked = ROWS.filter(({ path, kind }) => /\{(id|fileId|template|limitId)\}/.test(path) && !kind).map(({ operation }) => operation);
    expect(unasked).toEqual([]);
  });

  it('expects no answer but success to tell who somebody is, and that only where one is opened with a reason', () => {
    const opened = ROWS.filter((row) => cellsOf(row).some(({ expected }) => expected === 'opened')).map(({ operation }) => operation);
    expect(opened.every((operation) => /^POST .*\/opening$/.test(operation))).toBe(true);
  });

  it('is what docs/MATRIX.md shows', () => {
    if (process.env['MATRIX_PAGE'] === 'write') writeFileSync(PAGE, matrixPage(TABLES));
    expect(readFileSync(PAGE, 'utf8')).toBe(matrixPage(TABLES));
  });
});
