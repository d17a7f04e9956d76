import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { DELIVERY_FIGURES, type AgencyFigures, type DeliveryFigure } from '@tiepdan/forwarding/contract';
import { Session } from '@tiepdan/identity/web';
import { formatDay } from '@tiepdan/platform/contract';
import { ErrorPanel, PageHeader, SkeletonRows, urlFilters } from '@tiepdan/ui/web';
import { FigureCards } from '../agencies/figure-cards';
import { thisYear, type Days } from '../agencies/period';
import { PeriodBar } from '../agencies/period-bar';
import { InboxApi } from './inbox-api';

/** The numbers' names as the body that is counted says them. */
const OWN_LABELS: Readonly<Record<DeliveryFigure, string>> = {
  ...DELIVERY_FIGURES,
  sent: 'Văn bản gửi đến',
  received: 'Đã nhận',
  returned: 'Đã trả lại',
  closed: 'Không cần trả lời nữa',
};

/** How the reader's own body answers, in numbers, as the Board sees them too. */
@Component({
  selector: 'tiepdan-inbox-figures',
  imports: [ErrorPanel, FigureCards, MatButton, PageHeader, PeriodBar, RouterLink, SkeletonRows],
  template: `
    <div class="page">
      <tiepdan-page-header heading="Kết quả trả lời" [lead]="lead()">
        <a matButton routerLink="/inbox">Về danh sách văn bản</a>
      </tiepdan-page-header>
      <tiepdan-period-bar [days]="days()" [today]="today()" (chosen)="choose($event)" />
      @if (figures.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="figures.reload()" />
      } @else if (own(); as agency) {
        <tiepdan-figure-cards [agency]="agency" [leads]="false" [labels]="labels" />
      } @else {
        <div class="card"><tiepdan-skeleton-rows [rows]="2" [columns]="6" /></div>
      }
    </div>
  `,
})
export class InboxFigures {
  private readonly api = inject(InboxApi);
  protected readonly today = inject(Session).today;
  protected readonly days = urlFilters<{ from: string; to: string }>({ ...thisYear(this.today()) });
  protected readonly figures = rxResource({ params: () => this.days(), stream: ({ params }) => this.api.figures(params.from, params.to) });
  protected readonly labels = OWN_LABELS;
  protected readonly own = computed((): AgencyFigures | null => {
    const report = this.figures.hasValue() ? this.figures.value() : undefined;
    return report ? { agencyId: '', agencyName: '', ...report.whole } : null;
  });
  protected readonly lead = computed(
    () => `Văn bản gửi đến từ ${formatDay(this.days().from)} đến ${formatDay(this.days().to)}. Ban Tiếp công dân thấy các con số này.`,
  );

  protected choose(days: Days): void {
    this.days.set({ ...days });
  }
}
