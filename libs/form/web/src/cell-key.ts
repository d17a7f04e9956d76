/** The office's own row, as an address calls it. */
export const OWN_ROW = 'own';
/** The last row. */
export const TOTAL_ROW = 'total';
/** The row of column numbers: a cell of it is a column. */
export const HEADING_ROW = 'column';

/** A place of a form: whose row, and the printed number of its column. A unit's row is called by the unit's id. */
export interface FormCell {
  readonly row: string;
  readonly column: number;
}

/** `own:5`, `total:5`, `column:5`, `0190…:5`. */
export const cellKey = ({ row, column }: FormCell): string => `${row}:${column}`;

/** The same read back; null for what is no cell. */
export function readCell(key: string | undefined): FormCell | null {
  const [, row, column] = /^([\w-]+):(\d{1,3})$/.exec(key ?? '') ?? [];
  return row ? { row, column: Number(column) } : null;
}

/** The row that speaks for a unit; null is the office itself. */
export const rowOf = (unitId: string | null): string => unitId ?? OWN_ROW;
