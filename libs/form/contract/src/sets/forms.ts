import type { FormColumnDefinition, FormDefinition, FormSet } from '../definition.js';
import { receptions } from './tt06/01-tcd.js';
import { petitions } from './tt06/02-xld.js';
import { complaints } from './tt06/03-gqkn.js';
import { denunciations } from './tt06/04-gqtc.js';
import { enforcement } from './tt06/05-kqth.js';
import { oversight } from './tt06/06-qlkntc.js';

/** Every form known, by regime, in the order the circulars print them. */
export const FORMS: Record<FormSet, readonly FormDefinition[]> = {
  tt06: [receptions, petitions, complaints, denunciations, enforcement, oversight],
  'tt01-2024': [],
  'tt02-2021': [],
};

/** The forms of one regime. */
export const formsOf = (set: FormSet): readonly FormDefinition[] => FORMS[set];

/** A form by its slug (`01-TCD`) or its printed code (`01/TCD`); undefined where the regime has none. */
export const findForm = (set: FormSet, slugOrCode: string): FormDefinition | undefined =>
  FORMS[set].find(({ slug, code }) => slug === slugOrCode || code === slugOrCode);

/** A column by its printed number. */
export const findColumn = (form: FormDefinition, number: number): FormColumnDefinition | undefined =>
  form.columns.find((each) => each.number === number);
