import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type MatterDesk, NEW_MATTER, openMatterDesk } from '../testing/matter-desk.js';

describe('settling the matter of a form', () => {
  let desk: MatterDesk;

  beforeAll(async () => {
    desk = await openMatterDesk();
  });
  afterAll(() => desk.drop());

  it('opens a new one under the next number of its year, and tells its history', async () => {
    const { id, ...settled } = await desk.settle();
    expect(settled).toEqual({ kind: 'complaint', fieldCode: 'land', sealed: false });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ number: 'VV-2026-000001', openedOn: '2026-11-18', fieldName: 'Bồi thường', version: 1, status: 'active' });
    expect(await desk.queries.one(desk.actor, (await desk.settle(NEW_MATTER, '2025-12-31')).id)).toMatchObject({ number: 'VV-2025-000001' });
    expect(await desk.chronicle.historyOf(desk.actor.officeId, 'matter', id)).toMatchObject([{ type: 'registered', actorName: desk.actor.fullName }]);
  });

  it('takes a known one as it is, without another row or event', async () => {
    const { id } = await desk.settle();
    const before = await footprint(desk.source);
    expect(await desk.settle({ matterId: id })).toEqual({ id, kind: 'complaint', fieldCode: 'land', sealed: false });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('refuses what is neither or both, unknown, cancelled, another office’s, or of no field, and leaves nothing behind', async () => {
    const [{ id }, cancelled] = [await desk.settle(), await desk.settle()];
    await desk.source.query(`UPDATE matter SET status = 'cancelled' WHERE id = $1`, [cancelled.id]);
    const stranger = (await makeOffice(desk.source)).actor();
    const before = await footprint(desk.source);
    for (const [request, code, who] of [
      [{}, 'MATTER.ONE_OF_TWO', desk.actor],
      [{ matterId: null, details: null }, 'MATTER.ONE_OF_TWO', desk.actor],
      [{ matterId: id, ...NEW_MATTER }, 'MATTER.ONE_OF_TWO', desk.actor],
      [{ matterId: '00000000-0000-7000-8000-000000000001' }, 'MATTER.UNKNOWN', desk.actor],
      [{ matterId: cancelled.id }, 'MATTER.UNKNOWN', desk.actor],
      [{ matterId: id }, 'MATTER.UNKNOWN', stranger],
      [{ details: { ...NEW_MATTER.details, fieldCode: 'weather' } }, 'MATTER.UNKNOWN_FIELD', desk.actor],
    ] as const)
      await expect(desk.settle(request, '2026-11-18', who)).rejects.toMatchObject({ code });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('numbers twenty at once without gap or double, though some fail after taking a number', async () => {
    const who = (await makeOffice(desk.source)).actor();
    const wrong = { details: { ...NEW_MATTER.details, fieldCode: 'weather' } };
    await Promise.allSettled(Array.from({ length: 20 }, (_, index) => desk.settle(index % 7 === 3 ? wrong : NEW_MATTER, '2026-11-18', who)));
    const rows = await desk.source.query<{ number: number }[]>(`SELECT number FROM matter WHERE office_id = $1 ORDER BY number`, [who.officeId]);
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
  });
});
