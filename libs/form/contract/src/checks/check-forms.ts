import type { FormCode, FormDefinition } from '../definition.js';
import { findForm } from '../sets/forms.js';
import type { FormCheck, FormNumbers, FormRow, FormTable } from '../tables/table.js';
import { tiesOf } from './between-forms.js';
import { type Asked, type CellOf, type Identity, workOut } from './identity.js';
import { printedIdentities } from './printed.js';
import { type StockPair, checkStocks } from './stocks.js';
import { checkNumbers, checkTotal } from './whole-rows.js';

/** What is checked of a filled form. */
export type CheckedTable = Pick<FormTable, 'set' | 'form' | 'rows' | 'total'>;

/** Rows that are added up: what has not been reported, and what stays out of the province's report, is neither checked nor added. */
export const isCounted = ({ state, values }: FormRow): boolean => values !== null && state !== 'missing' && state !== 'excluded';

/**
 * Works out everything that the forms of one period must satisfy: the printed formulas and limits, C1–C9, C11 and C12, over the office's own
 * row, every unit's and the total. Of units only what fails is told, because a hundred of them satisfy thousands of identities; of the office
 * itself and of the total, everything. `stocks` are needed for C9 and C11.
 */
export function checkForms(tables: readonly CheckedTable[], stocks: readonly StockPair[] = []): FormCheck[] {
  const set = tables[0]?.set;
  if (!set) return [];
  const known = tables.flatMap((table) => {
    const form = findForm(set, table.form);
    return form ? [{ table, form }] : [];
  });
  const identities = [...known.flatMap(({ form }) => printedIdentities(form)), ...tiesOf(set)];
  const rows = rowsOf(tables);
  const alone = rows.size === 1;
  return [
    ...[...rows].flatMap(([unitId, values]) => checkRow({ unitId, told: unitId === null ? 'all' : 'failing' }, values, identities, known)),
    ...(alone
      ? []
      : checkRow({ unitId: 'total', told: 'all' }, new Map(tables.map(({ form, total }) => [form, total])), identities, known)),
    ...known.flatMap(({ form, table }) => checkTotal(form, table.rows.filter(isCounted), table.total)),
    ...stocks.flatMap((pair) => checkStocks(set, pair, (form) => rows.get(pair.unitId)?.get(form) ?? null)),
  ];
}

/** The counted rows of all forms, by unit, the office itself first. */
function rowsOf(tables: readonly CheckedTable[]): Map<string | null, Map<FormCode, FormNumbers>> {
  const rows = new Map<string | null, Map<FormCode, FormNumbers>>();
  for (const { form, rows: of } of tables)
    for (const row of of.filter(isCounted)) {
      const forms = rows.get(row.unitId) ?? new Map<FormCode, FormNumbers>();
      rows.set(row.unitId, forms.set(form, row.values ?? []));
    }
  return rows;
}

type Known = readonly { readonly form: FormDefinition }[];

function checkRow(asked: Asked, values: ReadonlyMap<FormCode, FormNumbers>, identities: readonly Identity[], known: Known): FormCheck[] {
  const units = new Map(known.map(({ form }) => [form.code, form.columns]));
  const cellOf: CellOf = ({ form, column }) => {
    const value = values.get(form)?.[column - 1];
    const unit = units.get(form)?.[column - 1]?.unit;
    return value === undefined || !unit ? undefined : { value, unit };
  };
  return [
    ...identities.flatMap((identity) => workOut(identity, asked, cellOf) ?? []),
    ...known.flatMap(({ form }) => {
      const numbers = values.get(form.code);
      return numbers ? checkNumbers(form, numbers, asked.unitId).filter(({ holds }) => asked.told === 'all' || !holds) : [];
    }),
  ];
}

/** The checks that speak about a form: its own, and those that tie it to others. C12 of a row that holds names no cell, and goes by its sentence. */
export const checksOf = (checks: readonly FormCheck[], form: FormCode): readonly FormCheck[] =>
  checks.filter(({ cells, sentence }) =>
    cells.length > 0 ? cells.some((cell) => cell.form === form) : sentence.startsWith(`Biểu ${form}:`),
  );

/** Those that stop export and filing. */
export const stopping = (checks: readonly FormCheck[]): readonly FormCheck[] =>
  checks.filter(({ holds, severity }) => !holds && severity === 'must');
