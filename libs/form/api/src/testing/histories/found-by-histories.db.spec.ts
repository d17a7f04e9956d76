import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { USUAL_FORM_SETTINGS } from '@tiepdan/form/contract';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { officialPeriod } from '@tiepdan/statistics/contract';
import { type Counted, countedOn } from '../counted.js';
import { emptyHistory, recorder } from '../history.js';
import { loadHistory } from '../load-history.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await freshDatabase();
});
afterAll(() => test?.drop());

const period = officialPeriod(2025, 'Q2');
const counted = (officeId: string, form: string, more: Partial<Counted> = {}) => countedOn(test.source, { officeId, form, period, set: 'tt02-2021', ...more });

/** What random histories found, kept as histories of their own. */
it('calls a group that came several times new when the first visit of its matter is among them, not only when that was the largest', async () => {
  const history = emptyHistory();
  const make = recorder(history);
  const [fresh, known] = [make.matter(), make.matter()];
  make.visit(known, '2025-01-10');
  for (const matter of [fresh, known]) {
    make.visit(matter, '2025-04-01', { headCount: 6 });
    make.visit(matter, '2025-04-02', { headCount: 15 });
  }
  const officeId = await loadHistory(test.source.manager, history);
  expect(await counted(officeId, '01/TCD', { settings: { ...USUAL_FORM_SETTINGS, groups: 'per-case' } })).toMatchObject({ 8: 2, 9: 30, 10: 1, 11: 1 });
});

it('counts in 02/TCD (13) what of column (12) was not handled, ineligible denunciations too', async () => {
  const history = emptyHistory();
  recorder(history).petition('2025-04-01', [{ act: 'decide', on: '2025-04-05', way: 'not-handle', eligibility: 'ineligible', competence: null }], { kind: 'denunciation', source: 'reception' });
  const officeId = await loadHistory(test.source.manager, history);
  expect(await counted(officeId, '02/TCD')).toEqual({ 1: 1, 2: 1, 5: 1, 6: 1, 11: 1, 12: 1, 13: 1 });
});
