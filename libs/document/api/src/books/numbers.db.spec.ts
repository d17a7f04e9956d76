import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint } from '@tiepdan/platform/api';
import { type LifeDesk, openLifeDesk } from '../testing/life-desk.js';

describe('numbers of papers that are issued', () => {
  let desk: LifeDesk;

  beforeAll(async () => {
    desk = await openLifeDesk();
  });
  afterAll(() => desk.drop());

  it('leave no gap and no double when twenty are issued at once and some fail after taking theirs', async () => {
    const drafts = [];
    for (let i = 0; i < 20; i++) drafts.push(await desk.approved());
    let calls = 0;
    desk.listeners.add(async () => {
      calls += 1;
      if (calls <= 20 && calls % 5 === 0) throw new Error('no delivery today');
    });
    const outcomes = await Promise.allSettled(drafts.map(({ id, version }) => desk.issueDraft.run(desk.officer, id, { version, issuedOn: '2026-11-20' })));
    const numbers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.number ?? 0] : []));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
    const [waiting] = await desk.source.query(`SELECT count(*)::int AS n FROM document WHERE state = 'approved' AND number IS NULL`);
    expect(waiting).toEqual({ n: 4 });
  });

  it('are given once to a paper that two issue at the same time', async () => {
    const { id, version } = await desk.approved({ paper: 'invitation', petitionId: null, matterId: desk.subject.matterId, recipientIds: [] });
    const outcomes = await Promise.allSettled([1, 2].map(() => desk.issueDraft.run(desk.officer, id, { version, issuedOn: '2026-11-20' })));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const next = await desk.approved({ paper: 'invitation', petitionId: null, matterId: desk.subject.matterId, recipientIds: [] });
    expect(await desk.issueDraft.run(desk.officer, next.id, { ...next, issuedOn: '2026-11-20' })).toMatchObject({ number: 2, symbol: 'GM-BTCD' });
  });

  it('are given back when the paper cannot be printed', async () => {
    const { id, version } = await desk.approved({ paper: 'guidance', recipientIds: [] });
    desk.papers.failure = new Error('no paper');
    const before = await footprint(desk.source);
    await expect(desk.issueDraft.run(desk.officer, id, { version, issuedOn: '2026-11-20' })).rejects.toThrow('no paper');
    expect(await footprint(desk.source)).toEqual(before);
    desk.papers.failure = null;
    expect(await desk.issueDraft.run(desk.officer, id, { version, issuedOn: '2026-11-20' })).toMatchObject({ number: 1, symbol: 'HD-BTCD' });
  });

  it('may be written by hand, once', async () => {
    const [first, second] = [await desk.approved({ paper: 'acceptance-notice', recipientIds: [] }), await desk.approved({ paper: 'acceptance-notice', recipientIds: [] })];
    expect(await desk.issueDraft.run(desk.officer, first.id, { ...first, number: 7, issuedOn: '2026-11-20' })).toMatchObject({ number: 7, symbol: 'TB-BTCD' });
    await expect(desk.issueDraft.run(desk.officer, second.id, { ...second, number: 7, issuedOn: '2026-11-20' })).rejects.toMatchObject({ code: 'DOCUMENT.NUMBER_TAKEN' });
    expect(await desk.issueDraft.run(desk.officer, second.id, { ...second, issuedOn: '2026-11-20' })).toMatchObject({ number: 8 });
  });

  it('of another body are known to no book', async () => {
    const { id } = await desk.enter({ kind: 'directive', symbol: 'UBND-NC', number: 4512, origin: 'elsewhere' });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ number: 4512, origin: 'elsewhere' });
    expect(await desk.source.query(`SELECT book_id FROM document WHERE id = $1`, [id])).toEqual([{ book_id: null }]);
    await expect(desk.enter({ kind: 'directive', symbol: 'UBND-NC', number: 4512, origin: 'elsewhere' })).rejects.toMatchObject({ code: 'DOCUMENT.NUMBER_TAKEN' });
    await expect(desk.enter({ kind: 'directive', symbol: 'UBND-NC', origin: 'elsewhere' })).rejects.toMatchObject({ code: 'DOCUMENT.NUMBER_MISSING' });
  });
});
