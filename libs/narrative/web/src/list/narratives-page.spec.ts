import { openPage } from '../testing/open-page';
import { NARRATIVE } from '../testing/sample-narrative';

describe('the list of reports in words', () => {
  it('begins the report of the chosen period, or opens the one that is there', async () => {
    const page = await openPage('/reports/narratives?period=2026-Q3');
    await page.answer('/api/narratives', [NARRATIVE]);
    expect(page.page().querySelector('.kinds a[href="/reports/narratives/n1"]')?.textContent).toContain('Mở báo cáo');
    await page.press('Lập báo cáo');
    const asked = page.asked('/api/narratives', 'POST');
    expect(asked.request.body).toEqual({ variant: 'office', period: '2026-Q3' });
    asked.flush({ id: 'n2', version: 1 });
    await page.settle();
    expect(page.address()).toBe('/reports/narratives/n2');
  });

  it('begins nothing for who may only read', async () => {
    const page = await openPage('/reports/narratives', ['narrative.read']);
    await page.answer('/api/narratives', []);
    expect(page.said()).toContain('Chưa có báo cáo nào');
    expect(page.buttons()).not.toContain('Lập báo cáo');
  });
});
