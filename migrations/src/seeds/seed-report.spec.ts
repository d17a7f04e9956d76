import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildDemo } from './demo/build.js';
import { type Figures, countSection4 } from './testing/section-4-counter.js';

/* docs/SEED-REPORT.md says what the records give; this reads its tables and holds it to its word. */

const text = readFileSync(path.resolve('docs/SEED-REPORT.md'), 'utf8');
const rows = buildDemo('2026-11-20');
const office = rows.offices.find(({ code }) => code === 'dak-son')!.id;
const counted = rows.receptions.filter((row) => row.office_id === office && row.status === 'active' && row.attendance === 'received');

/** The table rows between a heading and the next one, without the table's head. */
function tableUnder(heading: string): string[][] {
  const section = text.slice(text.indexOf(heading)).split(/\n#{2,3} /)[0] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const toNumber = (cell: string): number => Number(cell.replaceAll('.', ''));

function figureOf(figures: Figures, code: string): number {
  return figures[code] ?? Number.NaN;
}

/** `15/9/2023` → `2023-09-15`. */
function day(written: string): string {
  const [date = '', month = '', year = ''] = written.split('/');
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

describe.each([
  { heading: '## 2. Quý IV năm 2023', lines: 30, official: '2023-12-14' },
  { heading: '## 3. Năm 2023', lines: 32, official: '2023-12-14' },
])('$heading', ({ heading, lines, official }) => {
  const [from = '', to = ''] = [
    ...text
      .slice(text.indexOf(heading))
      .split('\n')[0]!
      .matchAll(/\d+\/\d+\/\d{4}/g),
  ].map(([found]) => day(found));
  const table = tableUnder(heading);

  it('prints what the records give, for its own days and for the official period', () => {
    expect(table.length).toBe(lines);
    for (const figures of [countSection4(rows, office, from, to), countSection4(rows, office, from, official)])
      expect(table.map(([line, code = '', , ours = '']) => [line, code, toNumber(ours)])).toEqual(
        table.map(([line, code = '']) => [line, code, figureOf(figures, code)]),
      );
  });

  it('says rightly whether the two agree', () => {
    for (const [line, , printed = '', ours = '', verdict = ''] of table) {
      const due = printed === '–' ? 'báo cáo giấy không in' : toNumber(printed) === toNumber(ours) ? 'khớp' : 'không khớp';
      expect(`${line}: ${verdict.replace(/ \([A-B]\d+\)$/, '')}`).toBe(`${line}: ${due}`);
    }
  });
});

describe('## 4. Tăng, giảm', () => {
  it('prints both years and their distance', () => {
    const table = tableUnder('## 4. Tăng, giảm so với năm 2022');
    const year = countSection4(rows, office, '2022-12-15', '2023-11-30');
    const before = countSection4(rows, office, '2021-12-15', '2022-11-30');
    expect(table.length).toBe(8);
    for (const [line, code = '', now = '', then = '', change = '', printed = '', verdict] of table) {
      expect([line, toNumber(now), toNumber(then)]).toEqual([line, figureOf(year, code), figureOf(before, code)]);
      expect([line, toNumber(change)]).toEqual([line, toNumber(now) - toNumber(then)]);
      if (printed !== '–') expect([line, printed, verdict]).toEqual([line, change, 'khớp']);
    }
  });
});

describe('## 5. Explanations', () => {
  const inYear = counted.filter(({ received_on }) => received_on >= '2022-12-15' && received_on <= '2023-12-14');
  const numbers = new Map(rows.matters.map(({ id, year, number }) => [id, `VV-${year}-${String(number).padStart(6, '0')}`]));

  it('B2 names the four matters that both the Board and a leader received', () => {
    const byLeader = inYear.filter(({ mode }) => mode !== 'regular');
    const regular = inYear.filter(({ mode }) => mode === 'regular');
    const both = [...new Set(byLeader.map(({ matter_id }) => matter_id!))].filter((id) =>
      regular.some(({ matter_id }) => matter_id === id),
    );
    const days = (list: typeof inYear, id: string): string[] =>
      list.filter(({ matter_id }) => matter_id === id).map(({ received_on }) => received_on);
    const told = tableUnder('### B2.').map(([number, board = '', leader = '']) => [number, board.split(', ').map(day), [day(leader)]]);
    expect(told).toEqual(both.map((id) => [numbers.get(id), days(regular, id), days(byLeader, id)]).sort());
  });

  it('B6 lists the leaders’ eight receptions', () => {
    const told = tableUnder('### B6.').map(([number, on = '', mode, people = '', group]) => [
      number,
      day(on),
      mode,
      toNumber(people),
      group,
    ]);
    const deputies = new Set(rows.leaderDays.filter(({ by_deputy }) => by_deputy).map(({ id }) => id));
    expect(told).toEqual(
      inYear
        .filter(({ mode }) => mode !== 'regular')
        .map((row) => [
          `${row.book_number}/${row.book_year}`,
          row.received_on,
          (row.mode === 'ad-hoc' ? 'đột xuất' : 'định kỳ') + (deputies.has(row.leader_day_id!) ? ', ủy quyền' : ''),
          row.head_count,
          row.head_count >= 5 ? 'có' : 'không',
        ]),
    );
  });

  it('works out every sum it writes', () => {
    // Every "a + b = c" and "a − b = c" of the prose, except those told as wrong in the same breath.
    const sums = [...text.matchAll(/((?:\d+ [+−×] )+\d+) = (\d+)/g)].map(([whole, left = '', right]) => ({
      whole,
      left,
      right: Number(right),
    }));
    expect(sums.length).toBeGreaterThan(20);
    for (const { whole, left, right } of sums) {
      const [first = '0', ...rest] = left.split(/ (?=[+−×])/);
      const value = rest.reduce((sum, part) => {
        const [sign, term] = part.split(' ') as [string, string];
        return sign === '+' ? sum + Number(term) : sign === '−' ? sum - Number(term) : sum * Number(term);
      }, Number(first));
      expect(`${whole} → ${value}`).toBe(`${whole} → ${right}`);
    }
  });

  it('tells the nine months right', () => {
    expect(countSection4(rows, office, '2022-12-15', '2023-09-14')).toMatchObject({
      I01: 139,
      I02: 48,
      I03: 91,
      I23: 518,
      I24: 40,
      I25: 45,
      I26: 433,
      I17: 5,
      I18: 132,
    });
  });
});
