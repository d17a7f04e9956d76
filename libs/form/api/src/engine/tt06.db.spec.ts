import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { USUAL_FORM_SETTINGS } from '@tiepdan/form/contract';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { officialPeriod } from '@tiepdan/statistics/contract';
import { type Counted, countedOn, figuresOn, straySums } from '../testing/counted.js';
import { type History, type PlainAct, emptyHistory, recorder } from '../testing/history.js';
import { loadHistory } from '../testing/load-history.js';

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

/** 15/12/2025 … 14/3/2026, and the quarters after it. */
const [q1, q2, q3, q4] = [officialPeriod(2026, 'Q1'), officialPeriod(2026, 'Q2'), officialPeriod(2026, 'Q3'), officialPeriod(2026, 'Q4')];
const load = (): Promise<string> => loadHistory(test.source.manager, history);
const counted = (officeId: string, form: string, more: Partial<Counted> = {}) => countedOn(test.source, { officeId, form, period: q1, ...more });

const within = { eligibility: 'eligible', competence: 'within' } as const;
const outside = { eligibility: 'eligible', competence: 'outside' } as const;
const ineligible = { eligibility: 'ineligible', competence: null } as const;
const accept = (on: string): PlainAct => ({ act: 'decide', on, way: 'accept', ...within });
const forward = (on: string): PlainAct => ({ act: 'decide', on, way: 'forward', ...outside });

describe('01/TCD', () => {
  it('puts every visit in its block, and a matter in one: the head, then his delegate, then the regular ones', async () => {
    const [head, deputy] = [make.day('2026-01-10'), make.day('2026-01-20', { byDeputy: true })];
    const [everywhere, twice, alone] = [make.matter(), make.matter(), make.matter()];
    make.visit(everywhere, '2026-01-05', { headCount: 2 });
    make.visit(everywhere, head.heldOn, { day: head });
    make.visit(everywhere, deputy.heldOn, { day: deputy, headCount: 7 });
    make.visit(twice, '2026-01-06', { headCount: 6 });
    make.visit(twice, deputy.heldOn, { day: deputy });
    make.visit(alone, '2026-01-07');
    make.visit(alone, '2026-01-08', { headCount: 3 });
    const officeId = await load();
    expect(await counted(officeId, '01/TCD')).toEqual({
      1: 7, 2: 21, 3: 3, 4: 2, 5: 4, 6: 12, 7: 1, 8: 1, 9: 6, 10: 1, 11: 1, 12: 1, 13: 1, 16: 1, 17: 2, 18: 8, 19: 1, 20: 1, 21: 7,
    }); // prettier-ignore
    expect(await counted(officeId, '01/TCD', { settings: { ...USUAL_FORM_SETTINGS, priority: 'delegate-first' } })).toMatchObject({ 3: 3, 7: 1, 19: 2 });
    expect(await counted(officeId, '01/TCD', { settings: { ...USUAL_FORM_SETTINGS, cases: 'per-reception' } })).toMatchObject({ 3: 7, 7: 4, 13: 1, 19: 2 });
    expect(await counted(officeId, '01/TCD', { settings: { ...USUAL_FORM_SETTINGS, doubleReception: 'all-figures' } })).toEqual({
      1: 5, 2: 13, 3: 3, 4: 1, 5: 2, 6: 4, 7: 1, 10: 1, 11: 1, 12: 1, 13: 1, 16: 1, 17: 2, 18: 8, 19: 1, 20: 1, 21: 7,
    }); // prettier-ignore
    for (const priority of ['chair-first', 'delegate-first'] as const)
      for (const doubleReception of ['cases-once', 'all-figures'] as const)
        expect(await straySums(test.source, { officeId, period: q1, settings: { ...USUAL_FORM_SETTINGS, priority, doubleReception, groups: 'per-case' } })).toEqual([]);
  });

  it('counts a group once for each visit, or once a matter with its largest visit', async () => {
    const matter = make.matter();
    for (const [on, headCount] of [['2026-01-05', 5], ['2026-01-06', 9], ['2026-01-07', 4]] as const) make.visit(matter, on, { headCount });
    const officeId = await load();
    expect(await counted(officeId, '01/TCD')).toMatchObject({ 4: 2, 8: 2, 9: 14 });
    expect(await counted(officeId, '01/TCD', { settings: { ...USUAL_FORM_SETTINGS, groups: 'per-case' } })).toMatchObject({ 4: 1, 8: 1, 9: 9 });
  });

  it('knows neither no-shows, refusals and cancelled records, nor days that were only planned, dialogues or another body’s', async () => {
    const matter = make.matter();
    make.visit(matter, '2026-01-05', { attendance: 'no-show' });
    make.visit(matter, '2026-01-06', { attendance: 'refused' });
    make.visit(matter, '2026-01-07', { status: 'cancelled' });
    make.visit(matter, '2025-12-14');
    make.visit(matter, '2026-03-15');
    make.day('2026-01-05', { outcome: 'planned' });
    make.day('2026-01-06', { purpose: 'dialogue' });
    make.day('2026-01-07', { ofBody: true });
    make.day('2026-01-08', { status: 'cancelled' });
    make.day('2026-01-09', { outcome: 'not-held' });
    expect(await counted(await load(), '01/TCD')).toEqual({ 10: 1 });
  });
});

