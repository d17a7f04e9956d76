import { FORM_STOCKS, type FormStock, type FormStocks } from '../records/records.js';
import type { FormCheck, FormNumbers } from '../tables/table.js';
import type { FormCode, FormSet } from '../definition.js';
import { formatFormNumber } from './numbers.js';

/** What a row's period took over: `opening` as counted at its start, `previousClosing` as the report before it left it. */
export interface StockPair {
  /** Null is the office itself. */
  readonly unitId: string | null;
  readonly opening?: FormStocks | null;
  /** Null or left out when there is no report on the period before. */
  readonly previousClosing?: FormStocks | null;
}

/** Where a stock stands in the forms: the column that holds it together with what was added, and where that is printed. */
const GROWN: Readonly<
  Partial<
    Record<FormStock, { readonly code: string; readonly held: readonly [FormCode, number]; readonly added: readonly [FormCode, number] }>
  >
> = {
  'decisions-due': { code: 'C11', held: ['05/KQTH', 1], added: ['03/GQKN', 7] },
  'conclusions-due': { code: 'C11', held: ['05/KQTH', 16], added: ['04/GQTC', 7] },
  'inspection-conclusions-due': { code: 'C11', held: ['06/QLKNTC', 13], added: ['06/QLKNTC', 8] },
};

/** Columns of a form that hold each stock, for the cells of a check. */
const HELD_IN: Readonly<Record<FormStock, number>> = {
  'petitions-under-review': 1,
  'decisions-due': 1,
  'conclusions-due': 16,
  'inspections-running': 6,
  'inspection-conclusions-due': 13,
};

/**
 * C9, C11: what a period opens with is what the adjacent one before it closed with, and what had to be carried out in it is that and what
 * was issued in it. `valuesOf` gives the row's numbers of a form.
 */
export function checkStocks(
  set: FormSet,
  { unitId, opening, previousClosing }: StockPair,
  valuesOf: (form: FormCode) => FormNumbers | null,
): FormCheck[] {
  const print = (value: number) => formatFormNumber(value, 'đơn');
  return (Object.keys(FORM_STOCKS) as FormStock[]).flatMap((stock): FormCheck[] => {
    const { form: current, label } = FORM_STOCKS[stock];
    const form = set === 'tt06' ? current : '01/XLD';
    const [opened, closed] = [opening?.[stock], previousClosing?.[stock]];
    if (opened === undefined) return [];
    const checks: FormCheck[] = [];
    if (closed !== undefined) {
      const holds = opened === closed;
      checks.push({
        code: 'C9',
        severity: 'must',
        sentence: `${label}: số đầu kỳ bằng số cuối kỳ liền trước`,
        worked: `${print(opened)} ${holds ? '=' : '≠'} ${print(closed)}`,
        holds,
        cells: [{ form: codeIn(set, form), column: HELD_IN[stock] }],
        unitId,
      });
    }
    const grown = GROWN[stock];
    const [held, added] = grown ? [cell(grown.held, valuesOf), cell(grown.added, valuesOf)] : [];
    if (grown && held !== undefined && added !== undefined && set === 'tt06') {
      const holds = held === opened + added;
      checks.push({
        code: grown.code,
        severity: 'must',
        sentence: `${label}: biểu ${grown.held[0]} (${grown.held[1]}) bằng số đầu kỳ cộng số ban hành trong kỳ, biểu ${grown.added[0]} (${grown.added[1]})`,
        worked: holds
          ? `${print(held)} = ${print(opened)} + ${print(added)}`
          : `${print(held)} ≠ ${print(opened)} + ${print(added)} = ${print(opened + added)}`,
        holds,
        cells: [grown.held, grown.added].map(([of, column]) => ({ form: of, column })),
        unitId,
      });
    }
    return checks;
  });
}

const cell = ([form, column]: readonly [FormCode, number], valuesOf: (form: FormCode) => FormNumbers | null): number | undefined =>
  valuesOf(form)?.[column - 1];

/** The older sets print the same stock in 01/XLĐ, spelt with Đ since 2024. */
const codeIn = (set: FormSet, form: FormCode): FormCode => (set === 'tt01-2024' && form === '01/XLD' ? '01/XLĐ' : form);
