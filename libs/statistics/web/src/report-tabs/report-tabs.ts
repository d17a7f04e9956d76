import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import type { LinkTab } from './link-tabs';
import { LinkTabs } from './link-tabs';

/** Every kind of report, in the order of the work, with the permission that opens it. */
const REPORTS: readonly (LinkTab & { readonly permission: string })[] = [
  { path: '/reports/section-4', label: 'Mục 4', name: 'Mục 4: kết quả tiếp công dân, xử lý đơn', permission: 'report.read' },
  { path: '/reports/forms', label: 'Biểu thống kê', permission: 'form.read' },
  { path: '/reports/narratives', label: 'Báo cáo', name: 'Báo cáo kết quả theo Mẫu số 02', permission: 'narrative.read' },
  { path: '/reports/filings', label: 'Nộp, tổng hợp', permission: 'filing.read' },
  { path: '/reports/trends', label: 'Diễn biến', permission: 'trend.read' },
  { path: '/reports/scrutiny', label: 'Kiểm tra báo cáo', permission: 'scrutiny.read' },
];

/**
 * The row of tabs over every page of reports: put it under the page's header. Whoever goes from one report to another stays in the same
 * period, because the period stands in the address and the links carry it along.
 */
@Component({
  selector: 'tiepdan-report-tabs',
  imports: [LinkTabs],
  template: `<tiepdan-link-tabs label="Các loại báo cáo" [tabs]="tabs()" [query]="period()" />`,
})
export class ReportTabs {
  private readonly session = inject(Session);
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });

  protected readonly tabs = computed(() => REPORTS.filter(({ permission }) => this.session.can(permission)));
  protected readonly period = computed(() => {
    const address = this.address();
    return Object.fromEntries(['period', 'from', 'to'].flatMap((name) => (address.has(name) ? [[name, address.get(name)]] : [])));
  });
}
