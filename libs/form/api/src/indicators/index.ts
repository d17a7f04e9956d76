import type { FormCode, FormSet } from '@tiepdan/form/contract';
import type { FormIndicators } from '../engine/indicator.js';
import { receptionsTt06 } from './tt06/01-TCD.js';
import { petitionsTt06 } from './tt06/02-XLD.js';
import { complaintsTt06 } from './tt06/03-GQKN.js';
import { denunciationsTt06 } from './tt06/04-GQTC.js';
import { enforcementIndicators } from './tt06/05-KQTH.js';
import { oversightIndicators } from './tt06/06-QLKNTC.js';

/** How every form of every regime is counted; the definitions (`FORMS` of the contract) say the same in words. */
export const INDICATORS: Readonly<Record<FormSet, readonly FormIndicators[]>> = {
  tt06: [receptionsTt06, petitionsTt06, complaintsTt06, denunciationsTt06, enforcementIndicators, oversightIndicators],
  'tt01-2024': [],
  'tt02-2021': [],
};

/** How a form is counted; undefined where the regime has no such form. */
export const indicatorsOf = (set: FormSet, form: FormCode): FormIndicators | undefined => INDICATORS[set].find((each) => each.form === form);
