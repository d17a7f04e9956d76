import { FORM_SETS_FROM, findForm, formSetOn, formsOf, type FormSet } from '@tiepdan/form/contract';
import { addYears, isPlainDate, type PlainDate } from '@tiepdan/platform/contract';
import { comparablePeriod } from '@tiepdan/statistics/contract';
import { readPeriod, type PeriodAddress, type PeriodRefusal } from '@tiepdan/statistics/web';
import type { FormsAsked } from '../form-api';

/** The part of the page's address that says which forms are shown. */
export interface FormsAddress extends PeriodAddress {
  readonly asOf?: string | undefined;
  readonly set?: string | undefined;
}

/** What an address asks for; a set that is in force anyway, and what is no day or no set, is not asked for. */
export function readAsked({ asOf, set, ...days }: FormsAddress, today: PlainDate): FormsAsked | PeriodRefusal {
  const period = readPeriod(days, today);
  if ('refusal' in period) return period;
  const known = FORM_SETS_FROM.find((each) => each.set === set)?.set ?? null;
  return { period, asOf: isPlainDate(asOf) ? asOf : null, set: known === formSetOn(period.to) ? null : known };
}

/** The same days a year earlier on the same forms: columns of different regimes cannot be put beside each other. */
export function yearBefore({ period, asOf }: FormsAsked, set: FormSet): FormsAsked {
  return { period: comparablePeriod(period), asOf: asOf && addYears(asOf, -1), set };
}

/** A form under another regime: that of the same slug, or that regime's first one. */
export const slugUnder = (set: FormSet, slug: string): string => (findForm(set, slug) ?? formsOf(set)[0])?.slug ?? '';