describe('02/XLD', () => {
  it('divides by competence, kind, instance, field and way', async () => {
    make.petition('2026-01-05');
    make.petition('2026-01-05', [], ineligible);
    make.petition('2026-01-05', [accept('2026-01-10')], { fieldCode: 'land' });
    make.petition('2026-01-05', [accept('2026-01-10')], { fieldCode: 'environment', instance: 2 });
    make.petition('2026-01-05', [accept('2026-01-10')], { kind: 'denunciation', fieldCode: 'land' });
    make.petition('2026-01-05', [{ act: 'decide', on: '2026-01-10', way: 'assign', ...within }], { kind: 'proposal', fieldCode: 'policy' });
    make.petition('2026-01-05', [forward('2026-01-09')]);
    make.petition('2026-01-05', [{ act: 'decide', on: '2026-01-10', way: 'not-handle', ...outside }], { kind: 'denunciation' });
    make.petition('2026-01-05', [{ act: 'decide', on: '2026-01-10', way: 'urge', ...outside }]);
    const officeId = await load();
    expect(await counted(officeId, '02/XLD')).toEqual({
      1: 9, 2: 8, 3: 7, 4: 4, 5: 4, 6: 2, 7: 1, 8: 1, 9: 1, 11: 1, 12: 1, 13: 1, 15: 1, 19: 1, 20: 1, 23: 3, 24: 1, 25: 2,
    }); // prettier-ignore
    expect(await straySums(test.source, { officeId, period: q1 })).toEqual([]);
  });

  it('hands every petition on that is not processed by the last evening, and no other', async () => {
    make.petition('2025-12-14', [forward('2025-12-14')]);
    make.petition('2025-12-14', [forward('2025-12-15')]);
    make.petition('2026-03-14', [forward('2026-03-14')]);
    make.petition('2026-03-14', [forward('2026-03-15')]);
    make.petition('2026-03-14', [{ act: 'withdraw', on: '2026-06-20' }]);
    make.petition('2026-02-01', [], outside);
    const officeId = await load();
    expect(await counted(officeId, '02/XLD')).toEqual({ 1: 5, 2: 2, 3: 2, 23: 2, 25: 2 });
    expect(await counted(officeId, '02/XLD', { period: q2 })).toEqual({ 1: 3, 2: 1, 3: 1, 23: 1, 25: 1 });
    expect(await counted(officeId, '02/XLD', { period: q3 })).toEqual({ 1: 2, 2: 1 });
    expect(await counted(officeId, '02/XLD', { period: q4 })).toEqual({ 1: 1 });
    const figures = figuresOn(test.source);
    const stock = async (side: 'openingStock' | 'closingStock', period: typeof q1) =>
      (await figures[side](test.source.manager, { officeIds: [officeId], period })).get(officeId)?.['petitions-under-review'];
    for (const [earlier, later] of [[q1, q2], [q2, q3], [q3, q4]] as const) {
      const [one, two] = await Promise.all([counted(officeId, '02/XLD', { period: earlier }), stock('openingStock', later)]);
      expect(await stock('closingStock', earlier)).toBe((one[1] ?? 0) - (one[2] ?? 0));
      expect(two).toBe((one[1] ?? 0) - (one[2] ?? 0));
    }
  });

  it('takes a petition up again that was opened again, in the period in which it was, and once', async () => {
    make.petition('2026-01-05', [accept('2026-01-10'), { act: 'terminate', on: '2026-02-01' }, { act: 'reopen', on: '2026-03-10' }, accept('2026-03-20')]);
    make.petition('2026-01-05', [forward('2026-01-10'), { act: 'reopen', on: '2026-04-10' }, forward('2026-05-20')]);
    const officeId = await load();
    expect(await counted(officeId, '02/XLD')).toEqual({ 1: 2, 2: 1, 3: 1, 23: 1, 25: 1 });
    expect(await counted(officeId, '02/XLD', { period: q2 })).toEqual({ 1: 2, 2: 2, 3: 2, 4: 1, 5: 1, 6: 1, 7: 1, 11: 1, 23: 1, 25: 1 });
    expect(await counted(officeId, '02/XLD', { period: q3 })).toEqual({});
  });

  it('is as it was on an earlier evening', async () => {
    make.petition('2026-01-05', [accept('2026-01-10'), { act: 'withdraw', on: '2026-02-01' }]);
    make.petition('2026-02-05', [forward('2026-02-06')]);
    const officeId = await load();
    expect(await counted(officeId, '02/XLD', { asOf: '2026-01-09' })).toEqual({ 1: 1 });
    expect(await counted(officeId, '02/XLD', { asOf: '2026-01-31' })).toMatchObject({ 1: 1, 2: 1, 6: 1 });
    expect(await counted(officeId, '03/GQKN', { asOf: '2026-01-31' })).toEqual({ 1: 1, 2: 1, 4: 1 });
    expect(await counted(officeId, '03/GQKN', { asOf: '2026-02-05' })).toEqual({ 1: 1, 2: 1, 6: 1 });
    expect(await counted(officeId, '02/XLD', { asOf: '2026-02-05' })).toMatchObject({ 1: 2, 2: 1 });
  });

  it('leaves out what is cancelled, and other offices', async () => {
    make.petition('2026-01-05', [accept('2026-01-10')], { status: 'cancelled' });
    const officeId = await load();
    expect(await counted(officeId, '02/XLD')).toEqual({});
    await test.source.query(`UPDATE petition SET status = 'active' WHERE office_id = $1`, [officeId]);
    expect(await counted(officeId, '02/XLD')).toMatchObject({ 1: 1, 6: 1 });
  });
});

