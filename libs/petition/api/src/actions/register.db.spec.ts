import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { PETITION, type PetitionDesk, openPetitionDesk } from '../testing/petition-desk.js';

describe('registering a petition', () => {
  let desk: PetitionDesk;

  beforeAll(async () => {
    desk = await openPetitionDesk();
  });
  afterAll(() => desk.drop());

  it('enters it with its senders, opens its matter, and tells history and audit', async () => {
    const written = await desk.enter();
    expect(written).toMatchObject({ version: 1, bookNumber: 1, bookYear: 2026 });
    const petition = await desk.queries.one(desk.actor, written.id);
    expect(petition).toMatchObject({ receivedOn: '2026-11-18', writtenOn: '2026-11-10', kind: 'complaint', status: 'active', createdByName: desk.actor.fullName });
    expect(petition.matterNumber).toBe('VV-2026-000001');
    expect(petition.senders).toMatchObject([{ fullName: 'Nguyễn Văn Bình', capacity: 'self', sealed: false }]);
    expect(await desk.chronicle.historyOf(desk.actor.officeId, 'petition', written.id)).toMatchObject([
      { type: 'registered', label: 'Ghi nhận', actorName: desk.actor.fullName, reason: null, changes: [] },
    ]);
    const audit = await desk.source.query(`SELECT action, subject_id, actor_id, request_id, host(ip::inet) AS ip FROM audit_record WHERE subject_kind = 'petition'`);
    expect(audit).toEqual([
      { action: 'petition.registered', subject_id: written.id, actor_id: desk.actor.accountId, request_id: desk.actor.requestId, ip: '127.0.0.1' },
    ]);
  });

  it('keeps the book of the year the petition came in, whenever it is entered', async () => {
    expect(await desk.enter({ receivedOn: '2025-12-31', writtenOn: null })).toMatchObject({ bookYear: 2025, bookNumber: 1 });
  });

  it('files under a matter and a sender that are known', async () => {
    const first = await desk.queries.one(desk.actor, (await desk.enter()).id);
    const before = await footprint(desk.source);
    const again = await desk.enter({ matter: { matterId: first.matterId }, senders: [{ citizenId: first.senders[0]!.citizenId, capacity: 'representative' }] });
    const second = await desk.queries.one(desk.actor, again.id);
    expect(second.matterId).toBe(first.matterId);
    expect(second.senders).toMatchObject([{ citizenId: first.senders[0]!.citizenId, capacity: 'representative' }]);
    const after = await footprint(desk.source);
    expect([after['matter'], after['citizen']]).toEqual([before['matter'], before['citizen']]);
  });

  it.each([
    ['a day to come', { receivedOn: '2026-11-21' }, 'PETITION.RECEIVED_IN_FUTURE'],
    ['a kind other than its matter’s', { kind: 'denunciation' }, 'PETITION.KIND_DIFFERS_FROM_MATTER'],
    ['a field of no list', { fieldCode: 'weather' }, 'MATTER.UNKNOWN_FIELD'],
    ['a matter of no list', { matter: { matterId: '00000000-0000-7000-8000-000000000001' } }, 'MATTER.UNKNOWN'],
    ['a matter known and new at once', { matter: {} }, 'MATTER.ONE_OF_TWO'],
    ['a sender of no list', { senders: [{ citizenId: '00000000-0000-7000-8000-000000000001' }] }, 'CITIZEN.UNKNOWN'],
    ['a second sender without a paper or a reason', { signatoryCount: 2, senders: [...PETITION.senders, { details: { fullName: 'Lê Thị Hoa', paperKind: 'none', address: 'Thôn Hai' } }] }, 'CITIZEN.NO_PAPER_REASON_MISSING'],
  ] as const)('refuses %s, and leaves nothing behind', async (_, changes, code) => {
    const before = await footprint(desk.source);
    await expect(desk.enter(changes)).rejects.toMatchObject({ code });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('refuses a sender named twice, by the line', async () => {
    const known = await desk.queries.one(desk.actor, (await desk.enter()).id);
    const citizenId = known.senders[0]!.citizenId;
    await expect(desk.enter({ signatoryCount: 2, senders: [{ citizenId }, { citizenId }] })).rejects.toMatchObject({
      code: 'CITIZEN.NAMED_TWICE',
      message: 'Người thứ 2 đã được ghi ở dòng trên.',
    });
  });

  it('knows no matter and no sender of another office', async () => {
    const known = await desk.queries.one(desk.actor, (await desk.enter()).id);
    const stranger = (await makeOffice(desk.source)).actor();
    await expect(desk.register.run(stranger, { ...PETITION, matter: { matterId: known.matterId } })).rejects.toMatchObject({ code: 'MATTER.UNKNOWN' });
    await expect(desk.register.run(stranger, { ...PETITION, senders: [{ citizenId: known.senders[0]!.citizenId }] })).rejects.toMatchObject({ code: 'CITIZEN.UNKNOWN' });
    expect(await desk.register.run(stranger, PETITION)).toMatchObject({ bookNumber: 1 });
  });

  it('numbers twenty at once without gap or double, though some fail after taking a number', async () => {
    const actor = (await makeOffice(desk.source)).actor();
    // An unknown field is refused only by the insert, when the number is already taken.
    const requests = Array.from({ length: 20 }, (_, index) => ({ ...PETITION, ...(index % 7 === 3 ? { fieldCode: 'weather' } : {}) }));
    const outcomes = await Promise.allSettled(requests.map((request) => desk.register.run(actor, request)));
    const numbers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.bookNumber] : []));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
    expect(await desk.enterNext(actor)).toBe(18);
  });
});
