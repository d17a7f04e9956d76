import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type DocumentDesk, openDocumentDesk } from '../testing/document-desk.js';

describe('cancelling a paper', () => {
  let desk: DocumentDesk;
  const reason = 'Ghi nhầm số';

  beforeAll(async () => {
    desk = await openDocumentDesk();
  });
  afterAll(() => desk.drop());

  it('keeps the row and its number, and puts it back as it was', async () => {
    const { id, number } = await desk.enter();
    expect(await desk.cancellation.run(desk.actor, id, { version: 1, reason })).toEqual({ id, version: 2 });
    expect(await desk.enter()).toMatchObject({ number: Number(number) + 1 });
    expect(await desk.cancellation.restore(desk.actor, id, { version: 2, reason })).toEqual({ id, version: 3 });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ status: 'active', number, version: 3 });
    expect((await desk.chronicle.historyOf(desk.actor.officeId, 'document', id)).map((entry) => entry.type)).toEqual(['restored', 'cancelled', 'registered']);
  });

  it('does not put back a paper whose petition was cancelled meanwhile', async () => {
    const { petitionId } = await desk.petition();
    const { id } = await desk.enter({ petitionId });
    await desk.cancellation.run(desk.actor, id, { version: 1, reason });
    await desk.setPetitionStatus(petitionId, 'cancelled');
    const before = await footprint(desk.source);
    await expect(desk.cancellation.restore(desk.actor, id, { version: 2, reason })).rejects.toMatchObject({ code: 'DOCUMENT.UNKNOWN_PETITION' });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ status: 'cancelled', version: 2 });
    expect(await footprint(desk.source)).toEqual(before);
    await desk.setPetitionStatus(petitionId, 'active');
    expect(await desk.cancellation.restore(desk.actor, id, { version: 2, reason })).toMatchObject({ version: 3 });
  });

  it('refuses an old version, the wrong status, and another office', async () => {
    const { id } = await desk.enter();
    const stranger = (await makeOffice(desk.source)).actor();
    await expect(desk.cancellation.run(stranger, id, { version: 1, reason })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(desk.cancellation.restore(desk.actor, id, { version: 1, reason })).rejects.toMatchObject({ code: 'RECORD.NOT_CANCELLED' });
    await desk.cancellation.run({ ...desk.actor, fullName: 'Phạm Thị Cúc' }, id, { version: 1, reason });
    await expect(desk.cancellation.run(desk.actor, id, { version: 1, reason })).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE', details: { changedBy: 'Phạm Thị Cúc' } });
    await expect(desk.cancellation.run(desk.actor, id, { version: 2, reason })).rejects.toMatchObject({ code: 'RECORD.CANCELLED' });
  });
});
