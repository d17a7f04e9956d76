import { type FormCode, type FormSet, type FormSettings, formSetOn, formsOf } from '@tiepdan/form/contract';
import { Database } from '@tiepdan/platform/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import type { DataSource } from 'typeorm';
import { FormFigures } from '../engine/form-figures.js';
import { FormSettingsQueries } from '../settings/form-settings.queries.js';

/** Figures as the application gives them, for specs. */
export const figuresOn = (source: DataSource): FormFigures => new FormFigures(new FormSettingsQueries(new Database(source)));

/** What a spec asks of one office's form. */
export interface Counted {
  readonly officeId: string;
  readonly period: Period;
  readonly form: FormCode;
  readonly asOf?: PlainDate;
  readonly set?: FormSet;
  readonly settings?: FormSettings;
}

/** The columns of a form that are not zero, by number. */
export async function countedOn(source: DataSource, { officeId, form, ...wanted }: Counted): Promise<Record<number, number>> {
  const values = await figuresOn(source).values(source.manager, { officeIds: [officeId], ...wanted });
  const numbers = values.get(officeId)?.get(form) ?? [];
  return Object.fromEntries(numbers.map((value, place) => [place + 1, value] as const).filter(([, value]) => value !== 0));
}

/** Cells of an office whose records do not add up to them, over every form of the set: nothing, if all is well. */
export async function straySums(source: DataSource, wanted: Omit<Counted, 'form'>): Promise<string[]> {
  const figures = figuresOn(source);
  const { officeId, period } = wanted;
  const values = await figures.values(source.manager, { officeIds: [officeId], ...wanted });
  const stray: string[] = [];
  for (const form of formsOf(wanted.set ?? formSetOn(period.to))) {
    const frozen = await figures.contributions(source.manager, { ...wanted, form: form.code });
    for (const { number } of form.columns) {
      const value = values.get(officeId)?.get(form.code)?.[number - 1] ?? Number.NaN;
      const list = await figures.records(source.manager, { ...wanted, form: form.code, column: number, limit: 200, after: null });
      const listed = list.items.reduce((sum, { contributes }) => sum + contributes, 0);
      const kept = frozen.reduce((sum, { amounts }) => sum + (amounts[number] ?? 0), 0);
      if (![list.value, listed, kept].every((sum) => Math.abs(sum - value) < 1e-9) || list.total !== list.items.length)
        stray.push(`${form.code} (${number}): ${value}, records ${listed} of ${list.value}, frozen ${kept}`);
    }
  }
  return stray;
}
