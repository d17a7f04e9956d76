import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FormSet, checkForms, formsOf } from '@tiepdan/form/contract';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { officialPeriod } from '@tiepdan/statistics/contract';
import { countedOn, figuresOn, straySums } from '../../testing/counted.js';
import { type History, type PlainAct, emptyHistory, recorder } from '../../testing/history.js';
import { loadHistory } from '../../testing/load-history.js';

let test: TestDatabase;
let history: History;
let make: ReturnType<typeof recorder>;
beforeAll(async () => {
  test = await freshDatabase();
});
afterAll(() => test?.drop());
beforeEach(() => {
  history = emptyHistory();
  make = recorder(history);
});

/** 15/9 … 14/12/2023, and the quarter after it, which TT 01/2024 counts. */
const [q4, q1] = [officialPeriod(2023, 'Q4'), officialPeriod(2024, 'Q1')];
const within = { eligibility: 'eligible', competence: 'within' } as const;
const outside = { eligibility: 'eligible', competence: 'outside' } as const;
const accept = (on: string): PlainAct => ({ act: 'decide', on, way: 'accept', ...within });
const send = (way: 'guide' | 'forward' | 'urge' | 'not-handle', on: string): PlainAct => ({ act: 'decide', on, way, ...outside });

/** A quarter with petitions of every kind, old and new, in every state. */
function everything(): void {
  const matter = make.matter('complaint', 'land');
  make.petition('2023-09-01', [accept('2023-10-01'), { act: 'resolve', on: '2023-11-01' }], { matterId: matter, fieldCode: 'land', signatories: 3 });
  make.petition('2023-09-20', [accept('2023-10-02')], { matterId: matter, fieldCode: 'land' });
  make.petition('2023-09-21', [accept('2023-10-02'), { act: 'resolve', on: '2023-12-01' }], { fieldCode: 'environment', instance: 2 });
  make.petition('2023-09-22', [send('guide', '2023-10-05')], { fieldCode: 'party' });
  make.petition('2023-09-23', [send('urge', '2023-10-05'), { act: 'resolve', on: '2023-12-14' }], { fieldCode: 'judicial' });
  make.petition('2023-12-14', [accept('2023-12-15')], { fieldCode: 'policy', source: 'reception' });
  make.petition('2023-10-01', [{ act: 'decide', on: '2023-10-09', way: 'file', eligibility: 'ineligible', competence: null }]);
  make.petition('2023-10-02', [accept('2023-10-09')], { kind: 'denunciation', fieldCode: 'civil-service' });
  make.petition('2023-10-02', [accept('2023-10-09')], { kind: 'denunciation', fieldCode: 'corruption', instance: 2 });
  make.petition('2023-10-03', [accept('2023-10-09'), { act: 'resolve', on: '2023-12-01' }], { kind: 'denunciation', instance: 2, signatories: 2 });
  make.petition('2023-10-03', [send('not-handle', '2023-10-09')], { kind: 'denunciation', anonymous: true, fieldCode: 'judicial' });
  make.petition('2023-10-04', [{ act: 'decide', on: '2023-10-10', way: 'assign', ...within }, { act: 'resolve', on: '2023-12-02' }], { kind: 'proposal', fieldCode: 'policy', source: 'reception' });
  make.petition('2023-10-05', [send('forward', '2023-10-10')], { kind: 'proposal', fieldCode: 'land', source: 'reception' });
  make.petition('2023-10-06', [], { kind: 'proposal' });
}

const failing = async (officeId: string, period: typeof q4, set: FormSet) => {
  const values = (await figuresOn(test.source).values(test.source.manager, { officeIds: [officeId], period, set })).get(officeId);
  const tables = formsOf(set).map(({ code }) => {
    const numbers = values?.get(code) ?? [];
    return { set, form: code, total: numbers, rows: [{ unitId: null, name: 'Cơ quan', state: 'own' as const, values: numbers }] };
  });
  return checkForms(tables).filter(({ holds, severity }) => !holds && severity === 'must');
};

