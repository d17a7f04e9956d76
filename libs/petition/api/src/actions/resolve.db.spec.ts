import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint } from '@tiepdan/platform/api';
import { DENUNCIATION, type LifeDesk, NEXT, PROPOSAL, RECEIVED, TODAY, openLifeDesk } from '../testing/life-desk.js';

describe('from the acceptance to the end', () => {
  let desk: LifeDesk;
  const paper = '12/QĐ-UBND';

  beforeAll(async () => {
    desk = await openLifeDesk();
  });
  afterAll(() => desk?.drop());

  it('is determined complex in writing, which makes the limit longer', async () => {
    const { id, version } = await desk.decided();
    expect(await desk.due(id, 'K1')).toBe('2026-12-18');
    const criteria = ['many-contents', 'foreign'] as const;
    expect(await desk.complexity.run(desk.officer, id, { version, on: NEXT, criteria, paper, remote: false })).toEqual({ id, version: version + 1, stage: 'accepted' });
    expect(await desk.view(id)).toMatchObject({ complexCriteria: criteria });
    expect(await desk.due(id, 'K1')).toBe('2027-01-04');
    expect((await desk.steps.of(desk.officer, id)).at(-1)).toMatchObject({ action: 'determine-complexity', data: { criteria, paper, remote: false } });
    const flags = () => desk.source.query(`SELECT flag, criteria, from_on::text AS "from", basis FROM matter_flag WHERE matter_id = (SELECT matter_id FROM petition WHERE id = $1)`, [id]);
    expect(await flags()).toEqual([{ flag: 'complex', criteria, from: NEXT, basis: paper }]);
    await desk.complexity.run(desk.officer, id, { version: version + 1, on: TODAY, criteria: ['foreign'], paper, remote: false });
    expect(await flags()).toHaveLength(1);
  });

  it('stands still while suspended, and goes on', async () => {
    const { id, version } = await desk.decided();
    await desk.suspend.run(desk.officer, id, { version, on: RECEIVED, ground: 'waiting-for-body', paper });
    expect(await desk.view(id)).toMatchObject({ stage: 'suspended', acceptedOn: RECEIVED, closedOn: null });
    expect(await desk.due(id, 'K1')).toBeNull();
    expect(await desk.continue.run(desk.officer, id, { version: version + 1, on: TODAY, paper })).toMatchObject({ stage: 'accepted' });
    expect(await desk.due(id, 'K1')).toBe('2026-12-21'); // one day did not count: 19/12, a Saturday
    await expect(desk.continue.run(desk.officer, id, { version: version + 2, on: TODAY, paper })).rejects.toMatchObject({ code: 'PETITION.WRONG_STAGE' });
  });

  it('extends a denunciation once when complex, twice when very complex, and a complaint never', async () => {
    const { id, version } = await desk.decided({}, DENUNCIATION);
    const extend = (at: number) => desk.extend.run(desk.officer, id, { version: at, on: TODAY, days: 30, paper });
    await expect(extend(version)).rejects.toMatchObject({ code: 'PETITION.NOT_COMPLEX' });
    await desk.complexity.run(desk.officer, id, { version, on: NEXT, criteria: ['foreign'], paper, remote: false });
    await extend(version + 1);
    await expect(extend(version + 2)).rejects.toMatchObject({ code: 'PETITION.EXTENSIONS_USED', details: { most: 1 } });
    await desk.complexity.run(desk.officer, id, { version: version + 2, on: TODAY, criteria: ['foreign', 'many-contents'], paper, remote: false });
    await extend(version + 3);
    await expect(extend(version + 4)).rejects.toMatchObject({ code: 'PETITION.EXTENSIONS_USED', details: { most: 2 } });
    const complaint = await desk.decided();
    await expect(desk.extend.run(desk.officer, complaint.id, { version: complaint.version, on: TODAY, days: 30, paper })).rejects.toMatchObject({
      code: 'PETITION.WRONG_KIND',
      message: 'Việc “Gia hạn giải quyết” không áp dụng với đơn khiếu nại.',
    });
  });

  it('is terminated on a ground of its kind, also while suspended', async () => {
    const { id, version } = await desk.decided();
    const before = await footprint(desk.source);
    await expect(desk.terminate.run(desk.officer, id, { version, on: NEXT, ground: 'accused-gone', paper })).rejects.toMatchObject({ code: 'PETITION.END_GROUND_NOT_DUE' });
    await expect(desk.suspend.run(desk.officer, id, { version, on: NEXT, ground: 'waiting-for-assessment', paper })).rejects.toMatchObject({ code: 'PETITION.END_GROUND_NOT_DUE' });
    expect(await footprint(desk.source)).toEqual(before);
    await desk.suspend.run(desk.officer, id, { version, on: NEXT, ground: 'obstacle', paper });
    expect(await desk.terminate.run(desk.officer, id, { version: version + 1, on: TODAY, ground: 'no-object', paper })).toMatchObject({ stage: 'terminated' });
    expect(await desk.view(id)).toMatchObject({ closedOn: TODAY, acceptedOn: RECEIVED });
  });

  it('is resolved with an outcome of its kind', async () => {
    const { id, version } = await desk.decided();
    await expect(desk.resolve.run(desk.officer, id, { version, on: TODAY, outcome: 'answered', paper })).rejects.toMatchObject({ code: 'PETITION.OUTCOME_NOT_DUE' });
    expect(await desk.resolve.run(desk.officer, id, { version, on: TODAY, outcome: 'partly-right', paper })).toEqual({ id, version: version + 1, stage: 'resolved' });
    expect(await desk.view(id)).toMatchObject({ closedOn: TODAY, way: 'accept' });
    const [resolved] = await desk.chronicle.historyOf(desk.actor.officeId, 'petition', id);
    expect(resolved).toMatchObject({ type: 'resolved', changes: [{ field: 'stage' }, { label: 'Kết quả', after: 'Đúng một phần' }, { label: 'Văn bản', after: paper }] });
    const assigned = await desk.decided({ way: 'assign', recipientId: desk.recipientId }, PROPOSAL);
    expect(await desk.resolve.run(desk.officer, assigned.id, { version: assigned.version, on: TODAY, outcome: 'answered', paper })).toMatchObject({ stage: 'resolved' });
  });

  it('is for officers of petitions and the head', async () => {
    const { id, version } = await desk.decided();
    const step = { version, on: TODAY, paper };
    const tries = [
      () => desk.complexity.run(desk.leader, id, { ...step, criteria: ['foreign'], remote: false }),
      () => desk.suspend.run(desk.leader, id, { ...step, ground: 'obstacle' }),
      () => desk.terminate.run(desk.leader, id, { ...step, ground: 'no-object' }),
      () => desk.resolve.run(desk.leader, id, { ...step, outcome: 'right' }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'PERMISSION.MISSING' });
    await expect(desk.resolve.run(desk.head, id, { ...step, outcome: 'right' })).resolves.toMatchObject({ stage: 'resolved' });
  });
});
