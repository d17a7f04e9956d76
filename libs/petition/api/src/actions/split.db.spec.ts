import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SEALED_NAME } from '@tiepdan/citizen/contract';
import type { SplitRequest } from '@tiepdan/petition/contract';
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

  it('seals the denunciation in it, and links it for those only who may open identities', async () => {
    const { id } = await desk.registered();
    const [made] = (await desk.split.run(desk.officer, id, request(denunciation))).created;
    const [opener, reader] = [desk.actor, { ...desk.actor, permissions: new Set<string>() }];
    expect(await desk.view(made!.id, reader)).toMatchObject({ sealed: true, splitFrom: null, senders: [{ fullName: SEALED_NAME }] });
    expect(await desk.view(id, reader)).toMatchObject({ sealed: false, parts: [], senders: [{ fullName: 'Nguyễn Văn Bình' }] });
    expect((await desk.view(id, opener)).parts).toHaveLength(1);
    const linksOf = async (petition: string, who = reader) => (await desk.steps.of(who, petition)).flatMap(({ data }) => [...(data.parts ?? []), ...(data.splitFrom ? [data.splitFrom] : [])]);
    expect([await linksOf(id), await linksOf(made!.id)]).toEqual([[], []]);
    expect([await linksOf(id, opener), await linksOf(made!.id, opener)]).toMatchObject([[{ id: made!.id }], [{ id }]]);
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