describe('03/GQKN, 04/GQTC', () => {
  it('count each matter once, by what is furthest of its petitions', async () => {
    const [both, ended, declined, waiting] = [make.matter(), make.matter(), make.matter(), make.matter()];
    make.petition('2026-01-05', [accept('2026-01-10')], { matterId: both });
    make.petition('2026-01-06', [accept('2026-01-10'), { act: 'withdraw', on: '2026-01-12' }], { matterId: both });
    make.petition('2026-01-05', [accept('2026-01-10'), { act: 'terminate', on: '2026-01-20' }], { matterId: ended });
    make.petition('2026-01-06', [{ act: 'decide', on: '2026-01-12', way: 'decline', ...within }], { matterId: ended });
    make.petition('2026-01-06', [{ act: 'decide', on: '2026-01-12', way: 'decline', ...within }], { matterId: declined });
    make.petition('2026-01-07', [], { matterId: declined, ...within });
    make.petition('2026-01-07', [], { matterId: waiting, ...within });
    make.petition('2026-01-07', [{ act: 'decide', on: '2026-01-09', way: 'assign', ...within }], { kind: 'denunciation', anonymous: true });
    const officeId = await load();
    expect(await counted(officeId, '03/GQKN')).toEqual({ 1: 7, 2: 4, 3: 1, 4: 1, 5: 1, 6: 1 });
    expect(await counted(officeId, '04/GQTC')).toEqual({ 1: 1, 2: 1, 4: 1 });
    expect(await counted(officeId, '02/XLD')).toMatchObject({ 4: 8, 5: 5, 6: 7, 12: 1 });
    expect(await straySums(test.source, { officeId, period: q1 })).toEqual([]);
  });
});

describe('figures', () => {
  it('come for many offices at once, zeros for who has nothing, and page through the records of a cell', async () => {
    for (let n = 1; n <= 5; n++) make.petition('2026-01-0' + String(n), [forward('2026-01-20')], { signatories: n });
    const [one, other] = [await load(), await loadHistory(test.source.manager, emptyHistory())];
    const figures = figuresOn(test.source);
    const values = await figures.values(test.source.manager, { officeIds: [other, one], period: q1, forms: ['02/XLD', '01/TCD'] });
    expect(values.get(one)?.get('02/XLD')?.slice(0, 3)).toEqual([5, 5, 5]);
    expect(values.get(other)?.get('02/XLD')).toEqual(Array.from({ length: 25 }, () => 0));
    const wanted = { officeId: one, period: q1, form: '02/XLD', column: 25, limit: 2 };
    const first = await figures.records(test.source.manager, { ...wanted, after: null });
    expect(first).toMatchObject({ total: 5, value: 5, unit: 'đơn', items: [{ on: '2026-01-01' }, { on: '2026-01-02', kind: 'petition', contributes: 1 }] });
    expect(JSON.stringify(first)).not.toContain('Trần Văn Kín');
    const last = first.items[1];
    const second = await figures.records(test.source.manager, { ...wanted, after: { on: last?.on ?? '', id: last?.id ?? '' } });
    expect(second.items.map(({ on }) => on)).toEqual(['2026-01-03', '2026-01-04']);
    await expect(figures.records(test.source.manager, { ...wanted, column: 26, after: null })).rejects.toMatchObject({ code: 'FORM.COLUMN_UNKNOWN' });
    await expect(figures.values(test.source.manager, { officeIds: [one], period: q1, forms: ['09/XYZ'] })).rejects.toMatchObject({ code: 'FORM.UNKNOWN' });
  });
});
