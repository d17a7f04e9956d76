import type { Period } from '@tiepdan/statistics/contract';
import { AREAS_MOST, OTHERS, type Picture, type PictureAxis, type PictureCode, type Step, stretchLabel } from '@tiepdan/trend/contract';
import type { PictureSource } from '../pictures/index.js';

/** A cell that is not empty. */
export interface CellRow {
  readonly rowKey: string;
  readonly rowLabel: string;
  readonly rowOrder: number;
  readonly columnKey: string;
  readonly value: number;
}

/** Pictures whose rows are places: the fullest are named, the rest stand together. */
const FOLDED: readonly PictureCode[] = ['areas', 'heat'];

/** The rows of a picture in their order, and which of them are named on their own. */
export function rowsOf(code: PictureCode, period: Period, step: Step | null, cells: readonly CellRow[]): PictureAxis[] {
  if (step) return stretchesOf(period, step);
  const totals = new Map<string, { label: string; order: number; total: number }>();
  for (const { rowKey, rowLabel, rowOrder, value } of cells) {
    const known = totals.get(rowKey);
    totals.set(rowKey, { label: rowLabel, order: rowOrder, total: (known?.total ?? 0) + value });
  }
  const rows = [...totals].map(([key, row]) => ({ key, ...row })).sort((one, other) => one.order - other.order || other.total - one.total || one.label.localeCompare(other.label, 'vi'));
  const places = rows.filter(({ order }) => order === 0);
  if (!FOLDED.includes(code) || places.length <= AREAS_MOST) return rows.map(({ key, label }) => ({ key, label }));
  const named = places.slice(0, AREAS_MOST);
  const rest = { key: OTHERS, label: `${places.length - AREAS_MOST} xã, phường khác` };
  return [...named, rest, ...rows.filter(({ order }) => order > 0)].map(({ key, label }) => ({ key, label }));
}

/** Every stretch of a period, empty ones too, from the first to the last. */
export function stretchesOf({ from, to }: Period, step: Step): PictureAxis[] {
  const [first, last] = [reportMonth(from), reportMonth(to)];
  const keys = new Set<string>();
  for (let month = first; month <= last; month++) keys.add(keyOf(month, step));
  return [...keys].map((key) => ({ key, label: stretchLabel(key) }));
}

/** Months since year 0 of the report a day belongs to. */
const reportMonth = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + (Number(day.slice(8)) >= 15 ? 1 : 0);

function keyOf(month: number, step: Step): string {
  const [year, inYear] = [Math.floor(month / 12), month % 12];
  return step === 'month' ? `${year}-${String(inYear + 1).padStart(2, '0')}` : `${year}-Q${Math.floor(inYear / 3) + 1}`;
}

/** The same stretch a year earlier. */
export const yearEarlier = (key: string): string => `${Number(key.slice(0, 4)) - 1}${key.slice(4)}`;

/** The picture's table out of its cells. `before` are the cells of the year before, over time. */
export function arrange(code: PictureCode, source: PictureSource, period: Period, step: Step | null, cells: readonly CellRow[], before: readonly CellRow[]): Picture {
  const rows = rowsOf(code, period, step, cells);
  const columns = source.columns ?? columnsOf(cells);
  const places = new Map(rows.map(({ key }, place) => [key, place]));
  const table = rows.map(() => columns.map(() => 0));
  for (const { rowKey, columnKey, value } of cells) {
    const row = table[places.get(rowKey) ?? places.get(OTHERS) ?? -1];
    const column = columns.findIndex(({ key }) => key === columnKey);
    if (!row || column < 0) throw new Error(`a cell of ${code} has no place: ${rowKey}, ${columnKey}`);
    row[column] = (row[column] ?? 0) + value;
  }
  const earlier = (key: string) => sum(before.filter(({ rowKey }) => rowKey === yearEarlier(key)).map(({ value }) => value));
  return { code, period, step, rows, columns, cells: table, yearBefore: step ? rows.map(({ key }) => earlier(key)) : null, total: sum(table.flat()) };
}

/** Columns that occur, the fullest first. */
function columnsOf(cells: readonly CellRow[]): PictureAxis[] {
  const totals = new Map<string, number>();
  for (const { columnKey, value } of cells) totals.set(columnKey, (totals.get(columnKey) ?? 0) + value);
  return [...totals].sort(([one, less], [other, more]) => more - less || one.localeCompare(other, 'vi')).map(([key]) => ({ key, label: key }));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

