import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type CitizenDesk, openCitizenDesk } from '../testing/citizen-desk.js';

describe('merging two records of one person', () => {
  let desk: CitizenDesk;
  const reason = 'Gộp nhầm';

  beforeAll(async () => {
    desk = await openCitizenDesk();
  });
  afterAll(() => desk.drop());

  const undo = (mergeId: string) => desk.unmerges.run(desk.actor, mergeId, reason);

  it('moves every record, takes the chosen fields, keeps both numbers, and leaves a pointer', async () => {
    const kept = await desk.enter({ phone: '0900 000 001', birthYear: 1964 });
    const other = await desk.enter({ fullName: 'Nguyễn Văn Bính', paperNumber: '000064000002', phone: '0900 000 002', formerPapers: [{ kind: 'id-card', number: '000000002' }] });
    const [together, apart] = [await desk.receive(kept, other), await desk.receive(other)];
    await desk.merge(kept, other, ['fullName', 'phone']);
    expect(await desk.peopleOf(together)).toEqual([kept]);
    expect(await desk.peopleOf(apart)).toEqual([kept]);
    const record = await desk.one(kept);
    expect(record).toMatchObject({ version: 2, fullName: 'Nguyễn Văn Bính', phone: '+84900000002', birthYear: 1964, paperNumber: '000064000001' });
    expect(record.formerPapers).toEqual([
      { kind: 'citizen-id', number: '000064000002' },
      { kind: 'id-card', number: '000000002' },
    ]);
    expect(record.merges).toEqual([expect.objectContaining({ mergedId: other, receptions: 2, petitions: 0, undoable: true, reason: 'Cùng một người' })]);
    expect(await desk.one(other)).toMatchObject({ mergedInto: { id: kept }, paperNumber: '000064000002', fullName: 'Nguyễn Văn Bính' });
    expect((await desk.queries.list(desk.actor, { q: '000000002' })).items.map((row) => row.id)).toEqual([kept]);
    const [entry] = await desk.queries.history(desk.actor, kept);
    expect(entry).toMatchObject({ type: 'merged', reason: 'Cùng một người' });
    expect(entry?.changes.map((change) => change.field)).toEqual(['fullName', 'formerPapers', 'phone']);
  });

  it('is taken back exactly', async () => {
    const kept = await desk.enter({ phone: '0900 000 001' });
    const other = await desk.enter({ paperKind: 'none', paperNumber: null, noPaperReason: 'Bị mất', phone: null, email: 'thu@vi-du.vn' });
    const [together, apart, alone] = [await desk.receive(other, kept), await desk.receive(other), await desk.receive(kept)];
    const before = [await desk.one(kept), await desk.one(other)];
    await undo(await desk.merge(kept, other, ['paper', 'phone', 'email']));
    const strip = ({ version: _v, updatedAt: _u, ...rest }: (typeof before)[number]) => rest;
    expect([await desk.one(kept), await desk.one(other)].map(strip)).toEqual(before.map(strip));
    expect(await desk.peopleOf(together)).toEqual([other, kept]);
    expect(await desk.peopleOf(apart)).toEqual([other]);
    expect(await desk.peopleOf(alone)).toEqual([kept]);
  });

  it('is taken back after later edits, which stay', async () => {
    const kept = await desk.enter({ phone: '0900 000 001', birthYear: 1960 });
    const other = await desk.enter({ phone: '0900 000 002', birthYear: 1961 });
    const gone = await desk.receive(other);
    const stays = await desk.receive(other);
    const third = await desk.enter({ fullName: 'Lê Thị Lan' });
    const merge = await desk.merge(kept, other, ['phone', 'birthYear']);
    const { version, formerPapers } = await desk.one(kept);
    await desk.correct.run(desk.actor, kept, { fullName: 'Nguyễn Văn Bình', paperKind: 'citizen-id', paperNumber: '000064000001', address: 'Nơi mới', phone: '0900 000 003', birthYear: 1961, formerPapers, version, reason: 'Đổi số' });
    await desk.source.query(`UPDATE reception_person SET citizen_id = $2 WHERE reception_id = $1`, [gone, third]);
    await undo(merge);
    expect(await desk.one(kept)).toMatchObject({ phone: '+84900000003', birthYear: 1960, address: 'Nơi mới', formerPapers: [] });
    expect(await desk.one(other)).toMatchObject({ phone: '+84900000002', mergedInto: null });
    expect(await desk.peopleOf(gone)).toEqual([third]);
    expect(await desk.peopleOf(stays)).toEqual([other]);
  });

  it('can be taken back in any order when three were one', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const [a, b, c] = [await desk.enter({ phone: '0900 000 001' }), await desk.enter({ phone: '0900 000 002' }), await desk.enter({ phone: '0900 000 003' })];
      const [all, two, one] = [await desk.receive(a, b, c), await desk.receive(b, c), await desk.receive(c)];
      const merges = [await desk.merge(a, b, ['phone']), await desk.merge(a, c, ['phone'])];
      expect([await desk.peopleOf(all), await desk.peopleOf(two), await desk.peopleOf(one)]).toEqual([[a], [a], [a]]);
      for (const index of order) await undo(merges[index] ?? '');
      expect(new Set(await desk.peopleOf(all))).toEqual(new Set([a, b, c]));
      expect(new Set(await desk.peopleOf(two))).toEqual(new Set([b, c]));
      expect(await desk.peopleOf(one)).toEqual([c]);
      expect((await desk.one(a)).phone).toBe('+84900000001');
    }
  });

  it('says which merge stands in the way, and goes once that one is taken back', async () => {
    const [a, b, c] = [await desk.enter(), await desk.enter(), await desk.enter()];
    const first = await desk.merge(b, a);
    const second = await desk.merge(c, b);
    await expect(undo(first)).rejects.toMatchObject({ code: 'CITIZEN.MERGE_KEPT_MERGED', details: { citizenId: c } });
    expect((await desk.one(b)).merges[0]).toMatchObject({ undoable: false });
    await undo(second);
    await undo(first);
    expect((await desk.one(a)).mergedInto).toBeNull();
    await expect(undo(first)).rejects.toMatchObject({ code: 'CITIZEN.MERGE_UNDONE' });
  });

  it('is refused with itself, with an old version, a merged, a sealed, an unknown one, or one of another office', async () => {
    const [kept, other, third] = [await desk.enter(), await desk.enter(), await desk.enter()];
    const body = await desk.enter({ party: 'organisation', fullName: 'Hợp tác xã Thử', headName: 'Lê Văn Thử', paperKind: 'none', paperNumber: null, noPaperReason: 'Chưa nộp' });
    const stranger = (await makeOffice(desk.source)).actor();
    const foreign = await desk.enter({}, stranger);
    await desk.merge(third, await desk.enter());
    const [gone] = (await desk.one(third)).merges;
    const [sealed] = await desk.source.query(
      `INSERT INTO sealed_identity (office_id, kind, key_id, nonce, ciphertext, fingerprints, created_by) VALUES ($1, 'person', 'k', '\\x000102030405060708090a0b', '\\x00', '{}', $2) RETURNING id`,
      [desk.actor.officeId, desk.actor.accountId],
    );
    const before = await footprint(desk.source);
    const attempt = (changes: object, id = kept, actor = desk.actor) =>
      desk.merges.run(actor, id, { version: 1, otherId: other, otherVersion: 1, take: [], reason: 'Thử', ...changes });
    for (const [changes, code, id, actor] of [
      [{ otherId: kept }, 'CITIZEN.MERGE_WITH_ITSELF'],
      [{ version: 2 }, 'RECORD.CHANGED_MEANWHILE'],
      [{ otherVersion: 7 }, 'CITIZEN.MERGE_OTHER_CHANGED'],
      [{ otherId: gone?.mergedId, otherVersion: 2 }, 'CITIZEN.MERGE_OTHER_MERGED'],
      [{ version: 2 }, 'CITIZEN.MERGED', gone?.mergedId],
      [{ otherId: sealed.id }, 'CITIZEN.MERGE_SEALED'],
      [{ otherId: '00000000-0000-7000-8000-000000000001' }, 'CITIZEN.MERGE_OTHER_UNKNOWN'],
      [{ otherId: foreign }, 'CITIZEN.MERGE_OTHER_UNKNOWN'],
      [{ otherId: body }, 'CITIZEN.MERGE_PARTIES_DIFFER'],
      [{}, 'RECORD.NOT_FOUND', kept, stranger],
    ] as const)
      await expect(attempt(changes, id, actor)).rejects.toMatchObject({ code });
    await expect(desk.unmerges.run(stranger, gone?.id ?? '', reason)).rejects.toMatchObject({ code: 'CITIZEN.MERGE_UNKNOWN' });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('lets exactly one of two through that come at the same moment', async () => {
    const [a, b] = [await desk.enter(), await desk.enter()];
    const run = (kept: string, otherId: string) => desk.merges.run(desk.actor, kept, { version: 1, otherId, otherVersion: 1, take: [], reason: 'Cùng lúc' });
    const attempts = await Promise.allSettled([run(a, b), run(b, a)]);
    expect(attempts.map((attempt) => attempt.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
