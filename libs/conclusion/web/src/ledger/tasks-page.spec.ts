import { MatMenuHarness } from '@angular/material/menu/testing';
import { openPage } from '../testing/open-page';
import { COUNTS, OWN_COUNTS, TASK } from '../testing/sample-conclusions';

const PAGE = { items: [TASK], total: 1, nextCursor: null };

describe('the tasks of conclusions', () => {
  async function shown(address = '/conclusions', counts: object = COUNTS) {
    const page = await openPage(address);
    await page.answer('/api/agencies', []);
    await page.answer('/api/leaders', []);
    await page.answer('/api/conclusion-tasks/counts', counts);
    return page;
  }

  it('stand each with its conclusion, body, notice, last day and how late it is', async () => {
    const page = await shown();
    await page.answer('/api/conclusion-tasks', PAGE);
    expect(page.said()).toContain('02/11/2026');
    expect(page.said()).toContain('Sở Ví Dụ');
    expect(page.said()).toContain('15/TB-BTCD');
    expect(page.said()).toContain('Quá hạn 5 ngày làm việc');
    expect(page.page().querySelector('a[href="/conclusions/c1"]')).not.toBeNull();
  });

  it('are narrowed by the list that is pressed, each with how many wait in it', async () => {
    const page = await shown();
    await page.answer('/api/conclusion-tasks', PAGE);
    await page.press('Quá hạn 1');
    const asked = page.asked('/api/conclusion-tasks');
    expect(asked.request.params.get('list')).toBe('late');
    expect(page.address()).toBe('/conclusions?list=late');
    asked.flush(PAGE);
    await page.settle();
    expect(page.page().querySelector('a[download]')?.getAttribute('href')).toBe('/api/conclusion-tasks/export?list=late');
  });

  it('begin with his own for a leader who hosts days, with what each body still owes', async () => {
    const page = await shown('/conclusions', OWN_COUNTS);
    await page.settle();
    expect(page.address()).toBe('/conclusions?mine=true');
    await page.answer('/api/conclusion-tasks/open-by-agency', [{ agencyId: 'g1', agencyName: 'Sở Ví Dụ', open: 2, late: 1, oldestDays: 18 }]);
    await page.answer('/api/conclusion-tasks', PAGE);
    expect(page.said()).toContain('2 đang thực hiện, lâu nhất 18 ngày1 quá hạn');
    await page.press('Của mọi lãnh đạo');
    expect(page.asked('/api/conclusion-tasks').request.params.has('mine')).toBe(false);
  });

  it('are left as a link asked for them, also for a leader', async () => {
    const page = await shown('/conclusions?figure=open-late&agencyId=g1', OWN_COUNTS);
    expect(page.address()).toBe('/conclusions?figure=open-late&agencyId=g1');
    expect(page.asked('/api/conclusion-tasks').request.params.get('figure')).toBe('open-late');
  });

  it('offer what the server allows on each', async () => {
    const page = await shown();
    await page.answer('/api/conclusion-tasks', { ...PAGE, items: [{ ...TASK, actions: ['close', 'extend'] }] });
    const menu = await page.loader.getHarness(MatMenuHarness.with({ selector: 'tiepdan-task-menu button' }));
    await menu.open();
    expect(await Promise.all((await menu.getItems()).map((item) => item.getText()))).toEqual(['Kết thúc nhiệm vụ', 'Đổi hạn']);
  });
});
