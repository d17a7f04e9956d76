import type { FormColumnDefinition, FormDefinition, FormSet } from '../definition.js';
import { olderReceptions } from './older/01-tcd.js';
import { atReception2021, complaints2021, denunciations2021, petitions2021, proposals2021 } from './older/2021.js';
import { complaints2024, denunciations2024, petitions2024, proposals2024 } from './older/2024.js';
import { receptions } from './tt06/01-tcd.js';
import { petitions } from './tt06/02-xld.js';
import { complaints } from './tt06/03-gqkn.js';
import { denunciations } from './tt06/04-gqtc.js';
import { enforcement } from './tt06/05-kqth.js';
import { oversight } from './tt06/06-qlkntc.js';

/** Every form known, by regime, in the order the circulars print them. */
export const FORMS: Record<FormSet, readonly FormDefinition[]> = {
  tt06: [receptions, petitions, complaints, denunciations, enforcement, oversight],
  'tt01-2024': [olderReceptions('tt01-2024'), petitions2024, complaints2024, denunciations2024, proposals2024],
  'tt02-2021': [olderReceptions('tt02-2021'), atReception2021, petitions2021, complaints2021, denunciations2021, proposals2021],
};

/** The forms of one regime. */
export const formsOf = (set: FormSet): readonly FormDefinition[] => FORMS[set];

/** A form by its slug (`01-TCD`) or its printed code (`01/TCD`); undefined where the regime has none. */
export const findForm = (set: FormSet, slugOrCode: string): FormDefinition | undefined =>
  FORMS[set].find(({ slug, code }) => slug === slugOrCode || code === slugOrCode);

/** A column by its printed number. */
export const findColumn = (form: FormDefinition, number: number): FormColumnDefinition | undefined =>
  form.columns.find((each) => each.number === number);
