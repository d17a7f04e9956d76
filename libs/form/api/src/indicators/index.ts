import type { FormCode, FormSet } from '@tiepdan/form/contract';
import type { FormIndicators } from '../engine/indicator.js';
import { olderReceptions } from './older/01-TCD.js';
import { petitions2024 } from './tt01-2024/01-XLD.js';
import { complaints2024 } from './tt01-2024/02-XLD.js';
import { denunciations2024 } from './tt01-2024/03-XLD.js';
import { proposals2024 } from './tt01-2024/04-XLD.js';
import { petitions2021 } from './tt02-2021/01-XLD.js';
import { atReception2021 } from './tt02-2021/02-TCD.js';
import { complaints2021 } from './tt02-2021/02-XLD.js';
import { denunciations2021 } from './tt02-2021/03-XLD.js';
import { proposals2021 } from './tt02-2021/04-XLD.js';
import { receptionsTt06 } from './tt06/01-TCD.js';
import { petitionsTt06 } from './tt06/02-XLD.js';
import { complaintsTt06 } from './tt06/03-GQKN.js';
import { denunciationsTt06 } from './tt06/04-GQTC.js';
import { enforcementIndicators } from './tt06/05-KQTH.js';
import { oversightIndicators } from './tt06/06-QLKNTC.js';

/** How every form of every regime is counted; the definitions (`FORMS` of the contract) say the same in words. */
export const INDICATORS: Readonly<Record<FormSet, readonly FormIndicators[]>> = {
  tt06: [receptionsTt06, petitionsTt06, complaintsTt06, denunciationsTt06, enforcementIndicators, oversightIndicators],
  'tt01-2024': [olderReceptions, petitions2024, complaints2024, denunciations2024, proposals2024],
  'tt02-2021': [olderReceptions, atReception2021, petitions2021, complaints2021, denunciations2021, proposals2021],
};

/** How a form is counted; undefined where the regime has no such form. */
export const indicatorsOf = (set: FormSet, form: FormCode): FormIndicators | undefined => INDICATORS[set].find((each) => each.form === form);
