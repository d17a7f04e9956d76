import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { formSetLabel } from '@tiepdan/form/contract';
import { Session } from '@tiepdan/identity/web';
import { formatCount, formatDay } from '@tiepdan/platform/contract';
import { Chip, CountPipe, EmptyState, ErrorPanel, SkeletonRows } from '@tiepdan/ui/web';
import { FilingApi } from '../filing-api';
import { readFilingPeriod } from '../filing-address';
import { FilingHead } from '../frame/filing-head';
import { CheckList } from './check-list';
import { FiledBar } from './filed-bar';
import { FileReport } from './file-report';
import { FilingList } from './filing-list';

/** How many names of units are told at once. */
const NAMED = 12;

/** Filing a period: what would be filed, what stands in the way and where to mend it, and every report that was filed. */
@Component({
  selector: 'tiepdan-submit-page',
  imports: [CheckList, Chip, CountPipe, EmptyState, ErrorPanel, FiledBar, FilingHead, FilingList, MatButton, MatIcon, RouterLink, SkeletonRows],
  templateUrl: './submit-page.html',
  styleUrl: './submit-page.scss',
})
export class SubmitPage {
  private readonly api = inject(FilingApi);
  private readonly session = inject(Session);
  private readonly filing = inject(FileReport);

  /** `2026-Q3`; left out, the last quarter that is over. */
  readonly period = input<string>();
  protected readonly today = this.session.today;
  protected readonly chosen = computed(() => readFilingPeriod(this.period(), this.today()));
  protected readonly loaded = rxResource({ params: () => this.chosen()?.code, stream: ({ params }) => this.api.preview(params) });
  protected readonly preview = computed(() => (this.loaded.hasValue() ? this.loaded.value() : undefined));

  protected readonly maySubmit = computed(() => this.session.can('filing.submit'));
  protected readonly canSubmit = computed(() => {
    const preview = this.preview();
    return preview !== undefined && !preview.latest && preview.obstacles.length === 0;
  });
  protected readonly must = computed(() => (this.preview()?.failing ?? []).filter(({ severity }) => severity === 'must'));
  protected readonly should = computed(() => (this.preview()?.failing ?? []).filter(({ severity }) => severity !== 'must'));
  protected readonly differing = computed(() => (this.preview()?.stock ?? []).filter(({ holds }) => !holds));
  protected readonly stockIcon = computed(() => (this.differing().length > 0 ? 'error' : this.preview()?.previous ? 'check_circle' : 'info'));
  protected readonly stockTone = computed(() => (this.differing().length > 0 ? 'bad' : this.preview()?.previous ? 'good' : 'muted'));
  protected readonly missing = computed(() => this.preview()?.missing ?? []);
  protected readonly missingNames = computed(() => {
    const names = this.missing().map(({ shortName }) => shortName);
    const more = names.length - NAMED;
    return [...names.slice(0, NAMED), ...(more > 0 ? [`và ${formatCount(more)} đơn vị khác`] : [])].join(', ');
  });
  protected readonly setLabel = computed(() => {
    const preview = this.preview();
    return preview ? formSetLabel(preview.set) : '';
  });
  /** Until when the period is due, and where today stands. */
  protected readonly due = computed(() => {
    const preview = this.preview();
    if (!preview) return '';
    const day = formatDay(preview.dueOn);
    if (preview.latest) return `Hạn nộp ngày ${day}.`;
    return preview.dueOn < this.today() ? `Hạn nộp ngày ${day}, đã qua.` : `Hạn nộp ngày ${day}.`;
  });

  protected async submit(): Promise<void> {
    const period = this.chosen();
    if (!period) return;
    await this.filing.ask({ period, missing: this.missing(), filingId: null });
  }
}
