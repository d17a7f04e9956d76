import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { chosenPeriod, comparablePeriod, officialPeriod } from '@tiepdan/statistics/contract';
import { findIndicator } from '../indicators/index.js';
import { type History, type PlainDay, type PlainReception, emptyHistory, loadHistory } from '../testing/history.js';
import { contributingRecords } from './contributing-records.js';
import { countIndicators } from './count-indicators.js';

let database: TestDatabase;
let history: History;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(() => {
  history = emptyHistory();
});

const quarter = officialPeriod(2023, 'Q4');

function matter(kind: 'complaint' | 'denunciation' | 'proposal' = 'proposal'): string {
  const id = randomUUID();
  history.matters.push({ id, kind });
  return id;
}

function visit(matterId: string, receivedOn: string, more: Partial<PlainReception> = {}): void {
  history.receptions.push({
    id: randomUUID(),
    receivedOn,
    mode: 'regular',
    dayId: null,
    attendance: 'received',
    headCount: 1,
    matterId,
    status: 'active',
    ...more,
  });
}

function leaderDay(heldOn: string, more: Partial<PlainDay> = {}): PlainDay {
  const day: PlainDay = { id: randomUUID(), heldOn, session: 'periodic', byDeputy: false, outcome: 'held', status: 'active', ...more };
  history.days.push(day);
  return day;
}

const on = (day: PlainDay, more: Partial<PlainReception> = {}): Partial<PlainReception> => ({ mode: day.session, dayId: day.id, ...more });

async function numbers(period = quarter): Promise<{ now: Record<string, number>; previous: Record<string, number> }> {
  // Ids are unique within an office only, so one history can be loaded for two questions.
  const officeId = await loadHistory(database.source.manager, history);
  const counts = await countIndicators(database.source.manager, officeId, period, comparablePeriod(period));
  return { now: Object.fromEntries(counts.now), previous: Object.fromEntries(counts.before) };
}

describe('what is counted', () => {
  it('a lượt is first when it is the first of its matter ever, a matter when its first lies in the period', async () => {
    const old = matter('complaint');
    visit(old, '2022-03-01');
    visit(old, '2023-10-02');
    const fresh = matter('denunciation');
    visit(fresh, '2023-10-03', { headCount: 3 });
    visit(fresh, '2023-11-03');
    expect((await numbers()).now).toMatchObject({ I01: 3, I02: 1, I03: 2, I04: 5, I05: 2, I06: 1, I07: 1, I08: 1, I09: 1, I10: 0 });
  });

  it('a first reception by a leader makes the regular one after it a repeated one', async () => {
    const day = leaderDay('2023-06-20');
    const heard = matter();
    visit(heard, day.heldOn, on(day));
    visit(heard, '2023-10-02');
    expect((await numbers()).now).toMatchObject({ I01: 1, I02: 0, I03: 1, I05: 1, I06: 0, I07: 1 });
  });

  it('no-shows, refusals and cancelled records are counted nowhere, and make nothing repeated', async () => {
    const known = matter();
    visit(known, '2023-09-20', { attendance: 'no-show' });
    visit(known, '2023-09-21', { attendance: 'refused' });
    visit(known, '2023-09-22', { status: 'cancelled', headCount: 50 });
    visit(known, '2023-10-02');
    expect((await numbers()).now).toMatchObject({ I01: 1, I02: 1, I03: 0, I04: 1, I05: 1, I06: 1, I11: 0 });
  });

  it('both end days are inside, the days beside them are not', async () => {
    for (const day of ['2023-09-14', '2023-09-15', '2023-12-14', '2023-12-15']) visit(matter(), day);
    expect((await numbers()).now).toMatchObject({ I01: 2, I05: 2 });
  });

  it('five people on one matter are a group, four are not; a group that returns is counted again', async () => {
    const crowd = matter();
    visit(crowd, '2023-10-02', { headCount: 5 });
    visit(crowd, '2023-10-09', { headCount: 121 });
    visit(matter(), '2023-10-10', { headCount: 4 });
    expect((await numbers()).now).toMatchObject({ I11: 2, I12: 1, I13: 126, I14: 1, I15: 0, I16: 121, I04: 130 });
  });
});

