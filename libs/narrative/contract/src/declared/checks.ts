import { addDays, formatCount, formatDay, type PlainDate } from '@tiepdan/platform/contract';
import type { DeclaredTable } from './definition.js';

/** One identity of a declared table, worked out. A failed `must` keeps the report from being finished; a `should` is only said. */
export interface DeclaredCheck {
  readonly code: 'parts' | 'at-most' | 'stock' | 'opening' | 'same-day' | 'quarters' | 'cut-off' | 'missing';
  readonly severity: 'must' | 'should';
  readonly sentence: string;
  /** Both sides with the numbers put in: `2.200 + 17.040 − 14.713 − 396 = 4.131`. */
  readonly worked: string;
  readonly holds: boolean;
  /** Codes of the rows it speaks about. */
  readonly rows: readonly string[];
}

/** Figures of a table by row; a row that is absent or null is not reported yet. */
export type DeclaredFigures = ReadonlyMap<string, number | null>;

/** Another return of the same table that has to agree with this one. */
export interface DeclaredNeighbour {
  readonly label: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly figures: DeclaredFigures;
}

const label = (table: DeclaredTable, code: string): string => table.rows.find((row) => row.code === code)?.label ?? code;
const known = (figures: DeclaredFigures, codes: readonly string[]): number[] | null => {
  const values = codes.map((code) => figures.get(code) ?? null);
  return values.every((value) => value !== null) ? values : null;
};
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
/** `40 = 40`, `40 ≠ 50`. */
const equation = (side: string, result: number, printed: number): string =>
  `${side} = ${formatCount(result)}${result === printed ? '' : ` ≠ ${formatCount(printed)}`}`;

/** What must hold within one table: parts make totals, shares do not exceed, the stock closes. Identities over figures not reported are left out. */
export function checkWithin(table: DeclaredTable, figures: DeclaredFigures): DeclaredCheck[] {
  return [...partChecks(table, figures), ...mostChecks(table, figures), ...stockCheck(table, figures)];
}

function partChecks(table: DeclaredTable, figures: DeclaredFigures): DeclaredCheck[] {
  return table.rows.flatMap(({ code, parts = [] }) =>
    parts.flatMap((codes): DeclaredCheck[] => {
      const total = figures.get(code) ?? null;
      const values = known(figures, codes);
      if (total === null || !values) return [];
      return [
        {
          code: 'parts',
          severity: 'must',
          sentence: `${label(table, code)} = ${codes.map((part) => label(table, part).toLocaleLowerCase('vi')).join(' + ')}`,
          worked: equation(values.map(formatCount).join(' + '), sum(values), total),
          holds: sum(values) === total,
          rows: [code, ...codes],
        },
      ];
    }),
  );
}

function mostChecks(table: DeclaredTable, figures: DeclaredFigures): DeclaredCheck[] {
  return table.rows.flatMap(({ code, atMost }): DeclaredCheck[] => {
    const values = atMost ? known(figures, [code, atMost]) : null;
    if (!atMost || !values) return [];
    const [value = 0, most = 0] = values;
    return [
      {
        code: 'at-most',
        severity: 'must',
        sentence: `${label(table, code)} không nhiều hơn ${label(table, atMost).toLocaleLowerCase('vi')}`,
        worked: `${formatCount(value)} ${value <= most ? '≤' : '>'} ${formatCount(most)}`,
        holds: value <= most,
        rows: [code, atMost],
      },
    ];
  });
}

function stockCheck(table: DeclaredTable, figures: DeclaredFigures): DeclaredCheck[] {
  const { stock } = table;
  if (!stock) return [];
  const came = known(figures, [stock.opening, ...stock.received]);
  const went = known(figures, stock.done);
  const closing = figures.get(stock.closing) ?? null;
  if (!came || !went || closing === null) return [];
  const left = sum(came) - sum(went);
  return [
    {
      code: 'stock',
      severity: 'must',
      sentence: 'Kỳ trước chuyển sang + tiếp nhận − giải quyết − trả lại = chuyển kỳ sau',
      worked: equation(`${came.map(formatCount).join(' + ')} − ${went.map(formatCount).join(' − ')}`, left, closing),
      holds: left === closing,
      rows: [stock.opening, ...stock.received, ...stock.done, stock.closing],
    },
  ];
}

