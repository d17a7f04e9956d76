import type { FormColumnDefinition, FormDefinition, FormNumbers } from '@tiepdan/form/contract';
import { figureWords } from './figures';

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
  const read = (number: number) => values?.[form.columns.findIndex((each) => each.number === number)] ?? 0;
  const print = (number: number) => figureWords(read(number), form.columns.find((each) => each.number === number)?.unit ?? column.unit);
  const about = (sign: '=' | '≤', right: readonly FormulaPiece[], holds: boolean): WorkedFormula => {
    const pieces = [pieceOf(column.number), { text: ` ${sign} `, column: null }, ...right];
    const worked = pieces.map((piece) => (piece.column === null ? piece.text : print(piece.column))).join('');
    return { pieces, worked: values ? worked : '', holds: values ? holds : null };
  };
  return [
    ...column.formulas.map((formula) => about('=', piecesOf(formula), Math.abs(sumOf(formula, read) - read(column.number)) < 5e-7)),
    ...(column.atMost ?? []).map((most) => about('≤', [pieceOf(most)], read(column.number) <= read(most))),
  ];
}

const pieceOf = (column: number): FormulaPiece => ({ text: `(${column})`, column });

/** `7+8` as columns and signs. */
function piecesOf(formula: string): FormulaPiece[] {
  return (formula.match(/\d+|[+\-–−]/g) ?? []).map((token) =>
    /\d/.test(token) ? pieceOf(Number(token)) : { text: ` ${token} `, column: null },
  );
}

function sumOf(formula: string, read: (column: number) => number): number {
  const terms = formula.match(/[+\-–−]?\s*\d+/g) ?? [];
  return terms.reduce((sum, term) => sum + (/^[-–−]/.test(term) ? -1 : 1) * read(Number(/\d+/.exec(term)?.[0])), 0);
}
