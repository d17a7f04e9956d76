import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { COMPLIANCE_COUNTS, type ComplianceCount, complianceList, compliancePaths } from '@tiepdan/leader-day/contract';
import { formatCount, formatDay, yearOf } from '@tiepdan/platform/contract';
import { CountPipe, EmptyState, ErrorPanel, PageHeader, SkeletonRows, urlFilters } from '@tiepdan/ui/web';
import { LeaderDayApi } from '../leader-day-api';
import { COLUMNS, complianceBlocks, unconcerned } from './compliance-table';

/** Days each leader must receive and has received, by month, quarter and year; every number opens the days it counts. */
@Component({
  selector: 'tiepdan-compliance-page',
  imports: [CountPipe, EmptyState, ErrorPanel, MatButton, MatIcon, MatIconButton, MatSlideToggle, PageHeader, RouterLink, SkeletonRows],
  templateUrl: './compliance-page.html',
  styleUrl: './compliance-page.scss',
})
export class CompliancePage {
  private readonly api = inject(LeaderDayApi);
  private readonly today = inject(Session).today;

  /** The year as the address writes it (0 is this year), and whether every count is in sight. */
  protected readonly filters = urlFilters<{ year: number; full: boolean }>({ year: 0, full: false });
  protected readonly year = computed(() => this.filters().year || yearOf(this.today()));
  protected readonly report = rxResource({ params: () => this.year(), stream: ({ params }) => this.api.compliance(params) });
  protected readonly columns = COLUMNS;
  protected readonly blocks = computed(() => (this.report.hasValue() ? complianceBlocks(this.report.value(), this.filters().full) : []));
  protected readonly others = computed(() => (this.report.hasValue() ? unconcerned(this.report.value()).join(', ') : ''));
  protected readonly owing = computed(() => this.blocks().filter(({ owed }) => owed));
  protected readonly lead = computed(() => {
    if (!this.report.hasValue()) return 'Đang tải số ngày tiếp';
    const { asOf } = this.report.value();
    const owing = this.owing().length;
    const words = owing > 0 ? `${formatCount(owing)} lãnh đạo còn thiếu ngày tiếp` : 'không lãnh đạo nào thiếu ngày tiếp';
    return `Tính đến ngày ${formatDay(asOf)}: ${words}. Tháng chưa hết thì chưa tính là thiếu.`;
  });
  protected readonly totals = computed(() => {
    if (!this.report.hasValue()) return [];
    const { total } = this.report.value();
    return (Object.keys(COMPLIANCE_COUNTS) as ComplianceCount[]).map((count) => ({
      label: COMPLIANCE_COUNTS[count],
      value: total.counts[count],
      link: { ...complianceList(this.year(), 'year', count), view: 'table', year: this.year() },
    }));
  });
  protected readonly fileAddress = computed(() => `${compliancePaths.file}?year=${this.year()}`);

  protected turn(step: 1 | -1): void {
    this.filters.set({ year: this.year() + step });
  }
}
