import type { FormSet, FormStocks } from '@tiepdan/form/contract';
import { complaints, denunciations, enforcement, toEnforce } from './cases.js';
import type { SlowForms, Wanted } from './counted.js';
import { petitions } from './current.js';
import { allPetitions, handedIn, petitionsOf } from './older.js';
import { conclusionsToEnforce, inspectionsRunning, oversight } from './oversight.js';
import { olderReceptions, receptions } from './receptions.js';
import { leftUnderReview } from './states.js';

export { type Wanted, numbersOf } from './counted.js';

/**
 * Every cell of every form of a regime, by loops over a plain history. Written from the sentences of the forms' definitions and from the
 * circulars, without a look at how the product counts: where the two disagree, one of them is wrong.
 */
export function countSlowly(set: FormSet, wanted: Wanted): SlowForms {
  if (set === 'tt06')
    return {
      '01/TCD': receptions(wanted),
      '02/XLD': petitions(wanted),
      '03/GQKN': complaints(wanted),
      '04/GQTC': denunciations(wanted),
      '05/KQTH': enforcement(wanted),
      '06/QLKNTC': oversight(wanted),
    };
  const sheet = set === 'tt01-2024' ? 'XLĐ' : 'XLD';
  return {
    '01/TCD': olderReceptions(wanted),
    ...(set === 'tt02-2021' ? { '02/TCD': handedIn(wanted) } : {}),
    [`01/${sheet}`]: allPetitions(wanted, set),
    [`02/${sheet}`]: petitionsOf(wanted, set, 'complaint'),
    [`03/${sheet}`]: petitionsOf(wanted, set, 'denunciation'),
    [`04/${sheet}`]: petitionsOf(wanted, set, 'proposal'),
  };
}

/** What is handed over to the next period on the evening of the last day. */
export function stocksSlowly(wanted: Wanted): Required<FormStocks> {
  const evening = { ...wanted, from: wanted.to };
  const open = (kind: 'complaint' | 'denunciation'): number =>
    toEnforce(evening, kind).filter(({ facts }) => !facts.some(({ what, status, on }) => what === 'completed' && status === 'active' && on <= wanted.to)).length;
  return {
    'petitions-under-review': leftUnderReview(wanted),
    'decisions-due': open('complaint'),
    'conclusions-due': open('denunciation'),
    'inspections-running': inspectionsRunning(evening).filter(({ concludedOn }) => concludedOn === null || concludedOn > wanted.to).length,
    'inspection-conclusions-due': conclusionsToEnforce(evening).filter(({ completedOn }) => completedOn === null || completedOn > wanted.to).length,
  };
}
