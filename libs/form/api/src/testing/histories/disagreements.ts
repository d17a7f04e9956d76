import { type FormCode, type FormNumbers, type FormSet, type FormSettings, formsOf } from '@tiepdan/form/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import type { FormFigures, OfficeFigures } from '../../engine/form-figures.js';
import type { Reader } from '../../engine/reader.js';
import { loadHistories } from './load-histories.js';
import type { OfficeHistory } from './plain-history.js';
import { smallest } from './shrink.js';
import { countSlowly, numbersOf } from './slow-counter/index.js';

/** What is asked of all histories: a period, on the forms of a regime, as of its end or of an earlier evening. */
export interface Span {
  readonly set: FormSet;
  readonly period: Period;
  readonly asOf: PlainDate | null;
}

/** A cell on which the product and the slow counter disagree. */
export interface Disagreement extends Span {
  readonly form: FormCode;
  readonly column: number;
  readonly product: number;
  readonly slowly: number;
}

/** Money and land are added up in another order: a thousandth of what is printed at the most. */
const TOLERANCE = 1e-6;

/** Cells of one history that differ. */
export function disagreements(history: OfficeHistory, settings: FormSettings, span: Span, product: OfficeFigures): Disagreement[] {
  const { set, period, asOf } = span;
  const slow = countSlowly(set, { history, settings, from: period.from, to: asOf ?? period.to });
  return formsOf(set).flatMap(({ code, columns }) => {
    const expected = numbersOf(slow[code] ?? {}, columns.length);
    const counted: FormNumbers = product.get(code) ?? [];
    return expected.flatMap((slowly, place) => {
      const found = counted[place] ?? Number.NaN;
      return Math.abs(found - slowly) < TOLERANCE ? [] : [{ ...span, form: code, column: place + 1, product: found, slowly }];
    });
  });
}

/** The fault in words, with the smallest history that shows it: what somebody needs to find the cause. */
export async function explain(reader: Reader, figures: FormFigures, seed: number, history: OfficeHistory, settings: FormSettings, fault: Disagreement): Promise<string> {
  const { set, period, asOf, form, column } = fault;
  const small = await smallest(history, async (histories) => {
    if (!histories.length) return [];
    const officeIds = await loadHistories(reader, histories);
    const values = await figures.values(reader, { officeIds, period, asOf, set, settings, forms: [form] });
    return histories.map((each, n) => disagreements(each, settings, fault, values.get(officeIds[n] ?? '') ?? new Map()).some((other) => other.form === form && other.column === column));
  });
  const where = `seed ${seed}: ${set} ${form} (${column}), ${period.from} … ${asOf ?? period.to}, ${JSON.stringify(settings)}`;
  return `${where}: product ${fault.product}, slow counter ${fault.slowly}; smallest history:\n${JSON.stringify(small, null, 1)}`;
}
