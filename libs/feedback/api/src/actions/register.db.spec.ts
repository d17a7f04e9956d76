import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SEALED_NAME } from '@tiepdan/citizen/contract';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { FEEDBACK_CALL, type FeedbackDesk, openFeedbackDesk } from '../testing/feedback-desk.js';

const NOBODY = '00000000-0000-7000-8000-000000000001';

describe('entering feedback', () => {
  let desk: FeedbackDesk;

  beforeAll(async () => {
    desk = await openFeedbackDesk();
  });
  afterAll(() => desk.drop());

  it('numbers it in its book of the year and says by when it should be dealt with, in working days', async () => {
    const written = await desk.enter();
    expect(written).toMatchObject({ version: 1, bookNumber: 1, bookYear: 2026 });
    expect(await desk.enter({ receivedOn: '2025-12-31' })).toMatchObject({ bookNumber: 1, bookYear: 2025 });
    expect(await desk.queries.one(desk.actor, written.id)).toMatchObject({
      state: 'received',
      senderKind: 'named',
      sender: { name: 'Hồ Văn Gọi', phone: '0900 123 321' },
      senderNames: ['Hồ Văn Gọi'],
      forwardDueOn: '2026-11-23',
      dueOn: '2026-12-14',
      late: false,
      actions: ['forward', 'answer', 'withdraw'],
    });
    expect(await desk.chronicle.historyOf(desk.actor.officeId, 'feedback', written.id)).toMatchObject([{ type: 'registered' }]);
  });

  it('counts by the terms the office has set, and what stands already keeps its days', async () => {
    const other = (await makeOffice(desk.source)).actor();
    const before = await desk.enter({}, other);
    await desk.changeTerms.run(other, { forwardDays: 2, answerDays: 10, version: 0 });
    const after = await desk.enter({}, other);
    expect((await desk.queries.one(other, after.id)).dueOn).toBe('2026-11-30');
    expect((await desk.queries.one(other, before.id)).dueOn).toBe('2026-12-14');
    await expect(desk.changeTerms.run(other, { forwardDays: 9, answerDays: 8, version: 1 })).rejects.toMatchObject({ code: 'FEEDBACK.TERMS_TOO_SHORT' });
    await expect(desk.changeTerms.run(other, { forwardDays: 1, answerDays: 8, version: 0 })).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });
  });

  it('takes the senders from the petition it came by, and begins the form with what it says', async () => {
    const petitionId = await desk.petition();
    expect(await desk.origins.source(desk.actor, { petitionId })).toMatchObject({
      channel: 'petition',
      receivedOn: '2026-11-12',
      senderNames: ['Ngô Thị Đơn'],
      fieldCode: 'land',
      origin: { kind: 'petition', bookYear: 2026 },
    });
    const { id } = await desk.enter({ channel: 'petition', petitionId, sender: null });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ senderKind: 'record', sender: null, senderNames: ['Ngô Thị Đơn'], origin: { id: petitionId } });
    await expect(desk.enter({ channel: 'petition', petitionId, sender: null })).rejects.toMatchObject({ code: 'FEEDBACK.ORIGIN_TAKEN' });
  });

  it('names nobody any more once the petition it came by is kept secret', async () => {
    const petitionId = await desk.petition('proposal', 'Đinh Thị Về Sau');
    const { id } = await desk.enter({ channel: 'petition', petitionId, sender: null });
    await desk.source.query(`DELETE FROM petition_sender WHERE petition_id = $1`, [petitionId]);
    await desk.source.query(`UPDATE matter SET sealed = true, kind = 'denunciation' WHERE id = (SELECT matter_id FROM petition WHERE id = $1)`, [petitionId]);
    const { senderNames, sealed } = await desk.queries.one(desk.actor, id);
    expect({ senderNames, sealed }).toEqual({ senderNames: [], sealed: true });
    expect(JSON.stringify(await desk.queries.list(desk.actor, { petitionId }))).not.toContain('Đinh Thị Về Sau');
  });

  it.each([
    ['a day to come', { receivedOn: '2026-11-21' }, 'FEEDBACK.RECEIVED_IN_FUTURE'],
    ['nobody, and not said to be anonymous', { sender: null }, 'FEEDBACK.SENDER_MISSING'],
    ['somebody who is anonymous', { anonymous: true }, 'FEEDBACK.ANONYMOUS_WITH_SENDER'],
    ['a number of the national system for a call', { portalNumber: 'PAKN.1' }, 'FEEDBACK.PORTAL_NUMBER_NOT_DUE'],
    ['a petition of no list', { channel: 'petition', petitionId: NOBODY, sender: null }, 'FEEDBACK.UNKNOWN_ORIGIN'],
    ['a petition and a call at once', { petitionId: NOBODY, sender: null }, 'FEEDBACK.CHANNEL_DIFFERS'],
    ['a petition and a reception', { petitionId: NOBODY, receptionId: NOBODY, sender: null }, 'FEEDBACK.TWO_ORIGINS'],
    ['a field of no list', { fieldCode: 'weather' }, 'MATTER.UNKNOWN_FIELD'],
    ['a body of no list', { concernedAgencyId: NOBODY }, 'FEEDBACK.UNKNOWN_AGENCY'],
    ['a citizen of no list', { sender: { name: 'Ai Đó', citizenId: NOBODY } }, 'FEEDBACK.UNKNOWN_CITIZEN'],
  ] as const)('refuses %s, and leaves nothing behind', async (_, changes, code) => {
    const before = await footprint(desk.source);
    await expect(desk.enter(changes)).rejects.toMatchObject({ code });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('leads from no denunciation', async () => {
    const petitionId = await desk.petition('denunciation', 'Vũ Thị Kín Tiếng');
    await expect(desk.origins.source(desk.actor, { petitionId })).rejects.toMatchObject({ code: 'FEEDBACK.SEALED_ORIGIN' });
    await expect(desk.enter({ channel: 'petition', petitionId, sender: null })).rejects.toMatchObject({ code: 'FEEDBACK.SEALED_ORIGIN' });
    expect(SEALED_NAME).toBeTruthy();
  });

  it('takes a number of the national system once, however it is written', async () => {
    await desk.enter({ channel: 'portal', portalNumber: 'PAKN.20261116.0001' });
    await expect(desk.enter({ channel: 'portal', portalNumber: 'pakn.20261116.0001' })).rejects.toMatchObject({ code: 'FEEDBACK.PORTAL_NUMBER_TAKEN' });
  });

  it('numbers ten at once without gap or double', async () => {
    const who = (await makeOffice(desk.source)).actor();
    const written = await Promise.all(Array.from({ length: 10 }, () => desk.enter({}, who)));
    expect(written.map(({ bookNumber }) => bookNumber).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, index) => index + 1));
  });

  it("knows nothing of another office's book", async () => {
    const stranger = (await makeOffice(desk.source)).actor();
    const { id } = await desk.enter();
    await expect(desk.queries.one(stranger, id)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(desk.enter({ channel: 'petition', petitionId: await desk.petition(), sender: null }, stranger)).rejects.toMatchObject({ code: 'FEEDBACK.UNKNOWN_ORIGIN' });
    expect((await desk.queries.list(stranger, {})).total).toBe(0);
  });

  it('finds by words, by number and by how it came, page by page', async () => {
    const { id, bookNumber } = await desk.enter({ content: 'Cán bộ một cửa hướng dẫn chưa rõ ràng', receivedOn: '2026-11-02' });
    expect((await desk.queries.list(desk.actor, { q: 'mot cua huong dan' })).items.map((row) => row.id)).toEqual([id]);
    expect((await desk.queries.list(desk.actor, { q: `${bookNumber}/2026` })).items.map((row) => row.id)).toEqual([id]);
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await desk.queries.list(desk.actor, { channel: 'hotline', limit: 2, cursor });
      seen.push(...page.items.map((row) => row.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await desk.queries.list(desk.actor, { channel: 'hotline' })).total);
  });

  it('keeps the earlier version with its reason, and refuses the second of two officers', async () => {
    const { id } = await desk.enter();
    await desk.correct.run(desk.actor, id, { ...FEEDBACK_CALL, receivedOn: '2026-11-13', kind: 'proposal', version: 1, reason: 'Ghi nhầm ngày' });
    const [event] = await desk.chronicle.historyOf(desk.actor.officeId, 'feedback', id);
    expect(event).toMatchObject({ reason: 'Ghi nhầm ngày', changes: [{ label: 'Ngày tiếp nhận', before: '16/11/2026', after: '13/11/2026' }, { label: 'Loại', after: 'Kiến nghị' }] });
    expect((await desk.queries.one(desk.actor, id)).dueOn).toBe('2026-12-11');
    await expect(desk.correct.run(desk.actor, id, { ...FEEDBACK_CALL, version: 1, reason: 'x' })).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });
  });

  it('cancels and restores; another may have taken its place meanwhile', async () => {
    const petitionId = await desk.petition();
    const request = { channel: 'petition', petitionId, sender: null } as const;
    const { id } = await desk.enter(request);
    await desk.cancellation.run(desk.actor, id, { version: 1, reason: 'Ghi trùng' });
    expect((await desk.queries.one(desk.actor, id)).actions).toEqual([]);
    const { id: other } = await desk.enter(request);
    await expect(desk.cancellation.restore(desk.actor, id, { version: 2, reason: 'Hủy nhầm' })).rejects.toMatchObject({ code: 'FEEDBACK.ORIGIN_TAKEN' });
    await desk.cancellation.run(desk.actor, other, { version: 1, reason: 'Ghi trùng' });
    expect(await desk.cancellation.restore(desk.actor, id, { version: 2, reason: 'Hủy nhầm' })).toMatchObject({ version: 3 });
  });
});
