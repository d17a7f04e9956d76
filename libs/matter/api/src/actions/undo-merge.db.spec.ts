import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { footprint } from '@tiepdan/platform/api';
import { type MatterDesk, NEW_MATTER, openMatterDesk } from '../testing/matter-desk.js';

describe('undoing a merge', () => {
  let desk: MatterDesk;
  let from: string;
  let into: string;
  let petition: string;
  let heard: string;
  const reason = 'Gộp nhầm';
  const here = async (id: string) => (await desk.queries.belongings(desk.actor, id)).map((record) => record.id).sort();
  const undo = (version = 2) => desk.undoMerge.run(desk.actor, from, { version, reason });

  beforeAll(async () => {
    desk = await openMatterDesk();
  });
  afterAll(() => desk.drop());
  beforeEach(async () => {
    from = (await desk.settle()).id;
    into = (await desk.settle()).id;
    petition = await desk.records.petition(from, '2026-10-01');
    heard = await desk.records.reception(from, '2026-10-01', { petitionId: petition });
    await desk.raiseFlag.run(desk.actor, from, { flag: 'prolonged', criteria: [], fromOn: '2026-10-01', basis: 'Danh mục' });
    await desk.merge.run(desk.actor, from, { version: 1, intoId: into, intoVersion: 1, reason: 'Cùng nội dung' });
  });

  it('moves back exactly what moved; what came since stays', async () => {
    const later = await desk.records.reception(into, '2026-11-10');
    expect(await undo()).toEqual({ id: from, version: 3 });
    expect(await here(from)).toEqual([petition, heard].sort());
    expect(await here(into)).toEqual([later]);
    expect(await desk.queries.one(desk.actor, from)).toMatchObject({ status: 'active', mergedInto: null, flags: [{ flag: 'prolonged' }] });
    expect(await desk.queries.one(desk.actor, into)).toMatchObject({ version: 3, mergedHere: [], flags: [] });
    const [told] = await desk.chronicle.historyOf(desk.actor.officeId, 'matter', into);
    expect(told).toMatchObject({ type: 'merge-undone', reason });
  });

  it('can be merged and undone again', async () => {
    await undo();
    await desk.merge.run(desk.actor, from, { version: 3, intoId: into, intoVersion: 3, reason: 'Vẫn là một' });
    await undo(4);
    expect(await here(from)).toEqual([petition, heard].sort());
  });

  it('is refused, naming them, when papers were sent since for a petition that would move', async () => {
    await desk.records.document(into, '2026-11-10', petition);
    const before = await footprint(desk.source);
    await expect(undo()).rejects.toMatchObject({ code: 'MATTER.UNDO_BLOCKED', message: expect.stringMatching(/văn bản \d+\/PC-BTCD/) });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('is refused, naming them, when records were split off since', async () => {
    const staying = await desk.records.reception(into, '2026-11-10');
    await desk.split.run(desk.actor, into, { version: 2, reason, details: NEW_MATTER.details, receptionIds: [heard], petitionIds: [petition], documentIds: [] });
    await expect(undo()).rejects.toMatchObject({ code: 'MATTER.UNDO_BLOCKED', message: expect.stringMatching(/đơn \d+\/2026, lượt tiếp \d+\/2026/) });
    expect(await here(into)).toEqual([staying]);
  });

  it('waits for the later merge to be undone first', async () => {
    const third = (await desk.settle()).id;
    await desk.merge.run(desk.actor, into, { version: 2, intoId: third, intoVersion: 1, reason });
    await expect(undo()).rejects.toMatchObject({ code: 'MATTER.KEPT_GONE' });
    await desk.undoMerge.run(desk.actor, into, { version: 3, reason });
    await undo();
    expect(await here(from)).toEqual([petition, heard].sort());
  });

  it('has nothing to undo where nothing was merged', async () => {
    const other = (await desk.settle()).id;
    await expect(desk.undoMerge.run(desk.actor, other, { version: 1, reason })).rejects.toMatchObject({ code: 'MATTER.NOT_MERGED' });
    await expect(desk.undoMerge.run(desk.actor, petition, { version: 1, reason })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(undo(1)).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });
  });
});
