import type { FormCheck, FormColumnDefinition, FormDefinition, FormNumbers, FormTable } from '@tiepdan/form/contract';
import { formatFormNumber, isCounted, ROW_STATES } from '@tiepdan/form/contract';
import { type FormCell, HEADING_ROW, TOTAL_ROW, cellKey, rowOf } from '../cell-key';
import { changeWords, headingWords } from '../words/figures';

/** How grave the worst check is that does not hold. */
export type Mark = FormCheck['severity'] | null;

/** One number of the table as drawn. */
export interface ShownCell {
  readonly key: string;
  readonly column: FormColumnDefinition;
  readonly text: string;
  /** Against the year before; empty when nothing is compared. */
  readonly change: string;
  readonly mark: Mark;
  /** What the cell is, for who hears it. */
  readonly name: string;
}

/** One row as drawn: a unit, the office itself, or the total. */
export interface ShownRow {
  readonly key: string;
  readonly name: string;
  /** Where its numbers come from, in words; empty for the total. */
  readonly state: string;
  readonly total: boolean;
  /** Null where nothing was reported: "0" is not "chưa báo cáo". */
  readonly cells: readonly ShownCell[] | null;
}

const MARK_WORDS = { must: 'Có phép kiểm tra không khớp. ', should: 'Có phép kiểm tra cần xem lại. ' } as const;

/** Every row of a form, the total last. `previous` is the same form a year earlier, put under each number. */
export function shownRows(form: FormDefinition, table: FormTable, previous: FormTable | null): readonly ShownRow[] {
  const marks = marksOf(form, table.checks);
  const before = new Map(previous?.rows.map(({ unitId, values }) => [rowOf(unitId), values]));
  const shown = (key: string, name: string, values: FormNumbers | null, earlier: FormNumbers | null) =>
    values &&
    form.columns.map((column, at): ShownCell =>
      cellOf({ row: key, column: column.number }, column, name, values[at] ?? 0, earlier?.[at] ?? null, marks),
    );
  const rows = table.rows.map(({ unitId, name, state, values }): ShownRow => {
    const key = rowOf(unitId);
    return { key, name, state: ROW_STATES[state], total: false, cells: shown(key, name, values, before.get(key) ?? null) };
  });
  const comparable = previous && unlikeRows(table, previous).length === 0;
  const total = shown(TOTAL_ROW, 'Tổng cộng', table.total, comparable ? previous.total : null);
  return [...rows, { key: TOTAL_ROW, name: 'Tổng cộng', state: '', total: true, cells: total }];
}

/** Who is in one of two totals and not in the other: such totals say nothing beside each other. */
export function unlikeRows(table: FormTable, previous: FormTable): readonly string[] {
  const counted = ({ rows }: FormTable) => new Map(rows.filter(isCounted).map(({ unitId, name }) => [rowOf(unitId), name]));
  const [now, then] = [counted(table), counted(previous)];
  return [...new Map([...then, ...now])].filter(([row]) => now.has(row) !== then.has(row)).map(([, name]) => name);
}

function cellOf(
  cell: FormCell,
  column: FormColumnDefinition,
  rowName: string,
  value: number,
  previous: number | null,
  marks: ReadonlyMap<string, Mark>,
): ShownCell {
  const key = cellKey(cell);
  const text = formatFormNumber(value, column.unit);
  const mark = marks.get(key) ?? null;
  const change = previous === null ? '' : changeWords(value, previous, column.unit);
  // What is seen comes first and unbroken in the name, so that who speaks to the page can say it (WCAG 2.2, 2.5.3).
  const number = change ? `${text} ${change} so với cùng kỳ, ${column.unit}` : `${text} ${column.unit}`;
  return {
    key,
    column,
    text,
    change,
    mark,
    name: `${number}, cột (${column.number}) ${headingWords(column)}, ${rowName}. ${mark ? MARK_WORDS[mark] : ''}Mở chi tiết`,
  };
}

/** The cells of this form that a failed check speaks about, each with the gravest. */
export function marksOf(form: FormDefinition, checks: readonly FormCheck[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const { holds, severity, unitId, cells } of checks) {
    if (holds) continue;
    for (const cell of cells) {
      if (cell.form !== form.code) continue;
      const key = cellKey({ row: rowOf(unitId), column: cell.column });
      if (marks.get(key) !== 'must') marks.set(key, severity);
    }
  }
  return marks;
}

/** The cells that the keyboard walks over, row by row: the column numbers, then every row that has numbers. */
export function walkable(form: FormDefinition, rows: readonly ShownRow[]): readonly (readonly string[])[] {
  const heading = form.columns.map(({ number }) => cellKey({ row: HEADING_ROW, column: number }));
  return [heading, ...rows.flatMap(({ cells }) => (cells ? [cells.map(({ key }) => key)] : []))];
}

/** Where a key leads from a cell; null where the key means nothing here or the table ends. */
export function neighbour(grid: readonly (readonly string[])[], from: string, key: string, withCtrl: boolean): string | null {
  const row = grid.findIndex((keys) => keys.includes(from));
  const column = grid[row]?.indexOf(from) ?? -1;
  const last = (grid[row]?.length ?? 0) - 1;
  if (row < 0) return null;
  const to: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [withCtrl ? 0 : row, 0],
    End: [withCtrl ? grid.length - 1 : row, last],
  };
  const place = to[key];
  return (place && grid[place[0]]?.[place[1]]) ?? null;
}
