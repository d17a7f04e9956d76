import { openPage } from '../testing/open-page';

const DAY = { id: 'l1', heldOn: '2026-11-02', outcome: 'held', hostName: 'Hoàng Văn Giả Định', hostPosition: 'Phó Chủ tịch UBND tỉnh' };
const VISIT = { id: 'r1', bookNumber: 37, bookYear: 2026, peopleNames: ['Trần Văn Mẫu'], matterSummary: 'Đường bị hư hỏng' };
const ROWS = (items: readonly object[]) => ({ items, total: items.length, nextCursor: null });

describe('writing down what a leader concluded', () => {
  async function shown(address: string) {
    const page = await openPage(address);
    await page.answer('/api/receptions/r1', { ...VISIT, leaderDayId: 'l1', status: 'active' });
    await page.answer('/api/leader-days', ROWS([DAY, { ...DAY, id: 'l2', heldOn: '2026-11-09', outcome: 'planned' }]));
    await page.answer('/api/leader-days/l1', DAY);
    await page.answer('/api/receptions', ROWS([VISIT]));
    return page;
  }
  const textarea = (page: HTMLElement) => page.querySelector<HTMLTextAreaElement>('[data-name="text"]');

  it('begins with the day and the visit it was opened from', async () => {
    const page = await shown('/conclusions/new?reception=r1');
    expect(page.said()).toContain('02/11/2026, Hoàng Văn Giả Định');
    expect(page.said()).toContain('37/2026: Trần Văn Mẫu');
  });

  it('needs its words; sends it with its tasks, and opens it', async () => {
    const page = await shown('/conclusions/new?day=l1');
    await page.press('Ghi kết luận');
    page.http.expectNone(({ method }) => method === 'POST');
    const field = textarea(page.page());
    if (field) field.value = 'Giao kiểm tra';
    field?.dispatchEvent(new Event('input'));
    await page.press('Ghi kết luận');
    const sent = page.http.expectOne(({ method, url }) => method === 'POST' && url === '/api/conclusions');
    expect(sent.request.body).toEqual({ leaderDayId: 'l1', receptionId: null, matterId: null, text: 'Giao kiểm tra', concludedOn: '2026-11-02', tasks: [] });
    sent.flush({ id: 'c9', version: 1, taskIds: [] });
    await page.settle();
    expect(page.address()).toBe('/conclusions/c9');
  });

  it('asks each task that was added for its body, its words and its day, and takes it away again', async () => {
    const page = await shown('/conclusions/new?day=l1');
    await page.press('Thêm nhiệm vụ');
    expect(page.page().querySelectorAll('section.task')).toHaveLength(1);
    page.page().querySelector<HTMLButtonElement>('[aria-label="Bỏ nhiệm vụ 1"]')?.click();
    await page.settle();
    expect(page.page().querySelectorAll('section.task')).toHaveLength(0);
  });
});
