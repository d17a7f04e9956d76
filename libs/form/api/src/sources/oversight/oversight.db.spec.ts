import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestDatabase, type TestOffice, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { type Period, officialPeriod } from '@tiepdan/statistics/contract';
import { countedOn, figuresOn, straySums } from '../../testing/counted.js';

const [q1, q2, q3] = [officialPeriod(2026, 'Q1'), officialPeriod(2026, 'Q2'), officialPeriod(2026, 'Q3')];

describe('06/QLKNTC', () => {
  let test: TestDatabase;
  let office: TestOffice;
  beforeAll(async () => {
    test = await freshDatabase();
  });
  beforeEach(async () => {
    office = await makeOffice(test.source);
  });
  afterAll(() => test?.drop());

  const counted = (period: Period, asOf?: PlainDate) => countedOn(test.source, { officeId: office.officeId, form: '06/QLKNTC', period, ...(asOf && { asOf }) });

  /** An inspection of three units whose conclusion recommends what four numbers say; gives its id. */
  async function inspection(startedOn: PlainDate, concludedOn: PlainDate | null, completedOn: PlainDate | null = null, of = office, status = 'active'): Promise<string> {
    const [made]: { id: string }[] = await test.source.query(
      `INSERT INTO inspection (office_id, title, decision_number, started_on, units, concluded_on, conclusion_number, organisations, people, referred_organisations, referred_people, completed_on, status, created_by)
       SELECT $1, 'Trách nhiệm tiếp công dân', '30/QĐ-TTr', $3, 3, $4, CASE WHEN $4::date IS NOT NULL THEN '45/KL-TTr' END, n[1], n[2], n[3], n[4], $5, $6, $2
       FROM (SELECT CASE WHEN $4::date IS NULL THEN '{0,0,0,0}'::int[] ELSE '{2,5,1,4}' END AS n) recommended RETURNING id`,
      [of.officeId, of.accountId, startedOn, concludedOn, completedOn, status],
    );
    return made?.id ?? '';
  }
  const fact = (inspectionId: string, on: PlainDate, [organisations, people, cases, accused]: readonly [number, number, number, number], status = 'active') =>
    test.source.query(
      `INSERT INTO inspection_fact (office_id, inspection_id, on_day, organisations, people, cases, accused, status, created_by) VALUES ($1, $3, $4, $5, $6, $7, $8, $9, $2)`,
      [office.officeId, office.accountId, inspectionId, on, organisations, people, cases, accused, status],
    );

  it('counts instruments by what became of them, and classes with those who took part', async () => {
    const other = await makeOffice(test.source);
    for (const { officeId, accountId } of [office, other])
      for (const [change, on, status] of [
        ['new', '2025-12-15', 'active'], ['new', '2026-03-14', 'active'], ['amended', '2026-01-01', 'active'], ['abolished', '2026-01-01', 'active'],
        ['abolished', '2026-01-02', 'cancelled'], ['new', '2025-12-14', 'active'], ['new', '2026-03-15', 'active'],
      ]) // prettier-ignore
        await test.source.query(`INSERT INTO legal_instrument (office_id, change, number, title, issued_on, status, created_by) VALUES ($1, $3, '1/CT-UBND', 'Chỉ thị', $4, $5, $2)`, [officeId, accountId, change, on, status]);
    for (const [kind, on, classes, people, status] of [['training', '2026-01-10', 2, 120, 'active'], ['propaganda', '2026-03-14', 1, 0, 'active'], ['training', '2026-01-11', 9, 9, 'cancelled'], ['training', '2026-03-15', 9, 9, 'active']])
      await test.source.query(`INSERT INTO training_event (office_id, kind, topic, held_on, classes, people, status, created_by) VALUES ($1, $3, 'Kỹ năng', $4, $5, $6, $7, $2)`, [office.officeId, office.accountId, kind, on, classes, people, status]);
    expect(await counted(q1)).toEqual({ 1: 2, 2: 1, 3: 1, 4: 3, 5: 120 });
    expect(await straySums(test.source, { officeId: office.officeId, period: q1 })).toEqual([]);
  });

  it('takes over inspections without a conclusion and conclusions not carried out, and hands on what is left', async () => {
    const long = await inspection('2025-11-01', '2026-03-14', '2026-06-14');
    await inspection('2026-03-14', null);
    const old = await inspection('2025-01-01', '2025-03-01', '2026-01-31');
    await inspection('2025-01-01', '2025-03-01', '2025-12-14');
    await inspection('2026-01-01', '2026-01-02', null, office, 'cancelled');
    await inspection('2026-01-01', '2026-01-02', null, await makeOffice(test.source));
    await fact(old, '2025-12-14', [9, 9, 9, 9]);
    await fact(old, '2026-01-31', [1, 1, 0, 0]);
    await fact(old, '2026-01-30', [7, 7, 7, 7], 'cancelled');
    await fact(long, '2026-03-15', [1, 4, 1, 2]);
    expect(await counted(q1)).toEqual({ 6: 2, 7: 6, 8: 1, 9: 2, 10: 5, 11: 1, 12: 4, 13: 2, 14: 1, 15: 1 });
    expect(await counted(q2)).toEqual({ 6: 1, 7: 3, 13: 1, 14: 1, 15: 4, 16: 1, 17: 2 });
    expect(await counted(q3)).toEqual({ 6: 1, 7: 3 });
    expect(await counted(q1, '2026-03-13')).toEqual({ 6: 1, 7: 3, 13: 1, 14: 1, 15: 1 });
    for (const period of [q1, q2]) expect(await straySums(test.source, { officeId: office.officeId, period })).toEqual([]);
    const figures = figuresOn(test.source);
    const stock = async (side: 'openingStock' | 'closingStock', period: Period) => (await figures[side](test.source.manager, { officeIds: [office.officeId], period })).get(office.officeId);
    expect(await stock('openingStock', q1)).toMatchObject({ 'inspections-running': 1, 'inspection-conclusions-due': 1 });
    expect(await stock('closingStock', q1)).toMatchObject({ 'inspections-running': 1, 'inspection-conclusions-due': 1 });
    expect(await stock('openingStock', q2)).toEqual(await stock('closingStock', q1));
    expect(await stock('closingStock', q2)).toMatchObject({ 'inspections-running': 1, 'inspection-conclusions-due': 0 });
  });
});
