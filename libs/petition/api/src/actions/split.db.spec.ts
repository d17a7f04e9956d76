import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SEALED_NAME } from '@tiepdan/citizen/contract';
import type { SplitRequest } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { footprint } from '@tiepdan/platform/api';
import { DENUNCIATION, type LifeDesk, NEXT, RECEIVED, openLifeDesk } from '../testing/life-desk.js';
import { PETITION } from '../testing/petition-desk.js';

describe('splitting a mixed petition', () => {
  let desk: LifeDesk;
  const proposal = { kind: 'proposal', fieldCode: 'other', summary: 'Kiến nghị sửa đường liên thôn' } as const;
  const denunciation = { kind: 'denunciation', fieldCode: 'other', summary: 'Tố cáo cán bộ xã nhận tiền' } as const;
  const request = (...parts: SplitRequest['parts']): SplitRequest => ({ version: 1, on: NEXT, parts });

  beforeAll(async () => {
    desk = await openLifeDesk();
  });
  afterAll(() => desk?.drop());

  it('makes linked petitions with numbers and matters of their own, of the same senders and days', async () => {
    const { id, bookNumber } = await desk.registered();
    const split = await desk.split.run(desk.officer, id, request(proposal));
    expect(split).toMatchObject({ id, version: 2, stage: 'registered', created: [{ version: 1, bookNumber: bookNumber + 1, bookYear: 2026 }] });
    const partId = split.created[0]!.id;
    const [whole, part] = [await desk.view(id), await desk.view(partId)];
    expect(part).toMatchObject({
      ...proposal,
      receivedOn: RECEIVED,
      source: whole.source,
      stage: 'registered',
      officerId: desk.officer.accountId,
      splitFrom: { id, bookNumber },
      senders: [{ fullName: 'Nguyễn Văn Bình', citizenId: whole.senders[0]!.citizenId }],
    });
    expect(part.matterId).not.toBe(whole.matterId);
    expect(whole.parts).toEqual([{ id: partId, bookNumber: bookNumber + 1, bookYear: 2026 }]);
    expect((await desk.steps.of(desk.officer, id)).at(-1)).toMatchObject({ action: 'split', data: { parts: [{ id: partId }] } });
    expect((await desk.steps.of(desk.officer, partId))[0]).toMatchObject({ action: 'register', on: RECEIVED, data: { splitFrom: { id } } });
    expect((await desk.chronicle.historyOf(desk.actor.officeId, 'petition', id))[0]).toMatchObject({ type: 'split', changes: [{ label: 'Số đơn tách ra', after: '1' }] });
  });

  it('seals the whole and every part when one of them is a denunciation, with all records of their matters', async () => {
    const { id } = await desk.registered();
    const reader: Actor = { ...desk.officer, permissions: new Set() };
    const { matterId, senders } = await desk.view(id);
    const beside = await desk.registered({ matter: { matterId }, senders: [{ citizenId: senders[0]!.citizenId! }] });
    const [early] = (await desk.split.run(desk.officer, id, request(proposal))).created;
    expect(await desk.view(early!.id)).toMatchObject({ sealed: false });
    const { created } = await desk.split.run(desk.officer, id, { ...request(denunciation, proposal), version: 2 });
    const family = [id, beside.id, early!.id, ...created.map((part) => part.id)];
    for (const petition of family)
      expect(await desk.view(petition, reader)).toMatchObject({ sealed: true, senders: [{ fullName: SEALED_NAME, citizenId: null }] });
    expect((await desk.view(id, reader)).parts.map((part) => part.id)).toEqual([early!.id, ...created.map((part) => part.id)]);
    expect(await desk.view(created[0]!.id, reader)).toMatchObject({ splitFrom: { id } });
    expect(await desk.source.query(`SELECT id FROM citizen WHERE id = $1`, [senders[0]!.citizenId])).toEqual([]);
    const identities = await desk.source.query(`SELECT DISTINCT sealed_id FROM petition_sender WHERE petition_id = ANY($1)`, [[id, ...created.map((part) => part.id)]]);
    expect(identities).toHaveLength(1);
    const [told] = await desk.chronicle.historyOf(desk.actor.officeId, 'matter', matterId);
    expect(told).toMatchObject({ type: 'corrected', reason: expect.stringContaining('Tách đơn số'), changes: [{ label: 'Giữ bí mật danh tính', before: 'Không', after: 'Có' }] });
  });

  it('seals the whole too when a part is marked so, and nothing when none is', async () => {
    const marked = await desk.registered();
    const { created } = await desk.split.run(desk.officer, marked.id, request({ ...proposal, sealed: true }));
    expect([await desk.view(marked.id), await desk.view(created[0]!.id)]).toMatchObject([{ sealed: true }, { sealed: true }]);
    const open = await desk.registered();
    await desk.split.run(desk.officer, open.id, request(proposal));
    expect(await desk.view(open.id)).toMatchObject({ sealed: false, senders: [{ fullName: 'Nguyễn Văn Bình' }] });
  });

  it('is refused, and seals nothing, while a text of the whole names its sender', async () => {
    const { id } = await desk.registered({ summary: 'Ông Nguyễn Văn Bình khiếu nại việc bồi thường' });
    const before = await footprint(desk.source);
    await expect(desk.split.run(desk.officer, id, request(denunciation))).rejects.toMatchObject({ code: 'SEALED.RECORDS_NAME_PERSON' });
    expect(await footprint(desk.source)).toEqual(before);
    expect(await desk.view(id)).toMatchObject({ sealed: false, version: 1 });
  });

  it('keeps who speaks for a group, and by which paper', async () => {
    const appointment = { on: RECEIVED, ref: 'Giấy cử người đại diện', signedBy: 8 };
    const { id } = await desk.registered({ signatoryCount: 8, senders: [{ ...PETITION.senders[0]!, capacity: 'representative', appointment }] });
    const [made] = (await desk.split.run(desk.officer, id, request(proposal))).created;
    expect(await desk.view(made!.id)).toMatchObject({ signatoryCount: 8, senders: [{ capacity: 'representative', appointment }] });
  });

  it('keeps every part of a sealed petition sealed', async () => {
    const { id } = await desk.registered(DENUNCIATION);
    const [made] = (await desk.split.run(desk.officer, id, request(proposal))).created;
    expect(await desk.view(made!.id)).toMatchObject({ kind: 'proposal', sealed: true, senders: [{ fullName: SEALED_NAME, citizenId: null }] });
  });

  it('refuses when one part is wrong, and leaves nothing behind, numbers neither', async () => {
    const { id } = await desk.registered();
    const before = await footprint(desk.source);
    await expect(desk.split.run(desk.officer, id, request(proposal, { ...proposal, fieldCode: 'weather' }))).rejects.toMatchObject({ code: 'MATTER.UNKNOWN_FIELD' });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('is done before a proposal, by officers of petitions', async () => {
    const { id } = await desk.registered();
    await expect(desk.split.run(desk.leader, id, request(proposal))).rejects.toMatchObject({ code: 'PERMISSION.MISSING' });
    await desk.propose.run(desk.officer, id, desk.proposal());
    await expect(desk.split.run(desk.officer, id, { ...request(proposal), version: 2 })).rejects.toMatchObject({ code: 'PETITION.WRONG_STAGE' });
  });
});