/** The return a period's figures belong to. */
export interface DeclaredSpan {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly figures: DeclaredFigures;
}

/**
 * What must hold between returns of one table: opening is what the period before closed with; what is open on one day is one number,
 * whichever period ends there; and quarters that fill a longer period add up to it.
 * @param dayBefore the day before `own.from`
 */
export function checkBetween(
  table: DeclaredTable,
  own: DeclaredSpan,
  others: readonly DeclaredNeighbour[],
  dayBefore: PlainDate,
): DeclaredCheck[] {
  const { stock } = table;
  const checks: DeclaredCheck[] = [];
  if (stock) {
    for (const other of others.filter(({ to }) => to === dayBefore))
      checks.push(...same('opening', 'Kỳ trước chuyển sang bằng số chuyển kỳ sau của', own.figures, stock.opening, other, stock.closing));
    for (const other of others.filter(({ to }) => to === own.to))
      checks.push(
        ...same('same-day', `Số còn lại ngày ${formatDay(own.to)} như báo cáo`, own.figures, stock.closing, other, stock.closing),
      );
    for (const other of others.filter(({ from }) => from === own.from))
      checks.push(
        ...same('same-day', `Số chuyển sang ngày ${formatDay(own.from)} như báo cáo`, own.figures, stock.opening, other, stock.opening),
      );
  }
  return [...checks, ...quarterChecks(table, own, others)];
}

function same(
  code: 'opening' | 'same-day',
  words: string,
  own: DeclaredFigures,
  row: string,
  other: DeclaredNeighbour,
  otherRow: string,
): DeclaredCheck[] {
  const value = own.get(row) ?? null;
  const stood = other.figures.get(otherRow) ?? null;
  if (value === null || stood === null) return [];
  const sentence = `${words} ${other.label}`;
  return [
    {
      code,
      severity: 'must',
      sentence,
      worked: `${formatCount(value)} ${value === stood ? '=' : '≠'} ${formatCount(stood)}`,
      holds: value === stood,
      rows: [row],
    },
  ];
}

/** Flows of the periods that lie inside and fill the whole; a stock's two ends do not add up. */
function quarterChecks(table: DeclaredTable, own: DeclaredSpan, others: readonly DeclaredNeighbour[]): DeclaredCheck[] {
  const inside = tiling(own, others);
  if (!inside.length) return [];
  const ends = table.stock ? [table.stock.opening, table.stock.closing] : [];
  return table.rows.flatMap(({ code }): DeclaredCheck[] => {
    const whole = own.figures.get(code) ?? null;
    const parts = inside.map(({ figures }) => figures.get(code) ?? null);
    if (ends.includes(code) || whole === null || !parts.every((part) => part !== null)) return [];
    const total = sum(parts);
    const sentence = `${label(table, code)} = tổng ${inside.map((part) => part.label).join(', ')}`;
    return [
      {
        code: 'quarters',
        severity: 'must',
        sentence,
        worked: equation(parts.map(formatCount).join(' + '), total, whole),
        holds: total === whole,
        rows: [code],
      },
    ];
  });
}

/** The shortest returns that follow each other from the first day to the last; none when there is a gap. */
function tiling(own: DeclaredSpan, others: readonly DeclaredNeighbour[]): DeclaredNeighbour[] {
  const within = others.filter(({ from, to }) => from >= own.from && to <= own.to && (from !== own.from || to !== own.to));
  const found: DeclaredNeighbour[] = [];
  let from: PlainDate = own.from;
  while (from <= own.to) {
    const next = within.filter((part) => part.from === from).sort((one, other) => (one.to < other.to ? -1 : 1))[0];
    if (!next) return [];
    found.push(next);
    from = addDays(next.to, 1);
  }
  return found;
}
