import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { NARRATIVE_STATES, type Variant, VARIANTS } from '@tiepdan/narrative/contract';
import { type Period, parsePeriodCode, quarterOf } from '@tiepdan/statistics/contract';
import { PeriodPicker, ReportTabs } from '@tiepdan/statistics/web';
import { Chip, DayPipe, EmptyState, ErrorPanel, InstantPipe, Notice, PageHeader, SkeletonRows } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { NarrativeApi } from '../narrative-api';

/** Reports in words: the two of the chosen period, and every one there is. */
@Component({
  selector: 'tiepdan-narratives-page',
  imports: [
    Chip,
    DayPipe,
    EmptyState,
    ErrorPanel,
    InstantPipe,
    MatButton,
    MatIcon,
    PageHeader,
    PeriodPicker,
    ReportTabs,
    RouterLink,
    SkeletonRows,
  ],
  templateUrl: './narratives-page.html',
  styleUrl: './narratives-page.scss',
})
export class NarrativesPage {
  private readonly api = inject(NarrativeApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly notice = inject(Notice);

  /** `2026-Q3`; left out, the quarter that holds today. */
  readonly period = input<string>();

  protected readonly today = this.session.today;
  protected readonly chosen = computed<Period>(() => parsePeriodCode(this.period() ?? '') ?? quarterOf(this.today()));
  protected readonly canWrite = computed(() => this.session.can('narrative.write'));
  protected readonly loaded = rxResource({ stream: () => this.api.list() });
  protected readonly states = NARRATIVE_STATES;
  protected readonly labels = VARIANTS;
  protected readonly busy = signal(false);
  protected readonly all = computed(() => (this.loaded.hasValue() ? this.loaded.value() : []));
  /** Both kinds for the chosen period, begun or not. */
  protected readonly ofPeriod = computed(() =>
    (Object.keys(VARIANTS) as Variant[]).map((variant) => ({
      variant,
      label: VARIANTS[variant],
      report: this.all().find((report) => report.variant === variant && report.period.code === this.chosen().code) ?? null,
    })),
  );

  protected choose({ code }: Period): void {
    if (!code) this.notice.say('Báo cáo chỉ lập cho kỳ báo cáo chính thức.');
    else void this.router.navigate([], { queryParams: { period: code } });
  }

  protected async begin(variant: Variant): Promise<void> {
    this.busy.set(true);
    try {
      const { id } = await firstValueFrom(this.api.open({ variant, period: this.chosen().code ?? '' }));
      await this.router.navigate(['/reports/narratives', id]);
    } catch (failure) {
      this.notice.fail(failure);
    } finally {
      this.busy.set(false);
    }
  }
}
