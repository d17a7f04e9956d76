import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CorrectDocumentRequest } from '@tiepdan/document/contract';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type DocumentDesk, openDocumentDesk } from '../testing/document-desk.js';

describe('correcting a paper', () => {
  let desk: DocumentDesk;

  beforeAll(async () => {
    desk = await openDocumentDesk();
  });
  afterAll(() => desk.drop());

  /** An issued paper, and the request that would write it as it is. */
  async function issued() {
    const { id, number } = await desk.enter();
    return { id, number, request: { ...desk.usual, version: 1, reason: 'Ghi nhầm khi phát hành' } satisfies CorrectDocumentRequest };
  }

  it('changes what is asked, keeps the number, and tells in words what it was', async () => {
    const { id, number, request } = await issued();
    const other = await desk.petition();
    const commune = await desk.agency('Ủy ban nhân dân xã Ví Dụ');
    const changes = { kind: 'urging', issuedOn: '2026-11-19', ...other, recipientIds: [commune, desk.department], signer: 'Ngô Văn Trưởng', number } as const;
    expect(await desk.correct.run(desk.actor, id, { ...request, ...changes })).toEqual({ id, version: 2 });
    const after = await desk.queries.one(desk.actor, id);
    expect(after).toMatchObject({ ...changes, version: 2, number, symbol: 'PC-BTCD' });
    const [corrected] = await desk.chronicle.historyOf(desk.actor.officeId, 'document', id);
    expect(corrected).toMatchObject({ type: 'corrected', reason: 'Ghi nhầm khi phát hành' });
    expect(corrected?.changes).toEqual([
      { field: 'kind', label: 'Loại văn bản', before: 'Chuyển đơn', after: 'Đôn đốc' },
      { field: 'issuedOn', label: 'Ngày văn bản', before: '18/11/2026', after: '19/11/2026' },
      { field: 'recipientIds', label: 'Nơi nhận', before: 'Sở Ví Dụ', after: 'Ủy ban nhân dân xã Ví Dụ; Sở Ví Dụ' },
      { field: 'petitionId', label: 'Đơn', before: '1/2026', after: after.petitionNumber },
      { field: 'matterId', label: 'Vụ việc', before: 'VV-2026-000001', after: after.matterNumber },
      { field: 'signer', label: 'Người ký', before: null, after: 'Ngô Văn Trưởng' },
    ]);
    const [kept] = await desk.source.query(`SELECT data -> 'before' AS before FROM history_event WHERE subject_id = $1 AND type = 'corrected'`, [id]);
    expect(kept.before).toMatchObject({ version: 1, kind: 'forwarding', recipients: [{ name: 'Sở Ví Dụ' }] });
  });

  it('refuses what is fixed and what breaks a rule, and leaves nothing behind', async () => {
    const { id, request } = await issued();
    const before = [await desk.queries.one(desk.actor, id), await footprint(desk.source)];
    for (const [changes, code] of [
      [{ number: 999 }, 'DOCUMENT.NUMBER_FIXED'],
      [{ symbol: 'TB-BTCD' }, 'DOCUMENT.NUMBER_FIXED'],
      [{ issuedOn: '2025-11-18' }, 'DOCUMENT.NUMBER_FIXED'],
      [{ issuedOn: '2026-11-01' }, 'DOCUMENT.BEFORE_PETITION'],
      [{ petitionId: null, matterId: null }, 'DOCUMENT.SUBJECT_MISSING'],
      [{ recipientIds: ['00000000-0000-7000-8000-000000000001'] }, 'DOCUMENT.UNKNOWN_RECIPIENT'],
    ] as const)
      await expect(desk.correct.run(desk.actor, id, { ...request, ...changes })).rejects.toMatchObject({ code });
    expect([await desk.queries.one(desk.actor, id), await footprint(desk.source)]).toEqual(before);
  });

  it('tells the second of two officers who was first, and finds nothing of another office', async () => {
    const { id, request } = await issued();
    await expect(desk.correct.run((await makeOffice(desk.source)).actor(), id, request)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await desk.correct.run({ ...desk.actor, fullName: 'Phạm Thị Cúc' }, id, { ...request, summary: 'Nội dung của người thứ nhất' });
    await expect(desk.correct.run(desk.actor, id, { ...request, summary: 'Nội dung của người thứ hai' })).rejects.toMatchObject({
      code: 'RECORD.CHANGED_MEANWHILE',
      details: { changedBy: 'Phạm Thị Cúc', version: 2 },
    });
    expect((await desk.queries.one(desk.actor, id)).summary).toBe('Nội dung của người thứ nhất');
  });

  it('follows its petition to another matter', async () => {
    const [{ petitionId, matterId }, other] = [await desk.petition(), await desk.petition()];
    const { id } = await desk.enter({ petitionId });
    expect((await desk.queries.one(desk.actor, id)).matterId).toBe(matterId);
    await desk.source.query(`UPDATE petition SET matter_id = $2 WHERE id = $1`, [petitionId, other.matterId]);
    expect((await desk.queries.one(desk.actor, id)).matterId).toBe(other.matterId);
  });
});
