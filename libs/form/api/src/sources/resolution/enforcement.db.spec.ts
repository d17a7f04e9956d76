import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { USUAL_FORM_SETTINGS } from '@tiepdan/form/contract';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import type { Period } from '@tiepdan/statistics/contract';
import { officialPeriod } from '@tiepdan/statistics/contract';
import { type PlainDecision, loadCases } from '../../testing/case-history.js';
import { countedOn, figuresOn, straySums } from '../../testing/counted.js';
import { emptyHistory } from '../../testing/history.js';
import { loadHistory } from '../../testing/load-history.js';

/** 15/12/2025 … 14/3/2026, and the quarters after it. */
const [q1, q2, q3, q4] = [officialPeriod(2026, 'Q1'), officialPeriod(2026, 'Q2'), officialPeriod(2026, 'Q3'), officialPeriod(2026, 'Q4')];
const MILLION = 1_000_000;

/** Paid in three quarters, the land and the end on the last day of the third. */
const inThree: PlainDecision = {
  issuedOn: '2026-01-10', outcome: 'right', recover: 100 * MILLION, recoverLand: 500.25, restore: 40 * MILLION + 500_000,
  facts: [
    { what: 'collected', on: '2026-02-01', money: 30 * MILLION },
    { what: 'collected', on: '2026-04-10', money: 20 * MILLION },
    { what: 'collected', on: '2026-05-10', money: 90 * MILLION, status: 'cancelled' },
    { what: 'returned', on: '2026-06-14', money: 40 * MILLION + 500_000 },
    { what: 'collected', on: '2026-09-14', money: 50 * MILLION, land: 500.25 },
    { what: 'completed', on: '2026-09-14' },
  ],
}; // prettier-ignore
/** From before the year, paid in part on the last day before it, completed on its first. */
const carriedIn: PlainDecision = {
  issuedOn: '2025-11-01', recover: 10 * MILLION,
  facts: [{ what: 'collected', on: '2025-12-14', money: 4 * MILLION }, { what: 'collected', on: '2025-12-15', money: 6 * MILLION }, { what: 'completed', on: '2025-12-15' }],
}; // prettier-ignore
const doneBefore: PlainDecision = { issuedOn: '2025-10-01', recover: MILLION, facts: [{ what: 'collected', on: '2025-12-14', money: MILLION }, { what: 'completed', on: '2025-12-14' }] };
const takenBack: PlainDecision = { issuedOn: '2026-01-20', recover: 7 * MILLION, status: 'cancelled', facts: [{ what: 'collected', on: '2026-01-21', money: MILLION }] };
/** Nothing demanded: completed the day it was issued, the first of the second quarter. */
const empty: PlainDecision = { issuedOn: '2026-03-15', facts: [{ what: 'completed', on: '2026-03-15' }] };
/** A conclusion of the last day of the first quarter, never completed. */
const conclusion: PlainDecision = {
  issuedOn: '2026-03-14', kind: 'denunciation', outcome: 'right', recover: 5 * MILLION, recoverLand: 20,
  facts: [
    { what: 'handled', on: '2026-03-20', organisations: 2, people: 3, officials: 1 },
    { what: 'prosecuted', on: '2026-05-05', cases: 1, people: 2, officials: 1 },
    { what: 'collected', on: '2026-05-06', land: 12.5 },
  ],
}; // prettier-ignore
const ALL = [inThree, carriedIn, doneBefore, takenBack, empty, conclusion];

