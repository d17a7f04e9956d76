import { Component } from '@angular/core';
import { openAddress } from '@tiepdan/identity/web/testing';
import { ReportTabs } from './report-tabs';

@Component({ imports: [ReportTabs], template: '<section><tiepdan-report-tabs /></section>' })
class Page {}

describe('ReportTabs', () => {
  const routes = [
    { path: 'reports/:report/:form', component: Page },
    { path: 'reports/:report', component: Page },
  ];
  const links = (page: HTMLElement) => [...page.querySelectorAll('nav a')];

  it('lead to the other reports of the same period, and to nothing else of the address', async () => {
    const { page } = await openAddress('/reports/section-4?period=2023-Q4&indicator=I01', { routes, can: () => true });
    expect(links(page()).map((link) => link.textContent?.trim())).toEqual([
      'Mục 4',
      'Biểu thống kê',
      'Báo cáo',
      'Nộp, tổng hợp',
      'Diễn biến',
      'Kiểm tra báo cáo',
    ]);
    expect(links(page())[1]?.getAttribute('href')).toBe('/reports/forms?period=2023-Q4');
    expect(page().querySelector('[aria-current="page"]')?.textContent?.trim()).toBe('Mục 4');
  });

  it('know a page inside a report, and carry chosen days', async () => {
    const { page } = await openAddress('/reports/forms/01-TCD?from=2023-09-15&to=2023-11-30&column=5', { routes, can: () => true });
    expect(page().querySelector('[aria-current="page"]')?.textContent?.trim()).toBe('Biểu thống kê');
    expect(links(page())[0]?.getAttribute('href')).toBe('/reports/section-4?from=2023-09-15&to=2023-11-30');
  });

  it('show only what the account may open', async () => {
    const { page } = await openAddress('/reports/filings', { routes, can: (permission) => permission === 'filing.read' });
    expect(links(page()).map((link) => link.textContent?.trim())).toEqual(['Nộp, tổng hợp']);
  });
});
