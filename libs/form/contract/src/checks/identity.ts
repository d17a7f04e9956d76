import type { FormCode, FormUnit } from '../definition.js';
import type { FormCheck } from '../tables/table.js';
import { formatFormNumber, tolerance } from './numbers.js';

/** A cell of the row that is checked; `minus` takes it away. */
export interface Term {
  readonly form: FormCode;
  readonly column: number;
  readonly minus?: boolean;
}

/** One side of an identity: cells added up, then times a factor, then a number from outside the forms. */
export interface Side {
  readonly factor?: number;
  readonly terms: readonly Term[];
  /** A stock that is not printed on the forms. */
  readonly given?: number;
}

/** What the numbers of one row must satisfy, over the forms of one set. */
export interface Identity {
  readonly code: string;
  readonly severity: FormCheck['severity'];
  readonly sentence: string;
  readonly left: Side;
  readonly operator: '=' | '≤' | '≥';
  readonly right: Side;
}

/** A cell's number and unit; undefined where the row has no such form. */
export type CellOf = (term: Term) => { readonly value: number; readonly unit: FormUnit } | undefined;

/** Whose row is worked out, and whether what holds is told too: putting numbers into words is most of the work. */
export interface Asked {
  readonly unitId: string | null;
  readonly told: 'all' | 'failing';
}

/** A column in a sentence: `(6)`, or with its form where another form is meant. */
export const columnName = ({ form, column }: Term, home?: FormCode): string => (form === home ? `(${column})` : `${form} (${column})`);

/** An identity worked out on one row; null when the row lacks one of its forms, and when it holds and only what fails is told. */
export function workOut(
  { code, severity, sentence, left, operator, right }: Identity,
  { unitId, told }: Asked,
  cellOf: CellOf,
): FormCheck | null {
  const terms = [...left.terms, ...right.terms];
  const cells = terms.map(cellOf);
  const unit = cells[0]?.unit;
  if (!unit || cells.some((cell) => cell === undefined)) return null;
  const [a, b] = [valueOf(left, cellOf), valueOf(right, cellOf)];
  const within = tolerance(unit, terms.length);
  const holds = operator === '=' ? Math.abs(a - b) <= within : operator === '≤' ? a <= b + within : a >= b - within;
  if (holds && told === 'failing') return null;
  const sign = holds ? operator : { '=': '≠', '≤': '>', '≥': '<' }[operator];
  const [l, r] = [inNumbers(left, cellOf, unit), inNumbers(right, cellOf, unit)];
  const result = (expression: string, value: number) => {
    const alone = formatFormNumber(value, unit);
    return expression === alone ? alone : `${expression} = ${alone}`;
  };
  // A sum that comes out says both sides once: 40 = 14 + 26. Where it does not, and at every limit, each side is added up.
  const worked = holds && operator === '=' ? `${l} = ${r}` : `${result(l, a)} ${sign} ${result(r, b)}`;
  return { code, severity, sentence, worked, holds, cells: distinct(terms), unitId };
}

function valueOf({ factor = 1, terms, given = 0 }: Side, cellOf: CellOf): number {
  return factor * terms.reduce((sum, term) => sum + (term.minus ? -1 : 1) * (cellOf(term)?.value ?? 0), 0) + given;
}

/** A side with its numbers put in: `14 + 26`, `4 × (40 − 3)`. */
function inNumbers({ factor = 1, terms, given }: Side, cellOf: CellOf, unit: FormUnit): string {
  const parts = terms.map((term, position) => {
    const number = formatFormNumber(cellOf(term)?.value ?? 0, unit);
    return position === 0 ? number : `${term.minus ? '−' : '+'} ${number}`;
  });
  const sum = parts.join(' ');
  const times = factor === 1 ? sum : `${factor} × ${terms.length === 1 ? sum : `(${sum})`}`;
  if (given === undefined) return times;
  return terms.length === 0 ? formatFormNumber(given, unit) : `${times} + ${formatFormNumber(given, unit)}`;
}

const distinct = (terms: readonly Term[]): FormCheck['cells'] => {
  const seen = new Map(terms.map(({ form, column }) => [`${form} ${column}`, { form, column }]));
  return [...seen.values()];
};
