import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type DocumentDesk, makeAgency, openDocumentDesk } from '../testing/document-desk.js';

const NOWHERE = '00000000-0000-7000-8000-000000000001';

describe('issuing a paper', () => {
  let desk: DocumentDesk;

  beforeAll(async () => {
    desk = await openDocumentDesk();
  });
  afterAll(() => desk.drop());

  it('enters it about the petition’s matter, under the next number, and tells history and audit', async () => {
    const commune = await desk.agency('Ủy ban nhân dân xã Ví Dụ');
    const written = await desk.enter({ symbol: 'A', recipientIds: [commune, desk.department], signer: 'Ngô Văn Trưởng' });
    expect(written).toEqual({ id: written.id, version: 1, number: 1, symbol: 'A' });
    expect(await desk.queries.one(desk.actor, written.id)).toMatchObject({
      kind: 'forwarding',
      number: 1,
      symbol: 'A',
      issuedOn: '2026-11-18',
      signer: 'Ngô Văn Trưởng',
      recipientIds: [commune, desk.department],
      recipients: [{ name: 'Ủy ban nhân dân xã Ví Dụ' }, { name: 'Sở Ví Dụ' }],
      petitionId: desk.subject.petitionId,
      petitionNumber: '1/2026',
      matterId: desk.subject.matterId,
      matterNumber: 'VV-2026-000001',
      createdByName: desk.actor.fullName,
    });
    expect(await desk.chronicle.historyOf(desk.actor.officeId, 'document', written.id)).toMatchObject([{ type: 'registered' }]);
    expect(await desk.source.query(`SELECT action FROM audit_record WHERE subject_id = $1`, [written.id])).toEqual([{ action: 'document.registered' }]);
  });

  it('serves a matter without a petition, and a petition whose matter is named too', async () => {
    const { id } = await desk.enter({ kind: 'notice', recipientIds: [], petitionId: null, matterId: desk.subject.matterId });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ petitionId: null, petitionNumber: null, matterId: desk.subject.matterId, recipients: [] });
    expect(await desk.enter(desk.subject)).toMatchObject({ version: 1 });
  });

  it('keeps one book for each symbol and year', async () => {
    expect(await desk.enter({ symbol: 'B' })).toMatchObject({ number: 1 });
    expect(await desk.enter({ symbol: 'B' })).toMatchObject({ number: 2 });
    expect(await desk.enter({ symbol: 'C' })).toMatchObject({ number: 1 });
    const old = await desk.petition('complaint', '2025-06-01');
    expect(await desk.enter({ ...old, symbol: 'B', issuedOn: '2025-12-31' })).toMatchObject({ number: 1 });
  });

  it('goes on after a number typed by hand, and fills the place below it', async () => {
    expect(await desk.enter({ symbol: 'D', number: 40 })).toMatchObject({ number: 40 });
    expect(await desk.enter({ symbol: 'D' })).toMatchObject({ number: 41 });
    expect(await desk.enter({ symbol: 'D', number: 12 })).toMatchObject({ number: 12 });
    expect(await desk.enter({ symbol: 'D' })).toMatchObject({ number: 42 });
  });

  it('passes over numbers that the book was never told of', async () => {
    await desk.enter({ symbol: 'E', number: 1 });
    await desk.enter({ symbol: 'E', number: 2 });
    await desk.source.query(`DELETE FROM book_counter WHERE book IN (SELECT 'document:' || book_id FROM document_symbol WHERE symbol = 'E')`);
    expect(await desk.enter({ symbol: 'E' })).toMatchObject({ number: 3 });
  });

  it('refuses a number that is taken, by a cancelled paper too, and leaves nothing behind', async () => {
    const { id } = await desk.enter({ symbol: 'F', number: 9 });
    await desk.cancellation.run(desk.actor, id, { version: 1, reason: 'Ghi nhầm' });
    const before = await footprint(desk.source);
    await expect(desk.enter({ symbol: 'F', number: 9 })).rejects.toMatchObject({ code: 'DOCUMENT.NUMBER_TAKEN', message: 'Số 9/F năm 2026 đã dùng.' });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('numbers twenty at once without gap or double, though some fail after taking a number and some numbers are typed', async () => {
    const requests = Array.from({ length: 20 }, (_, index) => ({ symbol: 'G', ...(index % 7 === 3 ? { recipientIds: [NOWHERE] } : {}) }));
    const outcomes = await Promise.allSettled(requests.map((request) => desk.enter(request)));
    const numbers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [Number(outcome.value.number)] : []));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
    const mixed = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => desk.enter({ symbol: 'H', number: index % 2 ? index : null })));
    const given = mixed.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.number : outcome.reason.code));
    const known = given.filter((number) => number !== 'DOCUMENT.NUMBER_TAKEN');
    expect(known.every((number) => Number.isInteger(number))).toBe(true);
    expect(new Set(known).size).toBe(known.length);
  });

  it('refuses what it cannot serve, and leaves nothing behind', async () => {
    const [other, cancelled] = [await desk.petition(), await desk.petition()];
    await desk.setPetitionStatus(cancelled.petitionId, 'cancelled');
    const stranger = await makeOffice(desk.source);
    const foreign = await desk.petitionOf(stranger.actor());
    const before = await footprint(desk.source);
    for (const [changes, code] of [
      [{ petitionId: NOWHERE }, 'DOCUMENT.UNKNOWN_PETITION'],
      [{ petitionId: cancelled.petitionId }, 'DOCUMENT.UNKNOWN_PETITION'],
      [{ petitionId: foreign.petitionId }, 'DOCUMENT.UNKNOWN_PETITION'],
      [{ matterId: other.matterId }, 'DOCUMENT.PETITION_OF_OTHER_MATTER'],
      [{ issuedOn: '2026-11-01' }, 'DOCUMENT.BEFORE_PETITION'],
      [{ petitionId: null, matterId: NOWHERE }, 'MATTER.UNKNOWN'],
      [{ petitionId: null, matterId: foreign.matterId }, 'MATTER.UNKNOWN'],
      [{ issuedOn: '2026-11-21' }, 'DOCUMENT.ISSUED_IN_FUTURE'],
      [{ recipientIds: [] }, 'DOCUMENT.RECIPIENT_MISSING'],
    ] as const)
      await expect(desk.enter(changes)).rejects.toMatchObject({ code });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('knows no body of another office', async () => {
    const foreign = await makeAgency(desk.source, (await makeOffice(desk.source)).officeId, 'Sở Khác');
    const before = await footprint(desk.source);
    await expect(desk.enter({ recipientIds: [desk.department, foreign] })).rejects.toMatchObject({ code: 'DOCUMENT.UNKNOWN_RECIPIENT' });
    expect(await footprint(desk.source)).toEqual(before);
  });
});
