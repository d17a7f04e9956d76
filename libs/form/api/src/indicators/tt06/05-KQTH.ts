import type { CaseKind } from '@tiepdan/resolution/contract';
import type { FormIndicators, Measure } from '../../engine/indicator.js';
import { enforcementFacts } from '../../sources/resolution/enforcement-facts.js';
import { enforcement } from '../../sources/resolution/enforcement.js';
import { MILLIONS } from '../units.js';
import { numberedFrom } from './decided.js';

/** What was to be carried out of decisions on cases of one kind. */
const due = (kind: CaseKind, amount?: string, where = 'true'): Measure => ({ source: enforcement, where: `kind = '${kind}' AND ${where}`, ...(amount && { amount }) });
/** What facts of one sort added. */
const done = (kind: CaseKind, what: string, amount: string): Measure => ({ source: enforcementFacts, where: `kind = '${kind}' AND what = '${what}'`, amount });

/** Recovery and return, due and done: eight columns that both halves of the form have alike, in the order they are printed. */
const worth = (kind: CaseKind): readonly Measure[] => [
  due(kind, `recover_money ${MILLIONS}`),
  due(kind, 'recover_land'),
  done(kind, 'collected', `money ${MILLIONS}`),
  done(kind, 'collected', 'land'),
  due(kind, `restore_money ${MILLIONS}`),
  due(kind, 'restore_land'),
  done(kind, 'returned', `money ${MILLIONS}`),
  done(kind, 'returned', 'land'),
];

/** Prosecution, three columns. */
const prosecuted = (kind: CaseKind): readonly Measure[] => ['cases', 'people', 'officials'].map((amount) => done(kind, 'prosecuted', amount));

/** Complaints 1–15, denunciations 16–31: the second half has a column more, for organisations handled. */
const MEASURES: readonly Measure[] = [
  due('complaint'),
  due('complaint', undefined, 'completed'),
  ...worth('complaint'),
  done('complaint', 'handled', 'people'),
  done('complaint', 'handled', 'officials'),
  ...prosecuted('complaint'),
  due('denunciation'),
  due('denunciation', undefined, 'completed'),
  ...worth('denunciation'),
  done('denunciation', 'handled', 'organisations'),
  done('denunciation', 'handled', 'people'),
  done('denunciation', 'handled', 'officials'),
  ...prosecuted('denunciation'),
];
const COLUMNS = numberedFrom(1, MEASURES);

/** Biểu 05/KQTH (TT 06/2025). */
export const enforcementIndicators: FormIndicators = {
  form: '05/KQTH',
  columns: () => COLUMNS,
  stocks: {
    'decisions-due': { opening: due('complaint', undefined, 'carried'), closing: due('complaint', undefined, 'open') },
    'conclusions-due': { opening: due('denunciation', undefined, 'carried'), closing: due('denunciation', undefined, 'open') },
  },
};