describe('forms of TT 02/2021', () => {
  it('count petitions, carried over and received, by who signed, by kind, state and way', async () => {
    everything();
    const officeId = await loadHistory(test.source.manager, history);
    const counted = (form: string) => countedOn(test.source, { officeId, period: q4, form });
    expect(await counted('01/XLD')).toEqual({
      1: 14, 2: 1, 5: 1, 6: 11, 7: 1, 8: 12, 9: 11, 10: 10, 11: 5, 12: 4, 13: 2, 14: 3, 15: 2, 16: 3, 17: 3, 18: 7, 19: 3, 20: 3, 21: 1, 22: 4, 23: 2, 24: 1, 25: 1,
    }); // prettier-ignore
    expect(await counted('02/XLD')).toEqual({
      1: 7, 2: 1, 5: 6, 6: 6, 7: 1, 8: 5, 9: 5, 10: 4, 11: 2, 13: 1, 14: 1, 15: 1, 16: 1, 18: 1, 19: 1, 21: 1, 22: 1, 23: 2, 24: 1, 25: 1, 26: 2, 27: 1, 29: 1,
    }); // prettier-ignore
    expect(await counted('03/XLD')).toEqual({
      1: 4, 5: 1, 6: 2, 7: 1, 8: 4, 10: 4, 11: 4, 12: 4, 13: 1, 16: 1, 18: 1, 19: 1, 21: 1, 22: 1, 23: 1, 24: 1, 25: 1, 26: 3, 27: 1, 28: 2, 29: 1, 30: 1,
    }); // prettier-ignore
    expect(await counted('04/XLD')).toEqual({ 1: 3, 6: 3, 8: 2, 10: 2, 11: 2, 12: 2, 13: 1, 14: 1, 17: 1, 19: 1, 20: 1, 21: 1, 22: 1 });
    expect(await counted('02/TCD')).toEqual({ 1: 3, 2: 3, 3: 1, 4: 1, 7: 2, 8: 2, 9: 1, 10: 1, 11: 2, 12: 2, 14: 1 });
    expect(await failing(officeId, q4, 'tt02-2021')).toEqual([]);
    expect(await straySums(test.source, { officeId, period: q4 })).toEqual([]);
  });

  it('divide matters and groups of 01/TCD into first and repeated ones', async () => {
    const [old, fresh] = [make.matter(), make.matter()];
    make.visit(old, '2023-01-05');
    make.visit(old, '2023-10-05', { headCount: 5 });
    make.visit(fresh, '2023-10-06', { headCount: 6 });
    make.visit(fresh, '2023-10-07', { headCount: 7 });
    const day = make.day('2023-11-01', { byDeputy: true, session: 'ad-hoc' });
    make.visit(fresh, day.heldOn, { day });
    const officeId = await loadHistory(test.source.manager, history);
    expect(await countedOn(test.source, { officeId, period: q4, form: '01/TCD' })).toEqual({
      1: 4, 2: 19, 3: 2, 4: 3, 5: 18, 7: 1, 8: 3, 9: 18, 10: 1, 11: 2, 21: 1, 22: 1, 23: 1, 24: 1,
    }); // prettier-ignore
    expect(await failing(officeId, q4, 'tt02-2021')).toEqual([]);
    expect(await straySums(test.source, { officeId, period: q4 })).toEqual([]);
  });
});

describe('forms of TT 01/2024', () => {
  it('count the same by fewer columns', async () => {
    everything();
    const officeId = await loadHistory(test.source.manager, history);
    const counted = (form: string, period = q4) => countedOn(test.source, { officeId, period, form, set: 'tt01-2024' });
    expect(await counted('01/XLĐ')).toEqual({
      1: 14, 2: 1, 3: 13, 4: 12, 5: 2, 6: 11, 7: 10, 8: 5, 9: 4, 10: 2, 11: 3, 12: 2, 13: 6, 14: 7, 15: 3, 16: 3, 17: 1, 18: 4, 19: 2, 20: 1, 21: 1,
    }); // prettier-ignore
    expect(await counted('02/XLĐ')).toEqual({
      1: 7, 2: 1, 3: 6, 4: 6, 5: 1, 6: 5, 7: 5, 8: 4, 9: 2, 11: 1, 12: 1, 13: 1, 14: 1, 16: 1, 17: 1, 19: 2, 20: 2, 21: 1, 22: 1, 23: 2, 24: 1, 25: 1,
    }); // prettier-ignore
    expect(await counted('03/XLĐ')).toEqual({
      1: 4, 3: 4, 4: 4, 6: 4, 7: 4, 8: 4, 9: 1, 12: 1, 14: 1, 15: 1, 17: 1, 18: 1, 19: 1, 20: 2, 21: 3, 22: 1, 23: 2, 24: 1, 25: 1,
    }); // prettier-ignore
    expect(await counted('04/XLĐ')).toEqual({ 1: 3, 3: 3, 4: 2, 6: 2, 7: 2, 8: 2, 9: 1, 10: 1, 13: 1, 14: 1, 15: 1, 16: 1, 17: 1, 19: 1 });
    expect(await counted('01/XLĐ', q1)).toEqual({ 1: 2, 2: 2, 4: 1, 5: 1, 6: 1, 7: 1, 8: 1, 13: 1, 14: 1, 15: 1 });
    for (const period of [q4, q1]) {
      expect(await failing(officeId, period, 'tt01-2024')).toEqual([]);
      expect(await straySums(test.source, { officeId, period, set: 'tt01-2024' })).toEqual([]);
    }
  });
});
