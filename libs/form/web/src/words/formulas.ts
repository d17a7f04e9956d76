import {
  formatFormNumber,
  parseFormula,
  tolerance,
  type FormColumnDefinition,
  type FormDefinition,
  type FormNumbers,
} from '@tiepdan/form/contract';

/** A piece of a formula: a sign, or a column's number with what stands in it. */
export interface FormulaPiece {
  readonly text: string;
  /** The column; null for a sign. */
  readonly column: number | null;
}

/** One thing a column must be in relation to others, with the numbers of a row put in. */
export interface WorkedFormula {
  /** `(1) = (5) + (11) + (17)`. */
  readonly pieces: readonly FormulaPiece[];
  /** `40 = 14 + 20 + 6`; empty where no row is asked about. */
  readonly worked: string;
  /** Null where no row is asked about. */
  readonly holds: boolean | null;
}

/** The formulas printed under a column and what it may not exceed, worked out over one row. */
export function formulasOf(form: FormDefinition, column: FormColumnDefinition, values: FormNumbers | null): readonly WorkedFormula[] {
  const at = (number: number) => form.columns.findIndex((each) => each.number === number);
  const read = (number: number) => values?.[at(number)] ?? 0;
  const print = (number: number) => formatFormNumber(read(number), form.columns[at(number)]?.unit ?? column.unit);
  const own = read(column.number);
  const about = (sign: '=' | '≤', parts: readonly number[], holds: (sum: number) => boolean): WorkedFormula => {
    const sum = parts.reduce((added, part) => added + read(part), 0);
    const pieces = [
      pieceOf(column.number),
      signed(` ${sign} `),
      ...parts.flatMap((part, first) => (first ? [signed(' + '), pieceOf(part)] : [pieceOf(part)])),
    ];
    if (!values) return { pieces, worked: '', holds: null };
    const right = parts.map(print).join(' + ');
    if (holds(sum)) return { pieces, worked: `${print(column.number)} ${sign} ${right}`, holds: true };
    const added = parts.length > 1 ? ` = ${formatFormNumber(sum, column.unit)}` : '';
    return { pieces, worked: `${print(column.number)} ${sign === '=' ? '≠' : '>'} ${right}${added}`, holds: false };
  };
  return [
    ...column.formulas.map((formula) => {
      const parts = parseFormula(formula);
      return about('=', parts, (sum) => Math.abs(sum - own) <= tolerance(column.unit, parts.length + 1));
    }),
    ...(column.atMost ?? []).map((most) => about('≤', [most], (limit) => own <= limit + tolerance(column.unit, 2))),
  ];
}

const pieceOf = (column: number): FormulaPiece => ({ text: `(${column})`, column });
const signed = (text: string): FormulaPiece => ({ text, column: null });
