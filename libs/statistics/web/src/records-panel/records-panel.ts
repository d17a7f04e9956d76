import type { ElementRef } from '@angular/core';
import { afterRenderEffect, Component, computed, inject, input, output, viewChild } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { formatCount } from '@tiepdan/platform/contract';
import type { ContributingRecord, IndicatorValue, Period } from '@tiepdan/statistics/contract';
import { CountPipe, DayPipe, EmptyState, ErrorPanel, LoadMore, pagedList, SkeletonRows } from '@tiepdan/ui/web';
import { StatisticsApi } from '../statistics-api';

/** Where a record of each kind has its page. */
const RECORD_PAGES: Readonly<Record<ContributingRecord['kind'], string>> = {
  reception: '/receptions',
  matter: '/matters',
  petition: '/petitions',
  document: '/documents',
  'leader-day': '/leader-days',
};

/** The largest group is a maximum, not a sum. */
const LARGEST_GROUP = 'I16';

/** The records behind one number, in a panel beside the report. */
@Component({
  selector: 'tiepdan-records-panel',
  imports: [CountPipe, DayPipe, EmptyState, ErrorPanel, LoadMore, MatIcon, MatIconButton, RouterLink, SkeletonRows],
  templateUrl: './records-panel.html',
  styleUrl: './records-panel.scss',
  host: { '(keydown.escape)': '$event.stopPropagation(); closed.emit()' },
})
export class RecordsPanel {
  private readonly api = inject(StatisticsApi);

  readonly period = input.required<Period>();
  readonly code = input.required<string>();
  /** Show the records of the year before. */
  readonly comparison = input(false);
  /** What the report already knows of the number, shown while its records load. */
  readonly indicator = input<IndicatorValue>();
  readonly closed = output();

  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly list = pagedList({
    params: () => ({ period: this.period(), code: this.code(), comparison: this.comparison() }),
    load: ({ period, code, comparison }, cursor) => this.api.records(code, period, comparison, cursor),
  });
  protected readonly answer = computed(() => (this.list.first.hasValue() ? this.list.first.value() : undefined));
  protected readonly about = computed(() => this.answer() ?? this.indicator());
  protected readonly counted = computed(() => this.answer()?.unit === 'người');
  protected readonly pages = RECORD_PAGES;

  /** The arithmetic of the number, in words. */
  protected readonly total = computed(() => {
    const answer = this.answer();
    if (!answer) return '';
    const records = `${formatCount(answer.total)} bản ghi`;
    if (answer.code === LARGEST_GROUP) return `Lớn nhất trong ${records}: ${formatCount(answer.value)} ${answer.unit}.`;
    return `Tổng cộng ${formatCount(answer.value)} ${answer.unit}, từ ${records}.`;
  });

  constructor() {
    // Each newly opened number takes the focus, so that Esc and reading start here.
    afterRenderEffect(() => {
      this.code();
      this.comparison();
      this.heading()?.nativeElement.focus({ preventScroll: true });
    });
  }
}