describe('leaders (rule C8 and who received)', () => {
  it('a matter received both ways is counted once, under the leader; lượt and people stay where they were', async () => {
    const day = leaderDay('2023-10-20');
    const both = matter('complaint');
    visit(both, '2023-10-02', { headCount: 7 });
    visit(both, day.heldOn, on(day, { headCount: 6 }));
    visit(matter(), '2023-10-03');
    expect((await numbers()).now).toMatchObject({
      ...{ I01: 2, I02: 2, I04: 8, I05: 1, I05x: 1, I05t: 2, I08: 0, I10: 1, I11: 1, I12: 0, I12x: 1, I13: 7 },
      ...{ I17: 1, I18: 6, I19: 1, I20d: 1, I20: 1, I21: 6 },
    });
  });

  it('the rule looks at the period only: received by a leader in another quarter, the matter stays regular', async () => {
    const day = leaderDay('2023-06-20');
    const both = matter();
    visit(both, day.heldOn, on(day));
    visit(both, '2023-10-02');
    expect((await numbers()).now).toMatchObject({ I05: 1, I05x: 0, I17: 0 });
    expect((await numbers(officialPeriod(2023, 'Y'))).now).toMatchObject({ I05: 0, I05x: 1, I17: 1, I19: 1 });
  });

  it('the Chairman in person comes before a deputy', async () => {
    const [own, deputed] = [leaderDay('2023-10-05'), leaderDay('2023-10-06', { byDeputy: true })];
    const twice = matter();
    visit(twice, own.heldOn, on(own, { headCount: 2 }));
    visit(twice, deputed.heldOn, on(deputed, { headCount: 3 }));
    visit(matter(), deputed.heldOn, on(deputed));
    expect((await numbers()).now).toMatchObject({
      I17: 3,
      I17a: 1,
      I17b: 2,
      I18: 6,
      I18a: 2,
      I18b: 4,
      I19: 2,
      I19a: 1,
      I19b: 1,
      I05: 0,
      I01: 0,
    });
  });

  it('announced days count even when nobody came or nothing was held, until the record is cancelled', async () => {
    leaderDay('2023-10-05', { outcome: 'held-nobody' });
    leaderDay('2023-10-06', { outcome: 'not-held', byDeputy: true });
    leaderDay('2023-10-07', { outcome: 'announced', session: 'ad-hoc' });
    leaderDay('2023-10-08', { status: 'cancelled' });
    expect((await numbers()).now).toMatchObject({ I22: 3, I22a: 2, I22b: 1, I17: 0 });
  });

  it('what is merely planned, a dialogue, and a day of another body are no announced days of the office', async () => {
    leaderDay('2023-10-05', { outcome: 'planned' });
    leaderDay('2023-10-06', { purpose: 'dialogue' });
    leaderDay('2023-10-09', { ofBody: true });
    leaderDay('2023-10-10');
    expect((await numbers()).now).toMatchObject({ I22: 1, I22a: 1, I22b: 0 });
  });
});

describe('comparison', () => {
  it('holds the same days a year earlier beside the period, each judged by its own days', async () => {
    const lasting = matter();
    visit(lasting, '2022-10-02');
    visit(lasting, '2023-10-02');
    expect(await numbers()).toMatchObject({ now: { I01: 1, I02: 0, I06: 0, I07: 1 }, previous: { I01: 1, I02: 1, I06: 1, I07: 0 } });
  });

  it('takes 28 February beside 29 February', async () => {
    visit(matter(), '2024-02-29');
    visit(matter(), '2023-02-28');
    visit(matter(), '2023-03-01');
    expect(await numbers(chosenPeriod('2024-02-29', '2024-02-29'))).toMatchObject({ now: { I01: 1 }, previous: { I01: 1 } });
  });

  it('counts a record in both spans when a long span overlaps the one before it', async () => {
    visit(matter(), '2022-06-01');
    expect(await numbers(chosenPeriod('2021-06-01', '2023-05-31'))).toMatchObject({ now: { I01: 1 }, previous: { I01: 0 } });
    expect(await numbers(chosenPeriod('2022-06-01', '2024-05-31'))).toMatchObject({ now: { I01: 1 }, previous: { I01: 1 } });
  });

  it('is empty, not wrong, where nothing was ever recorded', async () => {
    const { now, previous } = await numbers();
    expect([...Object.values(now), ...Object.values(previous)].every((value) => value === 0)).toBe(true);
  });
});

