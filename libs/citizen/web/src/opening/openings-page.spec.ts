import { beforeAll, describe, expect, it } from '@jest/globals';
import { type OpeningRow, sealingPaths } from '@tiepdan/citizen/contract';
import { openAddress } from '@tiepdan/identity/web/testing';
import { openingRoutes } from './opening.routes';

const OPENING: OpeningRow = {
  id: '41',
  at: '2026-11-19T03:00:00.000Z',
  actorName: 'Lê Quang Khải',
  own: false,
  reason: 'Mời người tố cáo đến làm việc',
  records: [{ kind: 'petition', id: 'petition-1', number: '12/2026' }],
  files: null,
  review: null,
};

async function open(rows: readonly OpeningRow[], ...held: readonly string[]) {
  const opened = await openAddress('/', { routes: openingRoutes, can: (permission) => held.includes(permission) });
  await opened.answer(sealingPaths.openings, { items: rows, total: rows.length, nextCursor: null });
  return opened;
}

describe('the record of openings', () => {
  beforeAll(() => import('./openings-page'));

  it('lets who may review say that an opening was for the work', async () => {
    const opened = await open([OPENING], 'citizen.review-openings');
    await opened.press('Đúng việc: Mời người tố cáo đến làm việc');
    const request = opened.asked(sealingPaths.review('41'));
    expect(request.request.body).toEqual({ proper: true });
    request.flush({ proper: true, note: null, reviewerName: 'Hoàng Trưởng', at: '2026-11-20T03:00:00.000Z' });
    await opened.settle();
    expect(opened.said()).toContain('Đúng việc');
    expect(opened.said()).toContain('Hoàng Trưởng');
  });

  it('asks what is to be cleared up', async () => {
    const opened = await open([OPENING], 'citizen.review-openings');
    await opened.press('Cần làm rõ: Mời người tố cáo đến làm việc');
    await opened.type('textarea', 'Chưa thấy giấy mời');
    await opened.submit();
    expect(opened.asked(sealingPaths.review('41')).request.body).toEqual({ proper: false, note: 'Chưa thấy giấy mời' });
  });

  it('offers nothing about one’s own openings, nor to who may only read', async () => {
    const mine = await open([{ ...OPENING, own: true }], 'citizen.review-openings');
    expect([mine.buttons(), mine.said().includes('Chờ người khác xét')]).toEqual([[], true]);
  });

  it('shows a reader what was said', async () => {
    const review = { proper: false, note: 'Chưa thấy giấy mời', reviewerName: 'Hoàng Trưởng', at: '2026-11-20T03:00:00.000Z' };
    const opened = await open([{ ...OPENING, review }, { ...OPENING, id: '40' }]);
    expect(opened.said()).toContain('Cần làm rõ');
    expect(opened.said()).toContain('Chưa thấy giấy mời');
    expect(opened.said()).toContain('Chưa xét');
    expect(opened.buttons()).toEqual([]);
  });
});
