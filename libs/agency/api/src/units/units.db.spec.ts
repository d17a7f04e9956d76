import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { UnitDetails } from '@tiepdan/agency/contract';
import { Chronicle } from '@tiepdan/audit/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, type TestDatabase, footprint, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { CorrectUnit } from './actions/correct-unit.js';
import { EnterUnit } from './actions/enter-unit.js';
import { MergeUnits } from './actions/merge-units.js';
import { UnitQueries } from './unit.queries.js';

describe('reporting units', () => {
  let test: TestDatabase;
  let actor: Actor;
  let queries: UnitQueries;
  let enter: EnterUnit;
  let correct: CorrectUnit;
  let merge: MergeUnits;
  let chronicle: Chronicle;

  const details = (name: string, more: Partial<UnitDetails> = {}): UnitDetails => ({ name, shortName: name, kind: 'commune', excluded: false, position: 1, validFrom: '2024-01-01', ...more });
  const add = async (name: string, more: Partial<UnitDetails> = {}) => (await enter.run(actor, details(name, more))).id;
  const names = async (from: string, to: string) => (await queries.list(actor.officeId, { from, to })).map(({ name }) => name);

  beforeAll(async () => {
    test = await freshDatabase();
    const database = new Database(test.source);
    [chronicle, queries] = [new Chronicle(database), new UnitQueries(database)];
    [enter, correct, merge] = [new EnterUnit(database, chronicle), new CorrectUnit(database, queries, chronicle), new MergeUnits(database, queries, chronicle)];
  });
  beforeEach(async () => {
    actor = (await makeOffice(test.source)).actor('unit.manage');
  });
  afterAll(() => test?.drop());

  it('report in every period that their days overlap, departments first, what is kept out last', async () => {
    await add('Cục Thuế', { kind: 'vertical', excluded: true, position: 0 });
    await add('Xã Hai', { position: 2 });
    await add('Xã Một');
    await add('Sở Nội vụ', { kind: 'department', position: 9 });
    await add('Xã Cũ', { validTo: '2025-06-30' });
    expect(await names('2025-03-15', '2025-06-14')).toEqual(['Sở Nội vụ', 'Xã Cũ', 'Xã Một', 'Xã Hai', 'Cục Thuế']);
    expect(await names('2025-06-30', '2025-06-30')).toContain('Xã Cũ');
    expect(await names('2025-07-01', '2025-09-14')).not.toContain('Xã Cũ');
    expect(await names('2023-01-01', '2023-12-31')).toEqual([]);
  });

  it('have one name at a time, one body at a time, and days in order', async () => {
    const [agency] = await test.source.query<{ id: string }[]>(`INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, 'UBND xã', 'Xã', 'commune') RETURNING id`, [actor.officeId]);
    await add('Xã Một', { agencyId: agency?.id ?? null, validTo: '2025-06-30' });
    const before = await footprint(test.source);
    await expect(add('Xã Một', { validFrom: '2025-06-30' })).rejects.toMatchObject({ code: 'UNIT.NAME_TAKEN' });
    await expect(add('Xã Ba', { agencyId: agency?.id ?? null })).rejects.toMatchObject({ code: 'UNIT.AGENCY_TAKEN' });
    await expect(add('Xã Ba', { agencyId: '00000000-0000-7000-8000-000000000000' })).rejects.toMatchObject({ code: 'UNIT.UNKNOWN_AGENCY' });
    await expect(add('Xã Ba', { validTo: '2023-01-01' })).rejects.toMatchObject({ code: 'UNIT.ENDS_BEFORE_IT_BEGINS' });
    expect(await footprint(test.source)).toEqual(before);
    await expect(add('Xã Một', { agencyId: agency?.id ?? null, validFrom: '2025-07-01' })).resolves.toMatch(/^[0-9a-f-]{36}$/);
  });

  it('are corrected from the version that was seen, told in words', async () => {
    const id = await add('Xã Một');
    await correct.run(actor, id, { ...details('Xã Mới', { validTo: '2026-06-30' }), version: 1, reason: 'Đổi tên' });
    const [told] = await chronicle.historyOf(actor.officeId, 'reporting-unit', id);
    expect(told).toMatchObject({ type: 'corrected', reason: 'Đổi tên', changes: [{ label: 'Tên', before: 'Xã Một', after: 'Xã Mới' }, { label: 'Tên gọi tắt' }, { label: 'Đến hết ngày', before: null, after: '30/06/2026' }] });
    await expect(correct.run(actor, id, { ...details('Xã Khác'), version: 1, reason: 'Nhầm' })).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });
    const stranger = (await makeOffice(test.source)).actor('unit.manage');
    await expect(correct.run(stranger, id, { ...details('Xã Khác'), version: 2, reason: 'Nhầm' })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
  });

  it('become one on a day: the old ones end the day before and point to it', async () => {
    const [one, two, three] = [await add('Xã Một'), await add('Xã Hai', { position: 5 }), await add('Xã Ba')];
    const made = await merge.run(actor, { on: '2025-07-01', units: [one, two], into: { name: 'Xã Hợp', shortName: 'Xã Hợp', kind: 'commune' }, reason: 'Nghị quyết sắp xếp' });
    const went = await merge.run(actor, { on: '2026-01-01', units: [three], intoId: made.id, reason: 'Nghị quyết khác' });
    expect(went).toEqual({ id: made.id, version: 2 });
    expect(await queries.one(actor.officeId, one)).toMatchObject({ validTo: '2025-06-30', successorId: made.id, successorName: 'Xã Hợp', version: 2 });
    expect(await queries.one(actor.officeId, made.id)).toMatchObject({ validFrom: '2025-07-01', validTo: null, position: 1, excluded: false });
    expect(await names('2026-01-01', '2026-03-14')).toEqual(['Xã Hợp']);
    expect((await chronicle.historyOf(actor.officeId, 'reporting-unit', two)).map(({ type, reason }) => [type, reason])).toEqual([['unit-merged', 'Nghị quyết sắp xếp'], ['registered', null]]);
    await expect(correct.run(actor, one, { ...details('Xã Một'), version: 2, reason: 'Còn hoạt động' })).rejects.toMatchObject({ code: 'UNIT.SUCCEEDED' });
  });

  it('do not become one when that makes no sense, and nothing is written', async () => {
    const [one, two] = [await add('Xã Một'), await add('Xã Hai', { validTo: '2025-01-31' })];
    const before = await footprint(test.source);
    const into = { name: 'Xã Hợp', shortName: 'Xã Hợp', kind: 'commune' as const };
    const refused = async (request: object, code: string) =>
      expect(merge.run(actor, { on: '2025-07-01', units: [one], reason: 'Nghị quyết', ...request })).rejects.toMatchObject({ code });
    await refused({}, 'UNIT.NO_SUCCESSOR');
    await refused({ units: [], into }, 'UNIT.NO_SUCCESSOR');
    await refused({ intoId: two, into }, 'UNIT.NO_SUCCESSOR');
    await refused({ intoId: one }, 'UNIT.MERGED_INTO_ITSELF');
    await refused({ units: [one, two], into }, 'UNIT.NOT_IN_FORCE');
    await refused({ intoId: two }, 'UNIT.NOT_IN_FORCE');
    await refused({ units: [one, '00000000-0000-7000-8000-000000000000'], into }, 'RECORD.NOT_FOUND');
    await refused({ into: { ...into, name: 'Xã Hai' }, units: [one], on: '2025-01-10' }, 'UNIT.NAME_TAKEN');
    expect(await footprint(test.source)).toEqual(before);
  });
});
