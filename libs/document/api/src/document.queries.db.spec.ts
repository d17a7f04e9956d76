import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeOffice } from '@tiepdan/platform/api';
import type { DocumentListQuery } from './document.body.js';
import { type DocumentDesk, openDocumentDesk } from './testing/document-desk.js';

describe('the list of papers', () => {
  let desk: DocumentDesk;
  let commune: string;
  let denunciation: { petitionId: string; matterId: string };
  const ids: string[] = [];

  beforeAll(async () => {
    desk = await openDocumentDesk();
    commune = await desk.agency('Ủy ban nhân dân xã Ví Dụ');
    denunciation = await desk.petition('denunciation');
    for (const changes of [
      { number: 12, issuedOn: '2026-11-10', recipientIds: [commune, desk.department] },
      { number: 123, issuedOn: '2026-11-11', petitionId: denunciation.petitionId, summary: 'Chuyển đơn tố cáo' },
      { number: 123, symbol: 'BTCD-XLĐ', kind: 'urging', issuedOn: '2026-11-12', summary: 'Đôn đốc giải quyết 100% đơn' },
      { number: 5, symbol: 'TB-BTCD', kind: 'notice', issuedOn: '2026-11-12', recipientIds: [], petitionId: null, matterId: desk.subject.matterId, summary: 'Thông báo kết quả' },
    ] as const)
      ids.push((await desk.enter(changes)).id);
    await desk.cancellation.run(desk.actor, ids[3]!, { version: 1, reason: 'Ghi nhầm' });
  });
  afterAll(() => desk.drop());

  it('shows the newest day first, with what a row needs', async () => {
    const { items, total, nextCursor } = await desk.queries.list(desk.actor, {});
    expect([total, nextCursor]).toEqual([4, null]);
    expect(items.map((row) => ids.indexOf(row.id))).toEqual([3, 2, 1, 0]);
    expect(items.at(-1)).toEqual({
      id: ids[0],
      status: 'active',
      version: 1,
      state: 'issued',
      paper: null,
      receptionId: null,
      draftedByName: desk.actor.fullName,
      submittedOn: null,
      returnedReason: null,
      answerDueOn: null,
      kind: 'forwarding',
      number: 12,
      symbol: 'PC-BTCD',
      issuedOn: '2026-11-10',
      summary: desk.usual.summary,
      recipientNames: ['Ủy ban nhân dân xã Ví Dụ', 'Sở Ví Dụ'],
      petitionId: desk.subject.petitionId,
      petitionNumber: '1/2026',
      matterId: desk.subject.matterId,
      matterNumber: 'VV-2026-000001',
      withheld: [],
    });
  });

  it.each<[string, () => DocumentListQuery, number[]]>([
    ['status', () => ({ status: 'active' }), [0, 1, 2]],
    ['days', () => ({ from: '2026-11-11', to: '2026-11-12', status: 'active' }), [1, 2]],
    ['kind', () => ({ kind: 'forwarding' }), [0, 1]],
    ['petition', () => ({ petitionId: denunciation.petitionId }), [1]],
    ['matter, with and without a petition', () => ({ matterId: desk.subject.matterId }), [0, 2, 3]],
    ['recipient', () => ({ recipientId: commune }), [0]],
    ['number', () => ({ q: '123' }), [1, 2]],
    ['number and symbol', () => ({ q: '123/PC-BTCD' }), [1]],
    ['number and the beginning of a symbol, without accents', () => ({ q: '123/btcd-xld' }), [2]],
    ['number and a slash just typed', () => ({ q: '123/' }), [1, 2]],
    ['words without accents', () => ({ q: 'don doc' }), [2]],
    ['a wildcard taken literally', () => ({ q: '100%' }), [2]],
  ])('filters by %s', async (_, query, expected) => {
    const { items, total } = await desk.queries.list(desk.actor, query());
    expect(items.map((row) => ids.indexOf(row.id)).toSorted()).toEqual(expected);
    expect(total).toBe(expected.length);
  });

  it('filters by the day of a leader, one to come too', async () => {
    const write = async (into: string, ...values: unknown[]) =>
      ((await desk.source.query(`INSERT INTO ${into} RETURNING id`, [desk.actor.officeId, ...values])) as { id: string }[])[0]!.id;
    const host = await write(`leader (office_id, full_name, position) VALUES ($1, 'Trần Văn Chủ', 'Chủ tịch')`);
    const day = await write(`leader_day (office_id, held_on, session, host_id, by_deputy, outcome, created_by) VALUES ($1, '2026-12-01', 'periodic', $2, false, 'announced', $3)`, host, desk.actor.accountId);
    await desk.source.query(`UPDATE document SET leader_day_id = $2 WHERE id = $1`, [ids[2], day]);
    const { items, total } = await desk.queries.list(desk.actor, { leaderDayId: day });
    expect([items.map(({ id }) => id), total]).toEqual([[ids[2]], 1]);
  });

  it('gives every paper exactly once over its pages', async () => {
    const first = await desk.queries.list(desk.actor, { limit: 3 });
    const rest = await desk.queries.list(desk.actor, { limit: 3, cursor: first.nextCursor });
    expect([...first.items, ...rest.items].map((row) => ids.indexOf(row.id))).toEqual([3, 2, 1, 0]);
    expect([first.total, rest.total, rest.nextCursor]).toEqual([4, 4, null]);
  });

  it('says nothing of who sent a petition', async () => {
    const told = JSON.stringify([await desk.queries.list(desk.actor, {}), await desk.queries.one(desk.actor, ids[1]!)]);
    expect(told).toContain(denunciation.petitionId);
    expect(told).not.toContain('Đặng Thị Hoà');
  });

  it('shows another office nothing', async () => {
    const stranger = (await makeOffice(desk.source)).actor();
    expect(await desk.queries.list(stranger, {})).toEqual({ items: [], total: 0, nextCursor: null });
    await expect(desk.queries.one(stranger, ids[0]!)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
  });
});
