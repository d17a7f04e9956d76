import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@tiepdan/platform/contract';
import type { PetitionListQuery } from '../petition.body.js';
import { type LifeDesk, RECEIVED, TODAY, openLifeDesk } from '../testing/life-desk.js';

describe('work lists', () => {
  let desk: LifeDesk;
  let colleague: Actor;
  const ids: Record<'fresh' | 'proposed' | 'waiting' | 'accepted' | 'colleagues', string> = { fresh: '', proposed: '', waiting: '', accepted: '', colleagues: '' };

  beforeAll(async () => {
    desk = await openLifeDesk();
    colleague = await desk.employ('petition-officer', 'Đỗ Thị Giang');
    ids.fresh = (await desk.registered({ receivedOn: '2026-11-09', writtenOn: null })).id;
    ids.proposed = (await desk.registered()).id;
    await desk.propose.run(desk.officer, ids.proposed, desk.proposal());
    ids.waiting = (await desk.registered()).id;
    await desk.propose.run(desk.officer, ids.waiting, desk.proposal());
    await desk.approve.run(desk.head, ids.waiting, { version: 2, on: RECEIVED });
    ids.accepted = (await desk.decided()).id;
    ids.colleagues = (await desk.registered()).id;
    await desk.transfer.run(desk.head, ids.colleagues, { version: 1, on: RECEIVED, officerId: colleague.accountId, reason: 'Phân công' });
  });
  afterAll(() => desk?.drop());

  const found = async (query: PetitionListQuery, who = desk.officer) => (await desk.queries.list(who, query)).items.map(({ id }) => Object.entries(ids).find(([, each]) => each === id)?.[0]).toSorted();

  it('are the stages asked for, of who has them', async () => {
    expect(await found({ stage: ['proposed'] })).toEqual(['proposed']);
    expect(await found({ stage: ['registered', 'awaiting-signature'] })).toEqual(['colleagues', 'fresh', 'waiting']);
    expect(await found({ stage: ['registered'], mine: true })).toEqual(['fresh']);
    expect(await found({ stage: ['registered'], mine: true }, colleague)).toEqual(['colleagues']);
    expect(await found({ officerId: colleague.accountId })).toEqual(['colleagues']);
    expect(await found({ way: 'accept' })).toEqual(['accepted']);
    expect(await found({ stage: ['filed'] })).toEqual([]);
    expect((await found({ stage: [] })).length).toBe(5);
  });

  it('come by their limits in the order these end, each petition once over the pages', async () => {
    desk.clock.instant = new Date('2026-12-31T12:00:00+07:00');
    const seen: [string, string | undefined][] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof desk.queries.list>> = await desk.queries.list(desk.head, { due: 'overdue', limit: 2, cursor });
      expect(page.total).toBe(5);
      for (const { id, nearestDue } of page.items) seen.push([id, nearestDue?.dueOn]);
      cursor = page.nextCursor;
    } while (cursor);
    const days = seen.map(([, day]) => day);
    expect([seen[0]?.[0], new Set(seen.map(([id]) => id)).size, days]).toEqual([ids.fresh, 5, days.toSorted()]);
    expect(days.at(-1)).toBe('2026-12-18');
    desk.clock.instant = new Date(`${TODAY}T12:00:00+07:00`);
  });

  it('are what is late, and what will be soon', async () => {
    desk.clock.instant = new Date('2026-11-20T12:00:00+07:00');
    expect(await found({ due: 'overdue' })).toEqual(['fresh']);
    desk.clock.instant = new Date('2026-11-27T12:00:00+07:00');
    expect(await found({ due: 'today' })).toEqual(['colleagues', 'proposed', 'waiting']);
    desk.clock.instant = new Date('2026-11-25T12:00:00+07:00');
    expect(await found({ due: 'soon' })).toEqual(['colleagues', 'proposed', 'waiting']);
    desk.clock.instant = new Date(`${TODAY}T12:00:00+07:00`);
  });

  it('say of each petition who has it, what is proposed, what ends first, and what the reader may do', async () => {
    const row = async (id: string, who: Actor) => (await desk.queries.list(who, {})).items.find((each) => each.id === id);
    expect(await row(ids.proposed, desk.head)).toMatchObject({
      version: 2,
      stage: 'proposed',
      way: null,
      proposedWay: 'accept',
      officerName: 'Phạm Thị Cúc',
      nearestDue: { code: 'R4', dueOn: '2026-11-27' },
    });
    expect((await row(ids.proposed, desk.head))?.actions).toEqual(['recall', 'approve', 'return', 'transfer', 'withdraw']);
    expect((await row(ids.proposed, desk.officer))?.actions).toEqual(['recall', 'transfer', 'withdraw']);
    expect((await row(ids.waiting, desk.leader))?.actions).toEqual(['return', 'sign']);
    expect((await row(ids.colleagues, desk.officer))?.actions).toEqual(['propose', 'withdraw', 'split']);
    expect(await row(ids.accepted, desk.officer)).toMatchObject({ stage: 'accepted', way: 'accept', proposedWay: null, nearestDue: { code: 'K1', dueOn: '2026-12-18' } });
    expect((await desk.view(ids.accepted)).actions).toEqual(['transfer', 'determine-complexity', 'suspend', 'terminate', 'withdraw', 'resolve']);
  });

  it('are what is in work and nobody has been given', async () => {
    const ended = (await desk.decided()).id;
    await desk.source.query(`UPDATE petition SET officer_id = NULL WHERE id = ANY($1)`, [[ids.fresh, ids.colleagues, ended]]);
    expect((await desk.queries.list(desk.head, { unassigned: true })).total).toBe(3);
    await desk.source.query(`UPDATE petition SET stage = 'terminated', closed_on = accepted_on WHERE id = $1`, [ended]);
    expect(await found({ unassigned: true })).toEqual(['colleagues', 'fresh']);
    await desk.source.query(`UPDATE petition SET status = 'cancelled', officer_id = $2 WHERE id = $1`, [ended, colleague.accountId]);
    await desk.source.query(`UPDATE petition SET officer_id = $2 WHERE id = $1`, [ids.fresh, desk.officer.accountId]);
    await desk.source.query(`UPDATE petition SET officer_id = $2 WHERE id = $1`, [ids.colleagues, colleague.accountId]);
  });
});
