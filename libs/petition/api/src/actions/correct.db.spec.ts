import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SEALED_NAME } from '@tiepdan/citizen/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { PETITION, type PetitionDesk, openPetitionDesk } from '../testing/petition-desk.js';

const DENUNCIATION = { kind: 'denunciation', matter: { details: { kind: 'denunciation', fieldCode: 'other', summary: 'Tố cáo cán bộ xã' } } } as const;

describe('correcting a petition', () => {
  let desk: PetitionDesk;
  /** Somebody of the same office who may not read who denounced. */
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
    const known = { matter: { matterId }, senders: senders.map(({ citizenId, capacity }) => ({ citizenId, capacity })) };
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
    expect(kept.before).toMatchObject({ version: 1, receivedOn: '2026-11-18', source: 'post', senders: [{ fullName: 'Nguyễn Văn Bình' }] });
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
    const stranger = (await makeOffice(desk.source)).actor('citizen.read-denouncer');
    await expect(desk.correct.run(stranger, id, request)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await desk.cancellation.run(desk.actor, id, { version: 1, reason: 'Vào sổ hai lần' });
    await expect(desk.correct.run(desk.actor, id, { ...request, version: 2 })).rejects.toMatchObject({ code: 'RECORD.CANCELLED' });
  });

  it('does not let a denunciation be rewritten by one who may not read its sender', async () => {
    const { id, request } = await registered(DENUNCIATION);
    await expect(desk.correct.run(outsider, id, { ...request, summary: 'Nội dung khác' })).rejects.toMatchObject({ code: 'PERMISSION.MISSING' });
    expect((await desk.queries.one(outsider, id)).senders).toEqual([
      { citizenId: null, fullName: SEALED_NAME, capacity: 'self', birthYear: null, paperKind: null, paperNumber: null, phone: null, address: null, sealed: true },
    ]);
  });

  it('names no sender of a denunciation in its history', async () => {
    const { id, request } = await registered(DENUNCIATION);
    const other = { details: { fullName: 'Lê Thị Hoa', paperKind: 'passport', paperNumber: 'X0000000', address: 'Thôn Hai' } } as const;
    await desk.correct.run(desk.actor, id, { ...request, signatoryCount: 2, senders: [...request.senders, other] });
    const [corrected] = await desk.chronicle.historyOf(desk.actor.officeId, 'petition', id);
    expect(corrected?.changes).toContainEqual({ field: 'senders', label: 'Người gửi', before: '1 người (giữ bí mật)', after: '2 người (giữ bí mật)' });
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
