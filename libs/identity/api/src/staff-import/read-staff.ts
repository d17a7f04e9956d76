import { STAFF_COLUMNS, type StaffColumn } from '@tiepdan/identity/contract';
import { foldText, tidyText } from '@tiepdan/platform/contract';

/** One line of a staff list as it was typed, cell by cell. */
export interface TypedStaff extends Readonly<Record<StaffColumn, string>> {
  /** Its number in the text, from 1. */
  readonly line: number;
}

const COLUMNS = Object.keys(STAFF_COLUMNS) as StaffColumn[];
/** What a column may be headed by besides the template's own word. */
const OTHER_HEADINGS: Readonly<Record<string, StaffColumn>> = {
  'ho ten': 'fullName',
  ten: 'fullName',
  'chuc danh': 'position',
  phong: 'unit',
  'don vi': 'unit',
  'phong ban': 'unit',
  'tai khoan': 'username',
  email: 'email',
  'dia chi thu dien tu': 'email',
  'so dien thoai': 'phone',
  'co quan, don vi': 'agency',
};
const HEADINGS: Readonly<Record<string, StaffColumn>> = { ...OTHER_HEADINGS, ...Object.fromEntries(COLUMNS.map((column) => [foldText(STAFF_COLUMNS[column]), column])) };

/** The lines of a staff list, tabs between the cells. A first line of headings says which column is which; without one they stand in the template's order. */
export function readStaff(text: string): TypedStaff[] {
  const rows = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ line: index + 1, cells: line.split('\t').map(tidyText) }))
    .filter(({ cells }) => cells.some(Boolean));
  const order = headingsOf(rows[0]?.cells ?? []);
  return (order ? rows.slice(1) : rows).map(({ line, cells }) => {
    const at = (column: StaffColumn) => cells[(order ?? COLUMNS).indexOf(column)] ?? '';
    return { line, ...(Object.fromEntries(COLUMNS.map((column) => [column, at(column)])) as Record<StaffColumn, string>) };
  });
}

/** Which column stands where, when the line is one of headings: it names the one that nobody can do without, and another. */
function headingsOf(cells: readonly string[]): (StaffColumn | null)[] | null {
  const named = cells.map((cell) => HEADINGS[foldText(cell)] ?? null);
  return named.includes('fullName') && named.filter(Boolean).length > 1 ? named : null;
}
