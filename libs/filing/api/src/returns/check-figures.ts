import { type TypedForm, filingErrors } from '@tiepdan/filing/contract';
import { type FormColumnDefinition, type FormDefinition, type FormSet, checkForms, decimalsOf, formsOf, stopping } from '@tiepdan/form/contract';
import { Refusal } from '@tiepdan/platform/api';

/**
 * Refuses a unit's figures that cannot be right: a form missing or twice, a column missing, a count that is not whole, or one of the
 * identities that must hold (printed formulas, C1–C12).
 * @throws Refusal RETURN.FORMS_WRONG, RETURN.COLUMNS_WRONG, RETURN.NOT_WHOLE, RETURN.NOT_A_NUMBER, RETURN.CHECKS_FAIL
 */
export function checkFigures(set: FormSet, typed: readonly TypedForm[]): void {
  const forms = formsOf(set);
  const given = new Map(typed.map((each) => [each.form, each]));
  if (given.size !== typed.length || typed.length !== forms.length || forms.some(({ code }) => !given.has(code)))
    throw new Refusal(filingErrors, 'RETURN.FORMS_WRONG', { forms: forms.map(({ code }) => code).join(', ') });
  for (const form of forms) checkColumns(form, given.get(form.code)?.values ?? []);
  const tables = typed.map(({ form, values }) => ({ set, form, rows: [{ unitId: null, name: '', state: 'filed' as const, values }], total: values }));
  const failing = stopping(checkForms(tables));
  const [first] = failing;
  if (first)
    throw new Refusal(
      filingErrors,
      'RETURN.CHECKS_FAIL',
      { count: failing.length, first: `${first.sentence} (${first.worked})` },
      failing.slice(0, 100).map(({ code, sentence, worked, cells: [cell] }) => ({ path: cell ? `${cell.form}.${cell.column}` : 'forms', rule: code, message: `${sentence}: ${worked}` })),
    );
}

function checkColumns({ code, columns }: FormDefinition, values: readonly number[]): void {
  if (values.length !== columns.length) throw new Refusal(filingErrors, 'RETURN.COLUMNS_WRONG', { form: code, count: columns.length });
  for (const [position, column] of columns.entries()) checkNumber(code, column, values[position] ?? Number.NaN);
}

function checkNumber(form: string, { number, unit }: FormColumnDefinition, value: number): void {
  const digits = decimalsOf(unit);
  const fits = Number.isFinite(value) && value >= 0 && Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-6 * Math.max(1, value);
  if (fits) return;
  if (digits === 0) throw new Refusal(filingErrors, 'RETURN.NOT_WHOLE', { form, column: number });
  throw new Refusal(filingErrors, 'RETURN.NOT_A_NUMBER', { form, column: number, digits });
}
