import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { officialPeriod } from '@tiepdan/statistics/contract';
import { type PlainDecision, loadCases } from '../../testing/case-history.js';
import { countedOn, figuresOn, straySums } from '../../testing/counted.js';
import { emptyHistory } from '../../testing/history.js';
import { loadHistory } from '../../testing/load-history.js';

const [before, q1, q2] = [officialPeriod(2025, 'Q4'), officialPeriod(2026, 'Q1'), officialPeriod(2026, 'Q2')];
const MILLION = 1_000_000;

const complaints: readonly PlainDecision[] = [
  { issuedOn: '2025-12-15', outcome: 'right', recover: 12 * MILLION + 345_678, recoverLand: 10.5, restore: 3 * MILLION, restoreLand: 1.25, restoreOrganisations: 1, restorePeople: 4 },
  { issuedOn: '2026-01-05', outcome: 'right', disciplinePeople: 3, disciplineOfficials: 2 },
  { issuedOn: '2026-01-06', outcome: 'wrong' },
  { issuedOn: '2026-01-07', outcome: 'partly-right', recover: 1 },
  { issuedOn: '2026-03-14', outcome: 'upheld', instance: 2 },
  { issuedOn: '2026-03-14', outcome: 'amended', instance: 2, restorePeople: 1 },
  { issuedOn: '2026-01-08', outcome: 'right', status: 'cancelled', recover: 99 * MILLION },
  { issuedOn: '2025-12-14', outcome: 'right' },
  { issuedOn: '2026-03-15', outcome: 'wrong' },
];
const conclusions: readonly PlainDecision[] = (['right', 'wrong', 'partly-right'] as const).flatMap((outcome, index) => [
  { issuedOn: '2026-02-01', kind: 'denunciation' as const, outcome, disciplineOrganisations: 1, disciplinePeople: 2, disciplineOfficials: 1, recover: MILLION },
  ...Array.from({ length: index + 1 }, () => ({ issuedOn: '2026-02-02', kind: 'denunciation' as const, outcome, instance: 2 as const })),
]);
const TRANSFERS = [
  { on: '2026-01-15', cases: 1, people: 4, officials: 3 },
  { on: '2026-03-15', cases: 1, people: 1, officials: 0 },
  { on: '2026-01-16', kind: 'denunciation', cases: 2, people: 2, officials: 2 },
  { on: '2026-01-17', cases: 5, people: 5, officials: 5, status: 'cancelled' },
] as const;

const without = (counted: Record<number, number> | undefined, ...columns: readonly number[]) =>
  Object.fromEntries(Object.entries(counted ?? {}).filter(([column]) => !columns.includes(Number(column))));

describe('decisions and conclusions of 03/GQKN and 04/GQTC', () => {
  let test: TestDatabase;
  let officeId: string;
  beforeAll(async () => {
    test = await freshDatabase();
  });
  afterAll(() => test?.drop());
  beforeEach(async () => {
    [officeId] = [await loadHistory(test.source.manager, emptyHistory())];
    const other = await loadHistory(test.source.manager, emptyHistory());
    await loadCases(test.source.manager, officeId, [...complaints, ...conclusions], TRANSFERS);
    await loadCases(test.source.manager, other, complaints, TRANSFERS);
  });

  it('counts decisions on complaints by instance and outcome, with what they demand and what went to the investigators', async () => {
    expect(await countedOn(test.source, { officeId, form: '03/GQKN', period: q1 })).toEqual({
      7: 6, 8: 2, 9: 1, 10: 1, 11: 1, 12: 1, 13: 12.345679, 14: 10.5, 15: 3, 16: 1.25, 17: 1, 18: 5, 19: 3, 20: 2, 21: 1, 22: 4, 23: 3,
    }); // prettier-ignore
    expect(await countedOn(test.source, { officeId, form: '03/GQKN', period: before })).toEqual({ 7: 1, 8: 1 });
    expect(await countedOn(test.source, { officeId, form: '03/GQKN', period: q2 })).toEqual({ 7: 1, 9: 1, 21: 1, 22: 1 });
  });

  it('counts conclusions about denunciations, first ones and those that denounce on', async () => {
    expect(await countedOn(test.source, { officeId, form: '04/GQTC', period: q1 })).toEqual({
      7: 9, 8: 1, 9: 1, 10: 1, 11: 1, 12: 2, 13: 3, 14: 3, 20: 3, 21: 6, 22: 3, 23: 2, 24: 2, 25: 2,
    }); // prettier-ignore
  });

  it('leaves out what was issued after the day asked for', async () => {
    expect(await countedOn(test.source, { officeId, form: '03/GQKN', period: q1, asOf: '2026-01-05' })).toMatchObject({ 7: 2, 8: 2, 13: 12.345678 });
  });

  it('leaves to a body that was urged what it decided', async () => {
    const [counted, due] = await Promise.all(['03/GQKN', '05/KQTH'].map((form) => countedOn(test.source, { officeId, form, period: q1 })));
    await test.source.query(`UPDATE resolution_decision SET own = false WHERE office_id = $1 AND kind = 'complaint' AND issued_on = '2026-01-05'`, [officeId]);
    expect(await countedOn(test.source, { officeId, form: '03/GQKN', period: q1 })).toEqual({ ...without(counted, 19, 20), 7: 5, 8: 1 });
    expect(await countedOn(test.source, { officeId, form: '05/KQTH', period: q1 })).toMatchObject({ 1: Number(due?.[1]) - 1 });
  });

  it('shows of a sealed case’s paper the number alone when more was typed, and not to whom it went', async () => {
    await test.source.query(`UPDATE resolution_decision SET paper = 'KL số 12/KL-UBND về ông Trần Văn Kín' WHERE office_id = $1`, [officeId]);
    await test.source.query(`UPDATE investigation_transfer SET paper = '0912345678', body = 'Cơ quan điều tra, theo đơn ông Trần Văn Kín' WHERE office_id = $1`, [officeId]);
    const list = (form: string, column: number) => figuresOn(test.source).records(test.source.manager, { officeId, form, column, period: q1, limit: 50, after: null });
    const [sealed, transfers, open] = await Promise.all([list('04/GQTC', 7), list('04/GQTC', 23), list('03/GQKN', 7)]);
    expect(new Set(sealed.items.map(({ number }) => number))).toEqual(new Set(['12/KL-UBND']));
    expect(transfers.items.map(({ number }) => number)).toEqual(['']);
    expect(JSON.stringify([sealed, transfers])).not.toMatch(/Kín|0912/);
    expect(open.items[0]?.number).toContain('Trần Văn Kín');
  });

  it('lists behind every cell what adds up to it', async () => {
    expect(await straySums(test.source, { officeId, period: q1 })).toEqual([]);
  });
});
