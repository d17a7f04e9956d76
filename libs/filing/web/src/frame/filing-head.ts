import { Component, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type Params, Router } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { LinkTabs, type LinkTab, PeriodPicker, ReportTabs } from '@tiepdan/statistics/web';
import type { Period } from '@tiepdan/statistics/contract';
import { Notice, PageHeader } from '@tiepdan/ui/web';
import type { OfficialPeriod } from '../filing-address';

const TABS: readonly (LinkTab & { readonly permission: string })[] = [
  { path: '/reports/filings/submit', label: 'Nộp báo cáo', permission: 'filing.read' },
  { path: '/reports/filings/units', label: 'Đơn vị báo cáo', permission: 'filing.read' },
  { path: '/reports/filings/roll-up', label: 'Bảng tổng hợp', permission: 'filing.read' },
  { path: '/reports/filings/locks', label: 'Khóa kỳ', permission: 'period.read' },
];

/** The top of every page of filing: heading with the page's acts, the tabs, and the period where the page has one. */
@Component({
  selector: 'tiepdan-filing-head',
  imports: [LinkTabs, PageHeader, PeriodPicker, ReportTabs],
  template: `
    <tiepdan-page-header [heading]="heading()" [lead]="lead()"><ng-content /></tiepdan-page-header>
    <tiepdan-report-tabs />
    <tiepdan-link-tabs label="Nộp, tổng hợp" [tabs]="tabs()" [query]="query()" [small]="true" />
    @if (period(); as chosen) {
      <tiepdan-period-picker class="no-print" [period]="chosen" [today]="today()" (chosen)="choose($event)" />
    }
  `,
  styles: ':host { display: flex; flex-direction: column; gap: 10px; }',
})
export class FilingHead {
  private readonly router = inject(Router);
  private readonly notice = inject(Notice);
  private readonly session = inject(Session);

  readonly heading = input.required<string>();
  readonly lead = input('');
  /** The period to choose from; null on pages without one. */
  readonly period = input<OfficialPeriod | null>(null);
  /** The period that the tabs carry on where the address names none. */
  readonly carried = input<OfficialPeriod | null>(null);
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  protected readonly today = this.session.today;
  protected readonly tabs = computed(() => TABS.filter(({ permission }) => this.session.can(permission)));
  // Only what the address names itself: otherwise the tab of the page that is open would not be known as such.
  protected readonly query = computed<Params>(() => {
    const period = this.address().get('period') ?? this.carried()?.code;
    return period ? { period } : {};
  });

  protected choose({ code }: Period): void {
    if (!code) this.notice.say('Báo cáo chỉ nộp theo kỳ báo cáo chính thức.');
    else void this.router.navigate([], { queryParams: { period: code } });
  }
}
