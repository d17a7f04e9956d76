import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testIdentities } from '@tiepdan/citizen/api';
import { SEALED_NAME } from '@tiepdan/citizen/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { PETITION, type PetitionDesk, openPetitionDesk } from '../testing/petition-desk.js';

const DENUNCIATION = { kind: 'denunciation', matter: { details: { kind: 'denunciation', fieldCode: 'other', summary: 'Tố cáo cán bộ xã' } } } as const;

describe('correcting a petition', () => {
  let desk: PetitionDesk;
  /** Somebody of the same office who may not open who denounced. */
  let outsider: Actor;

  beforeAll(async () => {
    desk = await openPetitionDesk();
    outsider = { ...desk.actor, fullName: 'Trần Văn Bắc', permissions: new Set() };
  });
  afterAll(() => desk.drop());

  /** A registered petition, and the request that would write it as it is. */
  async function registered(changes: object = {}) {
    const { id } = await desk.enter(changes);
    const { matterId, senders } = await desk.queries.one(desk.actor, id);
    const known = { matter: { matterId }, senders: senders.map(({ citizenId, sealedId, capacity }) => ({ citizenId, sealedId, capacity })) };
    return { id, request: { ...PETITION, ...changes, ...known, version: 1, reason: 'Ghi nhầm khi vào sổ' } };
  }

  it('changes what is asked, keeps the book number, and tells in words what it was', async () => {
    const { id, request } = await registered();
    const before = await desk.queries.one(desk.actor, id);
    const written = await desk.correct.run(desk.actor, id, { ...request, receivedOn: '2026-11-17', source: 'press', senderBody: 'Báo Ví Dụ', eligibility: 'eligible', competence: 'outside' });
    expect(written).toEqual({ id, version: 2 });
    const after = await desk.queries.one(desk.actor, id);
    expect(after).toMatchObject({ version: 2, receivedOn: '2026-11-17', source: 'press', senderBody: 'Báo Ví Dụ', bookNumber: before.bookNumber });
    const [corrected] = await desk.chronicle.historyOf(desk.actor.officeId, 'petition', id);
    expect(corrected).toMatchObject({ type: 'corrected', reason: 'Ghi nhầm khi vào sổ' });
    expect(corrected?.changes).toEqual([
      { field: 'receivedOn', label: 'Ngày nhận', before: '18/11/2026', after: '17/11/2026' },
      { field: 'source', label: 'Nguồn đơn', before: 'Dịch vụ bưu chính', after: 'Cơ quan báo chí chuyển đến' },
      { field: 'senderBody', label: 'Nơi chuyển đến', before: null, after: 'Báo Ví Dụ' },
      { field: 'eligibility', label: 'Điều kiện xử lý', before: 'Chưa xem xét', after: 'Đủ điều kiện xử lý' },
      { field: 'competence', label: 'Thẩm quyền', before: null, after: 'Không thuộc thẩm quyền' },
    ]);
    const [kept] = await desk.source.query(`SELECT data -> 'before' AS before FROM history_event WHERE subject_id = $1 AND type = 'corrected'`, [id]);
    expect(kept.before).toMatchObject({ version: 1, receivedOn: '2026-11-18', source: 'post' });
    expect(JSON.stringify(kept.before)).not.toMatch(/Bình|senders/);
  });

  it('puts other senders in place of those before, in their order', async () => {
    const { id, request } = await registered({ signatoryCount: 2 });
    const [first] = request.senders;
    const newcomer = { details: { fullName: 'Lê Thị Hoa', paperKind: 'passport', paperNumber: 'X0000000', address: 'Thôn Hai' }, capacity: 'representative' } as const;
    await desk.correct.run(desk.actor, id, { ...request, senders: [newcomer, first!] });
    const { senders } = await desk.queries.one(desk.actor, id);
    expect(senders.map((sender) => [sender.fullName, sender.capacity])).toEqual([
      ['Lê Thị Hoa', 'representative'],
      ['Nguyễn Văn Bình', 'self'],
    ]);
  });

  it('tells the second of two officers who was first, and overwrites nothing', async () => {
    const { id, request } = await registered();
    await desk.correct.run({ ...desk.actor, fullName: 'Phạm Thị Cúc' }, id, { ...request, summary: 'Nội dung của người thứ nhất' });
    const before = await footprint(desk.source);
    await expect(desk.correct.run(desk.actor, id, { ...request, summary: 'Nội dung của người thứ hai' })).rejects.toMatchObject({
      code: 'RECORD.CHANGED_MEANWHILE',
      status: 409,
      details: { changedBy: 'Phạm Thị Cúc', version: 2 },
    });
    expect((await desk.queries.one(desk.actor, id)).summary).toBe('Nội dung của người thứ nhất');
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('lets exactly one of two through that come at the same moment', async () => {
    const { id, request } = await registered();
    const attempts = await Promise.allSettled(['một', 'hai'].map((word) => desk.correct.run(desk.actor, id, { ...request, summary: `Nội dung ${word}` })));
    expect(attempts.map((attempt) => attempt.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await desk.queries.one(desk.actor, id)).version).toBe(2);
  });

  it.each([
    ['a broken rule', { receivedOn: '2026-11-21' }, 'PETITION.RECEIVED_IN_FUTURE'],
    ['a kind other than the matter’s', { kind: 'proposal' }, 'PETITION.KIND_DIFFERS_FROM_MATTER'],
    ['a field of no list, after a new matter was opened', { matter: PETITION.matter, fieldCode: 'weather' }, 'MATTER.UNKNOWN_FIELD'],
  ])('refuses %s, and leaves nothing behind', async (_, changes, code) => {
    const { id, request } = await registered();
    const before = [await desk.queries.one(desk.actor, id), await footprint(desk.source)];
    await expect(desk.correct.run(desk.actor, id, { ...request, ...changes } as typeof request)).rejects.toMatchObject({ code });
    expect([await desk.queries.one(desk.actor, id), await footprint(desk.source)]).toEqual(before);
  });

  it('finds no petition of another office, and none that is cancelled', async () => {
    const { id, request } = await registered();
    const stranger = (await makeOffice(desk.source)).actor('citizen.open-sealed');
    await expect(desk.correct.run(stranger, id, request)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await desk.cancellation.run(desk.actor, id, { version: 1, reason: 'Vào sổ hai lần' });
    await expect(desk.correct.run(desk.actor, id, { ...request, version: 2 })).rejects.toMatchObject({ code: 'RECORD.CANCELLED' });
  });

  it('keeps the sealed senders of a denunciation when somebody corrects it who may not open them', async () => {
    const { id, request } = await registered(DENUNCIATION);
    const sealedId = request.senders[0]!.sealedId!;
    await desk.correct.run(outsider, id, { ...request, summary: 'Nội dung khác' });
    expect((await desk.queries.one(desk.actor, id)).senders).toEqual([
      expect.objectContaining({ citizenId: null, sealedId, fullName: SEALED_NAME, capacity: 'self', paperNumber: null, phone: null, address: null, sealed: true }),
    ]);
    expect(await testIdentities().person(desk.source.manager, desk.actor.officeId, sealedId)).toMatchObject({ fullName: 'Nguyễn Văn Bình' });
  });

  it('names no sender of a denunciation in its history', async () => {
    const { id, request } = await registered(DENUNCIATION);
    const other = { details: { fullName: 'Lê Thị Hoa', paperKind: 'passport', paperNumber: 'X0000000', address: 'Thôn Hai' } } as const;
    await desk.correct.run(desk.actor, id, { ...request, signatoryCount: 2, senders: [...request.senders, other] });
    const [corrected] = await desk.chronicle.historyOf(desk.actor.officeId, 'petition', id);
    const [change] = corrected?.changes.filter(({ field }) => field === 'senders') ?? [];
    expect(change).toMatchObject({ before: expect.stringMatching(/^⟨sealed:[0-9a-f-]{36}⟩$/), after: expect.stringMatching(/^⟨sealed:[^⟩]+⟩, ⟨sealed:[^⟩]+⟩$/) });
  });

  it('seals its senders when it moves to a denunciation, and opens them on the way back only for who may', async () => {
    const { id, request } = await registered();
    const citizenId = request.senders[0]!.citizenId!;
    const target = await registered(DENUNCIATION);
    const moved = { ...request, kind: 'denunciation', matter: target.request.matter, senders: request.senders } as const;
    await desk.correct.run(desk.actor, id, moved);
    const [sender] = (await desk.queries.one(desk.actor, id)).senders;
    expect(sender).toMatchObject({ citizenId: null, fullName: SEALED_NAME });
    expect(await desk.source.query(`SELECT 1 FROM citizen WHERE id = $1`, [citizenId])).toEqual([]);
    const back = { ...request, version: 2, reason: 'Thực chất là khiếu nại', senders: [{ sealedId: sender!.sealedId }] };
    await expect(desk.correct.run(outsider, id, back)).rejects.toMatchObject({ code: 'PERMISSION.MISSING' });
    await desk.correct.run(desk.actor, id, back);
    expect((await desk.queries.one(desk.actor, id)).senders).toMatchObject([{ fullName: 'Nguyễn Văn Bình', sealed: false }]);
    expect(await desk.source.query(`SELECT details ->> 'reason' AS reason, subject_id AS id FROM audit_record WHERE action = 'sealed-identity.opened'`)).toEqual([{ reason: 'Thực chất là khiếu nại', id }]);
  });

  it('refuses a text that names who denounced, by the field and without the name', async () => {
    const { id, request } = await registered(DENUNCIATION);
    const before = await footprint(desk.source);
    const named = desk.correct.run(desk.actor, id, { ...request, summary: 'Ông NGUYEN VAN BINH tố cáo cán bộ xã' });
    await expect(named).rejects.toMatchObject({ code: 'SEALED.TEXT_NAMES_PERSON', fields: [{ path: 'summary' }], message: expect.not.stringMatching(/Bình/i) });
    await expect(desk.correct.run(desk.actor, id, { ...request, reason: 'Sửa theo lời ông Nguyễn Văn Bình' })).rejects.toMatchObject({ code: 'SEALED.TEXT_NAMES_PERSON' });
    await expect(desk.cancellation.run(desk.actor, id, { version: 1, reason: 'Ông Nguyễn Văn Bình rút' })).rejects.toMatchObject({ code: 'SEALED.TEXT_NAMES_PERSON' });
    await expect(desk.enter({ ...DENUNCIATION, respondent: 'Người ở thôn Một, xã Ví Dụ' })).rejects.toMatchObject({ code: 'SEALED.TEXT_NAMES_PERSON' });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('refuses a received date after a paper that went out about it', async () => {
    const { id, request } = await registered();
    const { matterId } = await desk.queries.one(desk.actor, id);
    await desk.source.query(
      `INSERT INTO document (office_id, kind, number, symbol, year, issued_on, summary, matter_id, petition_id, created_by)
       VALUES ($1, 'forwarding', 901, 'PC-BTCD', 2026, '2026-11-18', 'Chuyển đơn', $2, $3, $4)`,
      [desk.actor.officeId, matterId, id, desk.actor.accountId],
    );
    await expect(desk.correct.run(desk.actor, id, { ...request, receivedOn: '2026-11-19' })).rejects.toMatchObject({ code: 'PETITION.AFTER_DOCUMENT' });
    await expect(desk.correct.run(desk.actor, id, { ...request, receivedOn: '2026-11-18' })).resolves.toMatchObject({ version: 2 });
  });
});
