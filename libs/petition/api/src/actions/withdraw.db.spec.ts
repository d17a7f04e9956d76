import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WithdrawRequest } from '@tiepdan/petition/contract';
import { DENUNCIATION, type LifeDesk, NEXT, TODAY, openLifeDesk } from '../testing/life-desk.js';
import { PETITION } from '../testing/petition-desk.js';

describe('withdrawing a petition', () => {
  let desk: LifeDesk;
  const withdrawal = (version: number, changes: Partial<WithdrawRequest> = {}): WithdrawRequest => ({ version, on: TODAY, scope: 'all', form: 'paper', ...changes });

  beforeAll(async () => {
    desk = await openLifeDesk();
  });
  afterAll(() => desk?.drop());

  it('ends it when all of it is withdrawn, at whatever stage it is open', async () => {
    const fresh = await desk.registered();
    expect(await desk.withdraw.run(desk.officer, fresh.id, withdrawal(1))).toEqual({ id: fresh.id, version: 2, stage: 'withdrawn' });
    expect(await desk.view(fresh.id)).toMatchObject({ closedOn: TODAY, way: null });
    const { id, version } = await desk.decided();
    await desk.withdraw.run(desk.officer, id, withdrawal(version, { form: 'record', paper: '3/BB-BTCD' }));
    expect(await desk.view(id)).toMatchObject({ stage: 'withdrawn', way: 'accept' });
    await expect(desk.withdraw.run(desk.officer, id, withdrawal(version + 1))).rejects.toMatchObject({ code: 'PETITION.WRONG_STAGE' });
  });

  it('goes on when a part is withdrawn, and says which', async () => {
    const { id, version } = await desk.decided();
    await expect(desk.withdraw.run(desk.officer, id, withdrawal(version, { scope: 'part' }))).rejects.toMatchObject({ code: 'PETITION.CONTENT_MISSING', fields: [{ path: 'what' }] });
    expect(await desk.withdraw.run(desk.officer, id, withdrawal(version, { scope: 'part', what: 'Nội dung về thuế' }))).toMatchObject({ stage: 'accepted' });
    expect((await desk.steps.of(desk.officer, id)).at(-1)).toMatchObject({ action: 'withdraw', data: { scope: 'part', what: 'Nội dung về thuế' } });
  });

  it('goes on for those of a group who have not withdrawn', async () => {
    const second = { details: { fullName: 'Lê Thị Hoa', paperKind: 'none', noPaperReason: 'Không mang theo', address: 'Thôn Hai' } } as const;
    const { id, version } = await desk.decided({}, { senders: [...PETITION.senders, second], signatoryCount: 2 });
    await expect(desk.withdraw.run(desk.officer, id, withdrawal(version, { senders: [3] }))).rejects.toMatchObject({ code: 'PETITION.UNKNOWN_SENDER', details: { position: 3 } });
    expect(await desk.withdraw.run(desk.officer, id, withdrawal(version, { on: NEXT, senders: [2] }))).toMatchObject({ stage: 'accepted' });
    const [told] = await desk.chronicle.historyOf(desk.actor.officeId, 'petition', id);
    expect(told?.changes).toContainEqual({ field: 'senders', label: 'Người rút', before: null, after: 'người thứ 2' });
    expect(await desk.withdraw.run(desk.officer, id, withdrawal(version + 1, { senders: [1, 2] }))).toMatchObject({ stage: 'withdrawn' });
    const many = await desk.decided({}, { signatoryCount: 120 });
    expect(await desk.withdraw.run(desk.officer, many.id, withdrawal(many.version, { senders: [1] }))).toMatchObject({ stage: 'accepted' });
  });

  it('does not end a denunciation with signs of a violation, coercion or slander', async () => {
    const { id, version } = await desk.decided({}, DENUNCIATION);
    expect(await desk.withdraw.run(desk.officer, id, withdrawal(version, { continuesFor: 'coercion' }))).toMatchObject({ stage: 'accepted' });
    expect(await desk.withdraw.run(desk.officer, id, withdrawal(version + 1))).toMatchObject({ stage: 'withdrawn' });
    const complaint = await desk.decided();
    await expect(desk.withdraw.run(desk.officer, complaint.id, withdrawal(complaint.version, { continuesFor: 'coercion' }))).rejects.toMatchObject({ code: 'PETITION.CONTINUES_NOT_DUE' });
  });

  it('writes nothing that names who denounced', async () => {
    const { id, version } = await desk.decided({}, DENUNCIATION);
    await expect(desk.withdraw.run(desk.officer, id, withdrawal(version, { scope: 'part', what: 'Ông Nguyễn Văn Bình xin rút một nội dung' }))).rejects.toMatchObject({
      code: 'SEALED.TEXT_NAMES_PERSON',
      fields: [{ path: 'what' }],
    });
  });

  it('is for officers of petitions and the head', async () => {
    const { id } = await desk.registered();
    const counter = await desk.employ('reception-officer', 'Ngô Văn Phúc');
    await expect(desk.withdraw.run(counter, id, withdrawal(1))).rejects.toMatchObject({ code: 'PERMISSION.MISSING' });
    await expect(desk.withdraw.run(desk.head, id, withdrawal(1))).resolves.toMatchObject({ stage: 'withdrawn' });
  });
});
