import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@tiepdan/platform/contract';
import { type RecordFactRequest, resolutionPaths } from '@tiepdan/resolution/contract';
import { type ResolutionDesk, openResolutionDesk } from '../testing/resolution-desk.js';

const SOME = { recover: { money: 100_000_000, land: 50 }, restore: { money: 30_000_000, land: 0 }, disciplinePeople: 2, disciplineOfficials: 1 };

/** What was done to carry decisions out, fact by fact; it is 20/10/2026, decisions are of 01/10. */
describe('enforcement', () => {
  let desk: ResolutionDesk;
  beforeAll(async () => {
    desk = await openResolutionDesk();
  });
  afterAll(() => desk?.stop());

  const cancel = (id: string, version = 1, role: Role = 'petition-officer') => desk.post(role, resolutionPaths.cancelFact(id), { version, reason: 'Ghi nhầm' });

  it('is recorded fact by fact until it is complete', async () => {
    const { petitionId, id } = await desk.decided(SOME);
    for (const fact of [
      { kind: 'collected', on: '2026-10-05', money: 60_000_000, land: 20.25, paper: '5/TB' },
      { kind: 'collected', on: '2026-10-08', money: 40_000_000, land: 29.75 },
      { kind: 'returned', on: '2026-10-08', money: 30_000_000 },
      { kind: 'handled', on: '2026-10-09', people: 2, officials: 1 },
      { kind: 'prosecuted', on: '2026-10-10', cases: 1, people: 1 },
    ] satisfies RecordFactRequest[])
      expect((await desk.fact(id, fact)).status).toBe(201);
    expect(await desk.decision(id)).toMatchObject({
      recover: { done: { money: 100_000_000, land: 50 }, left: { money: 0, land: 0 } },
      restore: { left: { money: 0, land: 0 } },
      disciplinePeople: { due: 2, done: 2, left: 0 },
      disciplineOfficials: { due: 1, done: 1, left: 0 },
      state: 'open',
      completedOn: null,
    });
    expect((await desk.fact(id, { kind: 'completed', on: '2026-10-09' })).body.code).toBe('RESOLUTION.DAY_AFTER_FACTS');
    expect((await desk.fact(id, { kind: 'completed', on: '2026-10-12' })).status).toBe(201);
    expect(await desk.decision(id)).toMatchObject({ state: 'done', completedOn: '2026-10-12', actions: ['correct'] });
    const [last] = await desk.history(petitionId);
    expect(last).toMatchObject({ type: 'enforced', changes: [{ label: 'Việc thi hành', after: 'Đã thi hành xong' }, { label: 'Ngày', after: '12/10/2026' }] });
  });

  it.each<[string, RecordFactRequest, string, string]>([
    ['before the decision', { kind: 'collected', on: '2026-09-30', money: 1 }, 'RESOLUTION.DAY_BEFORE', 'on'],
    ['on a day to come', { kind: 'collected', on: '2026-10-21', money: 1 }, 'RESOLUTION.DAY_IN_FUTURE', 'on'],
    ['without a figure', { kind: 'collected', on: '2026-10-05' }, 'RESOLUTION.FIGURES_MISSING', 'money'],
    ['of a prosecution without a case', { kind: 'prosecuted', on: '2026-10-05', people: 2 }, 'RESOLUTION.FIGURES_MISSING', 'cases'],
    ['with a figure of another kind', { kind: 'collected', on: '2026-10-05', money: 1, people: 2 }, 'RESOLUTION.FIGURE_NOT_DUE', 'people'],
    ['with more officials than people', { kind: 'handled', on: '2026-10-05', people: 1, officials: 2 }, 'RESOLUTION.OFFICIALS_EXCEED_PEOPLE', 'officials'],
    ['that completes while something is left', { kind: 'completed', on: '2026-10-05' }, 'RESOLUTION.SOMETHING_LEFT', 'surplusReason'],
  ])('is refused %s', async (_, fact, code, path) => {
    const { id } = await desk.decided(SOME);
    const { body } = await desk.fact(id, fact);
    expect([body.code, body.fields?.[0]?.path]).toEqual([code, path]);
    expect((await desk.decision(id)).facts).toEqual([]);
  });

  it('says how much is left when more is collected or returned, and takes a surplus with its reason', async () => {
    const { id } = await desk.decided(SOME);
    await desk.fact(id, { kind: 'collected', on: '2026-10-05', money: 60_000_000 });
    expect((await desk.fact(id, { kind: 'collected', on: '2026-10-06', money: 40_000_001 })).body.message).toBe('Chỉ còn phải thu 40 triệu đồng và 50 m². Nếu thực tế nhiều hơn, xin ghi lý do.');
    expect((await desk.fact(id, { kind: 'returned', on: '2026-10-06', land: 0.01 })).body.code).toBe('RESOLUTION.MORE_THAN_LEFT');
    const surplus = { kind: 'collected', on: '2026-10-06', money: 41_000_000, surplusReason: 'Nộp cả tiền chậm nộp' } as const;
    expect((await desk.fact(id, surplus)).status).toBe(201);
    expect(await desk.decision(id)).toMatchObject({ recover: { done: { money: 101_000_000, land: 0 }, left: { money: 0, land: 50 } } });
  });

  it('may end with something left, for a reason', async () => {
    const { id } = await desk.decided(SOME);
    expect((await desk.fact(id, { kind: 'completed', on: '2026-10-05' })).body.message).toBe(
      'Còn 100 triệu đồng và 50 m² phải thu cho Nhà nước; 30 triệu đồng phải trả cho tổ chức, cá nhân; 2 người phải xử lý chưa thi hành. Xin ghi việc đã làm trước, hoặc ghi lý do kết thúc.',
    );
    expect((await desk.fact(id, { kind: 'completed', on: '2026-10-05', surplusReason: 'Tòa án đã hủy quyết định' })).status).toBe(201);
    expect(await desk.decision(id)).toMatchObject({ state: 'done', facts: [{ kind: 'completed', surplusReason: 'Tòa án đã hủy quyết định' }] });
  });

  it('is taken back with a reason: the completion first', async () => {
    const { petitionId, id } = await desk.decided({ recover: { money: 5, land: 0 } });
    const { body: collected } = await desk.fact(id, { kind: 'collected', on: '2026-10-05', money: 5 });
    const { body: completed } = await desk.fact(id, { kind: 'completed', on: '2026-10-06' });
    expect((await desk.fact(id, { kind: 'handled', on: '2026-10-06', people: 1 })).body.code).toBe('RESOLUTION.COMPLETED');
    const correction = { version: 1, outcome: 'right', paper: '15/QĐ-UBND', recommendations: { ...(await desk.decision(id)).recommendations, restorePeople: 1 }, reason: 'Sửa' };
    expect((await desk.as('head').send('PUT', resolutionPaths.decision(id), correction)).body.code).toBe('RESOLUTION.COMPLETED');
    expect((await cancel(collected.id)).body.code).toBe('RESOLUTION.COMPLETED');
    expect((await cancel(completed.id, 2)).body.code).toBe('RECORD.CHANGED_MEANWHILE');
    expect((await cancel(completed.id)).body).toEqual({ id: completed.id, version: 2 });
    expect(await desk.decision(id)).toMatchObject({ completedOn: null, state: 'open' });
    expect((await cancel(collected.id)).status).toBe(200);
    expect(await desk.decision(id)).toMatchObject({ recover: { done: { money: 0 } }, facts: [{ status: 'cancelled', cancelReason: 'Ghi nhầm' }, { status: 'cancelled' }] });
    expect((await cancel(collected.id, 2)).body.code).toBe('RESOLUTION.CANCELLED');
    expect((await desk.history(petitionId))[0]).toMatchObject({ type: 'enforcement-cancelled', reason: 'Ghi nhầm' });
  });

  it('is for officers of petitions and the head', async () => {
    const { id } = await desk.decided(SOME);
    const fact = { kind: 'collected', on: '2026-10-05', money: 1 } as const;
    for (const role of ['leader', 'reception-officer', 'compiler', 'agency'] as const) expect((await desk.fact(id, fact, role)).body.code).toBe('PERMISSION.MISSING');
    const { status, body } = await desk.fact(id, fact, 'head');
    expect(status).toBe(201);
    expect((await cancel(body.id, 1, 'leader')).body.code).toBe('PERMISSION.MISSING');
  });

  it('lets two officers collect no more than there is', async () => {
    const { id } = await desk.decided({ recover: { money: 10, land: 0 } });
    const both = await Promise.all([1, 2].map(() => desk.fact(id, { kind: 'collected', on: '2026-10-05', money: 7 })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
  });
});
