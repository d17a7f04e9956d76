import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FlagDetails } from '@tiepdan/matter/contract';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type MatterDesk, openMatterDesk } from '../testing/matter-desk.js';

describe('flags of a matter', () => {
  let desk: MatterDesk;
  let matter: string;
  const complex: FlagDetails = { flag: 'complex', criteria: ['foreign', 'many-agencies'], fromOn: '2026-10-01', basis: 'Văn bản xác định số 12/BTCD' };
  const raise = (changes: Partial<FlagDetails> = {}) => desk.raiseFlag.run(desk.actor, matter, { ...complex, ...changes });
  const flags = async () => (await desk.queries.one(desk.actor, matter)).flags;
  const lastTold = async () => (await desk.chronicle.historyOf(desk.actor.officeId, 'matter', matter))[0];

  beforeAll(async () => {
    desk = await openMatterDesk();
  });
  afterAll(() => desk.drop());
  beforeEach(async () => {
    matter = (await desk.settle()).id;
  });

  it('are raised with criteria, day and basis, and told in words', async () => {
    const { id } = await raise();
    expect(await flags()).toEqual([
      { id, flag: 'complex', derived: false, criteria: ['foreign', 'many-agencies'], fromOn: '2026-10-01', untilOn: null, basis: complex.basis, note: null, version: 1, createdByName: desk.actor.fullName },
    ]);
    expect(await lastTold()).toMatchObject({ type: 'flag-raised', changes: expect.arrayContaining([expect.objectContaining({ label: 'Tiêu chí', after: 'Có yếu tố nước ngoài; Liên quan đến nhiều cơ quan quản lý' })]) });
  });

  it('are lowered from a day on, and may be raised again from that day', async () => {
    const { id } = await raise();
    expect(await desk.changeFlag.lower(desk.actor, id, { version: 1, untilOn: '2026-11-01', reason: 'Đã thống nhất' })).toEqual({ id, version: 2 });
    expect(await lastTold()).toMatchObject({ type: 'flag-lowered', reason: 'Đã thống nhất', changes: [{ label: 'Đến ngày', before: null, after: '01/11/2026' }] });
    await raise({ fromOn: '2026-11-01' });
    expect((await flags()).map(({ fromOn, untilOn }) => [fromOn, untilOn])).toEqual([
      ['2026-11-01', null],
      ['2026-10-01', '2026-11-01'],
    ]);
  });

  it('are corrected with a reason, and taken away when raised by mistake', async () => {
    const { id } = await raise();
    await desk.changeFlag.correct(desk.actor, id, { ...complex, criteria: ['foreign'], note: 'Một tiêu chí', version: 1, reason: 'Ghi thừa' });
    expect(await flags()).toMatchObject([{ criteria: ['foreign'], note: 'Một tiêu chí', version: 2 }]);
    await desk.changeFlag.cancel(desk.actor, id, { version: 2, reason: 'Nhầm vụ việc' });
    expect(await flags()).toEqual([]);
    expect(await lastTold()).toMatchObject({ type: 'flag-cancelled', reason: 'Nhầm vụ việc' });
    await expect(desk.changeFlag.cancel(desk.actor, id, { version: 3, reason: 'x' })).rejects.toMatchObject({ code: 'MATTER.FLAG_UNKNOWN' });
  });

  it('follow from the receptions where a delegation came, from the first such day', async () => {
    await desk.records.reception(matter, '2026-11-02', { headCount: 12 });
    const first = await desk.records.reception(matter, '2026-10-05', { headCount: 5 });
    await desk.records.reception(matter, '2026-09-01', { headCount: 30, status: 'cancelled' });
    await desk.records.reception(matter, '2026-09-02', { headCount: 4 });
    const [row] = await desk.source.query(`SELECT book_number FROM reception WHERE id = $1`, [first]);
    expect(await flags()).toMatchObject([{ id: null, flag: 'delegation', derived: true, fromOn: '2026-10-05', basis: `Lượt tiếp số ${row.book_number}/2026, 5 người` }]);
    await raise({ flag: 'delegation', criteria: [], fromOn: '2026-08-01', basis: 'Tập trung trước trụ sở' });
    expect(await flags()).toMatchObject([{ flag: 'delegation', derived: false, fromOn: '2026-08-01' }]);
  });

  it.each<[string, Partial<FlagDetails>, string]>([
    ['from tomorrow', { fromOn: '2026-11-21' }, 'MATTER.FLAG_IN_FUTURE'],
    ['until tomorrow', { untilOn: '2026-11-21' }, 'MATTER.FLAG_IN_FUTURE'],
    ['that ends before it begins', { untilOn: '2026-09-30' }, 'MATTER.FLAG_ENDS_BEFORE'],
    ['complex by no criterion', { criteria: [] }, 'MATTER.FLAG_CRITERIA_MISSING'],
    ['prolonged by a criterion', { flag: 'prolonged' }, 'MATTER.FLAG_CRITERIA_NOT_DUE'],
  ])('refuse one %s', async (_, changes, code) => {
    const before = await footprint(desk.source);
    await expect(raise(changes)).rejects.toMatchObject({ code });
    expect(await footprint(desk.source)).toEqual(before);
    const { id } = await raise();
    await expect(desk.changeFlag.correct(desk.actor, id, { ...complex, ...changes, version: 1, reason: 'x' })).rejects.toMatchObject({ code });
  });

  it('hold once at a time', async () => {
    await raise();
    await expect(raise({ fromOn: '2026-11-01' })).rejects.toMatchObject({ code: 'MATTER.FLAG_OVERLAPS', message: 'Vụ việc đã có dấu "Phức tạp" trong khoảng ngày này.' });
    await raise({ fromOn: '2026-09-01', untilOn: '2026-10-01' });
  });

  it('are refused on a merged matter, of another office, and from an old version', async () => {
    const { id } = await raise();
    const stranger = (await makeOffice(desk.source)).actor();
    await expect(desk.raiseFlag.run(stranger, matter, complex)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(desk.changeFlag.lower(stranger, id, { version: 1, untilOn: '2026-11-01', reason: 'x' })).rejects.toMatchObject({ code: 'MATTER.FLAG_UNKNOWN' });
    await expect(desk.changeFlag.lower(desk.actor, id, { version: 2, untilOn: '2026-11-01', reason: 'x' })).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });
    const kept = (await desk.settle()).id;
    await desk.merge.run(desk.actor, matter, { version: 1, intoId: kept, intoVersion: 1, reason: 'Trùng' });
    await expect(raise({ flag: 'prolonged', criteria: [] })).rejects.toMatchObject({ code: 'RECORD.CANCELLED' });
  });
});
