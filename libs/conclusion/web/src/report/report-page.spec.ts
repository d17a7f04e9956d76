import { openPage } from '../testing/open-page';
import { REPORT } from '../testing/sample-conclusions';

describe('the report on carrying out conclusions', () => {
  it('stands by body and by leader; every number opens its tasks', async () => {
    const page = await openPage('/conclusions/report');
    const asked = page.asked('/api/conclusion-figures');
    expect([asked.request.params.get('from'), asked.request.params.get('to')]).toEqual(['2026-01-01', '2026-12-31']);
    asked.flush(REPORT);
    await page.settle();
    expect(page.said()).toContain('3 kết luận, trong đó 2 kết luận có giao nhiệm vụ. Thông báo kết luận: 1 đúng hạn, 1 chậm, 1 chưa ra.');
    const links = [...page.page().querySelectorAll<HTMLAnchorElement>('tbody a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('/conclusions?agencyId=g1&figure=open-late&from=2026-01-01&to=2026-12-31');
    expect(links).toContain('/conclusions?hostId=h1&figure=done-late&from=2026-01-01&to=2026-12-31');
    expect(page.said()).toContain('9,5');
  });

  it('is asked for another period by its name', async () => {
    const page = await openPage('/conclusions/report');
    await page.answer('/api/conclusion-figures', REPORT);
    await page.press('6 tháng');
    expect(page.asked('/api/conclusion-figures').request.params.get('to')).toBe('2026-06-30');
    expect(page.page().querySelector('a[download]')?.getAttribute('href')).toBe('/api/conclusion-figures/export?from=2026-01-01&to=2026-06-30');
  });

  it('says so where nothing was concluded', async () => {
    const page = await openPage('/conclusions/report');
    await page.answer('/api/conclusion-figures', { ...REPORT, conclusions: 0, agencies: [], leaders: [] });
    expect(page.said()).toContain('Không có kết luận nào trong kỳ');
  });
});
