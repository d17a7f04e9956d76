import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeOffice } from '@tiepdan/platform/api';
import type { CorrectReceptionRequest } from '@tiepdan/reception/contract';
import { type DeskKit, openDesk } from '../testing/desk-kit.js';

describe('correcting, cancelling and restoring a reception', () => {
  let desk: DeskKit;
  const actor = () => desk.office.actor();

  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.database.drop());

  async function logged() {
    const { id } = await desk.log.run(actor(), desk.visit());
    const view = await desk.queries.one(actor(), id);
    const request: CorrectReceptionRequest = {
      ...desk.visit(),
      people: view.people.map((person) => ({ citizenId: person.citizenId })),
      matter: { matterId: view.matter?.id ?? '' },
      version: 1,
      reason: 'Ghi nhầm số người',
    };
    return { id, request };
  }

  it('keeps the earlier version with who, when and why, and says what changed in words', async () => {
    const { id, request } = await logged();
    expect(await desk.correct.run(actor(), id, { ...request, headCount: 6, result: 'explained' })).toEqual({ id, version: 2 });
    const [event] = await desk.database.source.query(`SELECT reason, data FROM history_event WHERE subject_id = $1 AND type = 'corrected'`, [id]);
    expect(event.reason).toBe('Ghi nhầm số người');
    expect(event.data.changes).toEqual([
      { field: 'headCount', label: 'Số người', before: '1', after: '6' },
      { field: 'result', label: 'Kết quả', before: 'Hướng dẫn', after: 'Giải thích, trả lời trực tiếp' },
    ]);
    expect(event.data.before).toMatchObject({ headCount: 1, result: 'guided', version: 1 });
  });

  it('tells the second of two officers instead of overwriting the first', async () => {
    const { id, request } = await logged();
    await desk.correct.run(actor(), id, { ...request, headCount: 2 });
    const refusal = desk.correct.run(actor(), id, { ...request, headCount: 3 });
    await expect(refusal).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE', details: { changedBy: 'Lê Thị Thử', version: 2 } });
    expect((await desk.queries.one(actor(), id)).headCount).toBe(2);
  });

  it('lets one of two simultaneous corrections through', async () => {
    const { id, request } = await logged();
    const outcomes = await Promise.allSettled([2, 3].map((headCount) => desk.correct.run(actor(), id, { ...request, headCount })));
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('cancels and restores, with the reason, and neither twice', async () => {
    const { id } = await logged();
    await desk.cancellation.run(actor(), id, { version: 1, reason: 'Ghi trùng' });
    expect(await desk.queries.one(actor(), id)).toMatchObject({ status: 'cancelled', ordinal: null, version: 2 });
    await expect(desk.cancellation.run(actor(), id, { version: 2, reason: 'Lại' })).rejects.toMatchObject({ code: 'RECORD.CANCELLED' });
    await desk.cancellation.restore(actor(), id, { version: 2, reason: 'Hủy nhầm' });
    expect(await desk.queries.one(actor(), id)).toMatchObject({ status: 'active', ordinal: 1, version: 3 });
    await expect(desk.cancellation.restore(actor(), id, { version: 3, reason: 'Lại' })).rejects.toMatchObject({ code: 'RECORD.NOT_CANCELLED' });
  });

  it("finds nothing in another office's book", async () => {
    const { id, request } = await logged();
    const stranger = (await makeOffice(desk.database.source)).actor('citizen.open-sealed');
    await expect(desk.queries.one(stranger, id)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(desk.correct.run(stranger, id, request)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(desk.cancellation.run(stranger, id, { version: 1, reason: 'x' })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    expect((await desk.queries.list(stranger, {})).total).toBe(0);
  });

  it('keeps the people of a denunciation when somebody corrects it who may not open them', async () => {
    const details = { kind: 'denunciation', fieldCode: 'other', summary: 'Tố cáo' } as const;
    const { id } = await desk.log.run(actor(), desk.visit({ matter: { details }, result: 'petition-taken', petition: { summary: 'Đơn tố cáo', signatoryCount: 1 } }));
    const view = await desk.queries.one(actor(), id);
    const [person] = view.people;
    const request = { ...desk.visit({ result: 'petition-taken' }), people: [{ sealedId: person!.sealedId }], matter: { matterId: view.matter?.id ?? '' }, headCount: 2, version: 1, reason: 'Ghi nhầm số người' };
    await desk.correct.run(actor(), id, request);
    expect(await desk.queries.one(actor(), id)).toMatchObject({ headCount: 2, people: [{ sealedId: person!.sealedId, sealed: true }] });
    const shared = await desk.database.source.query(`SELECT count(*)::int AS n FROM petition_sender WHERE sealed_id = $1`, [person!.sealedId]);
    expect(shared).toEqual([{ n: 1 }]);
  });

  it('keeps the matter of a petition that was handed over', async () => {
    const { id } = await desk.log.run(actor(), desk.visit({ result: 'petition-taken', petition: { summary: 'Đơn kiến nghị', signatoryCount: 1 } }));
    const other = await logged();
    await expect(desk.correct.run(actor(), id, { ...other.request, result: 'petition-taken' })).rejects.toMatchObject({ code: 'RECEPTION.PETITION_OF_OTHER_MATTER' });
    await expect(desk.correct.run(actor(), id, { ...other.request, result: 'guided' })).rejects.toMatchObject({ code: 'RECEPTION.PETITION_NOT_TAKEN' });
  });

  it('pages newest first without losing or repeating a row', async () => {
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await desk.queries.list(actor(), { limit: 3, cursor });
      seen.push(...page.items.map((row) => row.id));
      expect(page.total).toBeGreaterThanOrEqual(seen.length);
      cursor = page.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await desk.queries.list(actor(), {})).total);
  });
});
