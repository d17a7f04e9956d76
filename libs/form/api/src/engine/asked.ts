import { type FormColumnDefinition, type FormDefinition, type FormSet, type FormSettings, findColumn, findForm, formErrors, formSetOn } from '@tiepdan/form/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import { indicatorsOf } from '../indicators/index.js';
import type { FormIndicators, Measure } from './indicator.js';
import type { Counting } from './source.js';

/** The days and choices of a request, worked out. */
export interface Asked {
  readonly set: FormSet;
  readonly from: PlainDate;
  /** The day whose evening states are read on, and the last one whose facts count. */
  readonly to: PlainDate;
  readonly counting: Counting;
}

/** A statement's offices and days are its first three parameters. */
export function asked({ period, asOf, set }: { readonly period: Period; readonly asOf?: PlainDate | null; readonly set?: FormSet }, settings: FormSettings): Asked {
  const regime = set ?? formSetOn(period.to);
  const to = asOf && asOf < period.to ? asOf : period.to;
  return { set: regime, from: period.from, to, counting: { offices: '$1::uuid[]', from: '$2::date', to: '$3::date', set: regime, settings } };
}

/** A form with how it is counted. */
export interface CountedForm {
  readonly definition: FormDefinition;
  readonly indicators: FormIndicators;
}

/** @throws Refusal FORM.UNKNOWN */
export function countedForm(set: FormSet, slugOrCode: string): CountedForm {
  const definition = findForm(set, slugOrCode);
  const indicators = definition && indicatorsOf(set, definition.code);
  if (!definition || !indicators) throw new Refusal(formErrors, 'FORM.UNKNOWN', { form: slugOrCode.slice(0, 20) });
  return { definition, indicators };
}

/** @throws Refusal FORM.COLUMN_UNKNOWN */
export function countedColumn({ definition, indicators }: CountedForm, number: number, settings: FormSettings): { readonly column: FormColumnDefinition; readonly measure: Measure } {
  const column = findColumn(definition, number);
  const measure = indicators.columns(settings)[number];
  if (!column || !measure) throw new Refusal(formErrors, 'FORM.COLUMN_UNKNOWN', { form: definition.code, column: String(number) });
  return { column, measure };
}