describe('05/KQTH', () => {
  let test: TestDatabase;
  let officeId: string;
  beforeAll(async () => {
    test = await freshDatabase();
  });
  afterAll(() => test?.drop());
  beforeEach(async () => {
    officeId = await loadHistory(test.source.manager, emptyHistory());
    const other = await loadHistory(test.source.manager, emptyHistory());
    await loadCases(test.source.manager, officeId, ALL);
    await loadCases(test.source.manager, other, [inThree, inThree, conclusion]);
  });

  const counted = (period: Period, asOf?: string) => countedOn(test.source, { officeId, form: '05/KQTH', period, ...(asOf && { asOf }) });

  it('carries what is still due from quarter to quarter, and counts each payment in its own', async () => {
    expect(await counted(q1)).toEqual({ 1: 2, 2: 1, 3: 106, 4: 500.25, 5: 36, 7: 40.5, 16: 1, 18: 5, 19: 20 });
    expect(await counted(q2)).toEqual({ 1: 2, 2: 1, 3: 70, 4: 500.25, 5: 20, 7: 40.5, 9: 40.5, 16: 1, 18: 5, 19: 20, 21: 12.5, 26: 2, 27: 3, 28: 1, 29: 1, 30: 2, 31: 1 });
    expect(await counted(q3)).toEqual({ 1: 1, 2: 1, 3: 50, 4: 500.25, 5: 50, 6: 500.25, 16: 1, 18: 5, 19: 7.5 });
    expect(await counted(q4)).toEqual({ 16: 1, 18: 5, 19: 7.5 });
  });

  it('takes a year as what was due when it began and everything done in it', async () => {
    expect(await counted(officialPeriod(2026, 'Y'))).toEqual({
      1: 3, 2: 3, 3: 106, 4: 500.25, 5: 106, 6: 500.25, 7: 40.5, 9: 40.5, 16: 1, 18: 5, 19: 20, 21: 12.5, 26: 2, 27: 3, 28: 1, 29: 1, 30: 2, 31: 1,
    }); // prettier-ignore
  });

  it('knows nothing yet, on an earlier day, of what was done and issued after it', async () => {
    expect(await counted(q1, '2026-01-31')).toEqual({ 1: 2, 2: 1, 3: 106, 4: 500.25, 5: 6, 7: 40.5 });
    expect(await counted(q3, '2026-09-13')).toEqual({ 1: 1, 3: 50, 4: 500.25, 16: 1, 18: 5, 19: 7.5 });
  });

  it('hands on to each quarter what it begins with', async () => {
    const figures = figuresOn(test.source);
    const stocks = async (side: 'openingStock' | 'closingStock', period: Period) => (await figures[side](test.source.manager, { officeIds: [officeId], period })).get(officeId);
    expect(await stocks('openingStock', q1)).toMatchObject({ 'decisions-due': 1, 'conclusions-due': 0 });
    for (const [earlier, later, due] of [[q1, q2, [1, 1]], [q2, q3, [1, 1]], [q3, q4, [0, 1]]] as const) {
      const closing = await stocks('closingStock', earlier);
      expect([closing?.['decisions-due'], closing?.['conclusions-due']]).toEqual(due);
      expect(await stocks('openingStock', later)).toEqual(closing);
    }
  });

  it('never asks for less than nothing where more was collected than was due', async () => {
    await loadCases(test.source.manager, officeId, [{ issuedOn: '2025-11-01', recover: MILLION, facts: [{ what: 'collected', on: '2025-11-02', money: 2 * MILLION }] }]);
    expect(await counted(q1)).toMatchObject({ 1: 3, 3: 106 });
  });

  it('opens every cell into the decisions and facts that make it up, by their papers and matters', async () => {
    for (const period of [q1, q2, q3]) expect(await straySums(test.source, { officeId, period })).toEqual([]);
    const list = await figuresOn(test.source).records(test.source.manager, { officeId, period: q1, form: '05/KQTH', column: 3, limit: 10, after: null, settings: USUAL_FORM_SETTINGS });
    expect(list.items.map(({ on, number, contributes, petitionId }) => [on, number, contributes, petitionId === null])).toEqual([
      ['2025-11-01', '12/QĐ-UBND', 6, false],
      ['2026-01-10', '12/QĐ-UBND', 100, false],
    ]);
    expect(list.items[1]).toMatchObject({ kind: 'decision', title: expect.stringMatching(/^Vụ việc \d+$/), detail: expect.stringContaining('thi hành xong ngày 14/09/2026') });
    expect(JSON.stringify(list)).not.toContain('Trần Văn Kín');
  });

  it('counts several offices at once, each for itself', async () => {
    const second = await loadHistory(test.source.manager, emptyHistory());
    const values = await figuresOn(test.source).values(test.source.manager, { officeIds: [second, officeId], period: q1, forms: ['05/KQTH'] });
    expect(values.get(second)?.get('05/KQTH')).toEqual(Array.from({ length: 31 }, () => 0));
    expect(values.get(officeId)?.get('05/KQTH')?.slice(0, 5)).toEqual([2, 1, 106, 500.25, 36]);
  });
});