describe('the list behind a number', () => {
  it('shows numbers, matters and kinds, and never a citizen named in a paper', async () => {
    const sealed = matter('denunciation');
    visit(sealed, '2023-10-02', { headCount: 2 });
    history.petitions.push({
      id: randomUUID(),
      receivedOn: '2023-10-03',
      kind: 'denunciation',
      matterId: sealed,
      signatories: 2,
      eligibility: 'eligible',
      competence: 'outside',
      status: 'active',
    });
    history.documents.push({ id: randomUUID(), issuedOn: '2023-10-04', kind: 'forwarding', matterId: sealed, status: 'active' });
    leaderDay('2023-10-05', { byDeputy: true, outcome: 'held-nobody' });
    const officeId = await loadHistory(database.source.manager, history);
    const shown = [];
    for (const code of ['I01', 'I05', 'I23', 'I30', 'I22']) {
      const indicator = findIndicator(code);
      if (!indicator) throw new Error(code);
      shown.push(...(await contributingRecords(database.source.manager, officeId, indicator, quarter, { limit: 10, after: null })).items);
    }
    expect(shown.map(({ kind, on, number, title, detail }) => [kind, on, number, title, detail])).toEqual([
      ['reception', '2023-10-02', '1/2020', 'Vụ việc 1', 'VV-2020-000001 · Thường xuyên · lần đầu · 2 người'],
      ['matter', '2023-10-02', 'VV-2020-000001', 'Vụ việc 1', 'Tố cáo · 1 lượt tiếp trong kỳ · 2 người'],
      [
        'petition',
        '2023-10-03',
        '1/2020',
        'Vụ việc 1',
        'VV-2020-000001 · Tố cáo · Đủ điều kiện xử lý · Không thuộc thẩm quyền · 2 người đứng tên',
      ],
      ['document', '2023-10-04', '1/PC-BTCD', 'Vụ việc 1', 'VV-2020-000001 · Chuyển đơn'],
      ['leader-day', '2023-10-05', 'Định kỳ', 'Lãnh đạo, Chủ tịch', 'Ủy quyền tiếp · Đã tiếp, không có công dân đến'],
    ]);
    expect(JSON.stringify(shown)).not.toContain('Trần Văn Kín');
  });

  it('counts petitions of many from two signatories, whatever the office calls many today', async () => {
    const about = matter('complaint');
    const petition = { receivedOn: '2023-10-03', kind: 'complaint', matterId: about, eligibility: 'pending', competence: null, status: 'active' } as const;
    for (const signatories of [1, 2, 4, 5]) history.petitions.push({ id: randomUUID(), signatories, ...petition });
    const officeId = await loadHistory(database.source.manager, history);
    const joint = async () => (await countIndicators(database.source.manager, officeId, quarter, comparablePeriod(quarter))).now.get('I27');
    expect(await joint()).toBe(3);
    await database.source.query(`INSERT INTO office_setting (office_id, joint_from) VALUES ($1, 5)`, [officeId]);
    expect(await joint()).toBe(3);
  });

  it('adds head-counts for people, and is another office’s business to no one', async () => {
    visit(matter(), '2023-10-02', { headCount: 9 });
    visit(matter(), '2023-10-02', { headCount: 2 });
    const [mine, other] = [await loadHistory(database.source.manager, history), await loadHistory(database.source.manager, emptyHistory())];
    const [people, largest] = [findIndicator('I04'), findIndicator('I16')];
    if (!people || !largest) throw new Error('I04, I16');
    const read = (officeId: string, indicator: typeof people) =>
      contributingRecords(database.source.manager, officeId, indicator, quarter, { limit: 10, after: null });
    expect(await read(mine, people)).toMatchObject({ value: 11, total: 2, nextCursor: null, code: 'I04', unit: 'người' });
    expect(await read(mine, largest)).toMatchObject({ value: 9, total: 1 });
    expect(await read(other, people)).toMatchObject({ value: 0, total: 0, items: [] });
  });
});
