import { DOCUMENT } from '@angular/common';
import { booleanAttribute, Component, computed, DestroyRef, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatTabLink, MatTabNav, MatTabNavPanel } from '@angular/material/tabs';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import type { Period } from '@tiepdan/statistics/contract';
import { DayPipe, EmptyState, ErrorPanel, InstantPipe, PageHeader, Shortcuts, SkeletonRows } from '@tiepdan/ui/web';
import { InPageLink } from '../in-page-link';
import { indicatorsOf } from '../open-number';
import { PeriodPicker } from '../period-picker/period-picker';
import { RecordsPanel } from '../records-panel/records-panel';
import { periodQuery, readPeriod } from '../report-address';
import { ReportBody } from '../report-body/report-body';
import { ReportChecks } from '../report-checks/report-checks';
import { ReportNarrative } from '../report-narrative/report-narrative';
import { ReportTable } from '../report-table/report-table';
import { ReportTabs } from '../report-tabs/report-tabs';
import { StatisticsApi } from '../statistics-api';

/** The tabs, by what the address calls them. */
const VIEWS = ['narrative', 'table', 'checks'] as const;
type View = (typeof VIEWS)[number];

/**
 * Section 4 of the report for one period. The period, the tab and the opened number all stand in the address, so that a
 * colleague who gets the link sees the same page.
 */
@Component({
  selector: 'tiepdan-section-4-page',
  imports: [
    DayPipe,
    EmptyState,
    ErrorPanel,
    InPageLink,
    InstantPipe,
    MatButton,
    MatIcon,
    MatTabLink,
    MatTabNav,
    MatTabNavPanel,
    PageHeader,
    PeriodPicker,
    RecordsPanel,
    ReportBody,
    ReportChecks,
    ReportNarrative,
    ReportTable,
    ReportTabs,
    RouterLink,
    SkeletonRows,
  ],
  templateUrl: './section-4-page.html',
  styleUrl: './section-4-page.scss',
  host: { '(click)': 'rememberOpener($event)' },
})
export class Section4Page {
  private readonly api = inject(StatisticsApi);
  private readonly document = inject(DOCUMENT);
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  readonly period = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly view = input<View, string | undefined>('narrative', {
    transform: (view) => VIEWS.find((known) => known === view) ?? 'narrative',
  });
  readonly indicator = input<string>();
  readonly comparison = input(false, { transform: booleanAttribute });

  protected readonly today = this.session.today;
  private readonly address = computed(() => readPeriod({ period: this.period(), from: this.from(), to: this.to() }, this.today()));
  protected readonly chosen = computed(() => {
    const address = this.address();
    return 'refusal' in address ? undefined : address;
  });
  protected readonly refusal = computed(() => {
    const address = this.address();
    return 'refusal' in address ? address.refusal : '';
  });

  protected readonly loaded = rxResource({
    params: () => this.chosen(),
    stream: ({ params }) => this.api.section4(params),
  });
  protected readonly report = computed(() => (this.loaded.hasValue() ? this.loaded.value() : undefined));
  protected readonly failed = computed(() => this.report()?.checks.filter((check) => !check.holds).length ?? 0);
  protected readonly unfinished = computed(() => (this.chosen()?.to ?? '') > this.today());

  protected readonly open = computed(() => {
    const indicator = this.indicator();
    return indicator ? { indicator, comparison: this.comparison() } : null;
  });
  protected readonly openIndicator = computed(() => {
    const report = this.report();
    const open = this.open();
    return report && open ? indicatorsOf(report).get(open.indicator) : undefined;
  });

  protected readonly canExport = computed(() => this.session.can('report.export'));
  protected readonly docx = computed(() => this.api.docxAddress(this.chosen() ?? this.fallback()));
  protected readonly xlsx = computed(() => this.api.xlsxAddress(this.chosen() ?? this.fallback()));

  /** The number that opened the panel, to give the focus back to. */
  private opener: HTMLElement | null = null;

  constructor() {
    // Wherever the focus is: after Back the page has it, not the panel.
    inject(Shortcuts).on('escape', () => void this.closePanel(), inject(DestroyRef));
  }

  protected choosePeriod(period: Period): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { ...periodQuery(period), indicator: null, comparison: null },
      queryParamsHandling: 'merge',
      scroll: 'manual',
    });
  }

  /** Remembers which number was clicked, wherever on the page it stands. */
  protected rememberOpener(event: Event): void {
    const number = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-number]') : null;
    if (number) this.opener = number;
  }

  protected async closePanel(): Promise<void> {
    const open = this.open();
    if (!open) return;
    await this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { indicator: null, comparison: null },
      queryParamsHandling: 'merge',
      scroll: 'manual',
    });
    const opener = this.opener?.isConnected
      ? this.opener
      : this.document.querySelector<HTMLElement>(`[data-number="${CSS.escape(open.indicator)}"]`);
    opener?.focus({ preventScroll: true });
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  private fallback(): Period {
    return readPeriod({}, this.today()) as Period;
  }
}
