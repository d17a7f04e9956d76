import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type PetitionDesk, openPetitionDesk } from '../testing/petition-desk.js';

describe('cancelling a petition', () => {
  let desk: PetitionDesk;
  const reason = 'Vào sổ hai lần';

  beforeAll(async () => {
    desk = await openPetitionDesk();
  });
  afterAll(() => desk.drop());

  it('keeps the row and its number, and puts it back as it was', async () => {
    const { id, bookNumber } = await desk.enter();
    expect(await desk.cancellation.run(desk.actor, id, { version: 1, reason })).toEqual({ id, version: 2 });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ status: 'cancelled', bookNumber });
    expect(await desk.enter()).toMatchObject({ bookNumber: bookNumber + 1 });
    expect(await desk.cancellation.restore(desk.actor, id, { version: 2, reason: 'Không phải trùng' })).toEqual({ id, version: 3 });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ status: 'active', bookNumber, version: 3 });
    const history = await desk.chronicle.historyOf(desk.actor.officeId, 'petition', id);
    expect(history.map((entry) => [entry.type, entry.reason])).toEqual([
      ['restored', 'Không phải trùng'],
      ['cancelled', reason],
      ['registered', null],
    ]);
  });

  it('refuses while a paper about it stands, and leaves nothing behind', async () => {
    const { id } = await desk.enter();
    const { matterId } = await desk.queries.one(desk.actor, id);
    const paper = (number: number, status: string) =>
      desk.source.query(
        `INSERT INTO document (office_id, kind, number, symbol, year, issued_on, summary, matter_id, petition_id, status, created_by)
         VALUES ($1, 'forwarding', $2, 'PC-BTCD', 2026, '2026-11-19', 'Chuyển đơn', $3, $4, $5, $6)`,
        [desk.actor.officeId, number, matterId, id, status, desk.actor.accountId],
      );
    await paper(1, 'cancelled');
    await paper(2, 'active');
    const before = await footprint(desk.source);
    await expect(desk.cancellation.run(desk.actor, id, { version: 1, reason })).rejects.toMatchObject({ code: 'PETITION.HAS_DOCUMENTS', details: { documents: 1 } });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ status: 'active', version: 1 });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('refuses a second time, from an old version, and from another office', async () => {
    const { id } = await desk.enter();
    const stranger = (await makeOffice(desk.source)).actor();
    await expect(desk.cancellation.run(stranger, id, { version: 1, reason })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(desk.cancellation.restore(desk.actor, id, { version: 1, reason })).rejects.toMatchObject({ code: 'RECORD.NOT_CANCELLED' });
    await desk.cancellation.run({ ...desk.actor, fullName: 'Phạm Thị Cúc' }, id, { version: 1, reason });
    await expect(desk.cancellation.run(desk.actor, id, { version: 1, reason })).rejects.toMatchObject({
      code: 'RECORD.CHANGED_MEANWHILE',
      details: { changedBy: 'Phạm Thị Cúc' },
    });
    await expect(desk.cancellation.run(desk.actor, id, { version: 2, reason })).rejects.toMatchObject({ code: 'RECORD.CANCELLED' });
  });
});
