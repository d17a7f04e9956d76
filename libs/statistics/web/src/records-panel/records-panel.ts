import { Component, computed, inject, input, output } from '@angular/core';
import { formatCount } from '@tiepdan/platform/contract';
import type { ContributingRecord, IndicatorValue, Period } from '@tiepdan/statistics/contract';
import { CountPipe, DayPipe, EmptyState, ErrorPanel, LoadMore, pagedList, SidePanel, SkeletonRows } from '@tiepdan/ui/web';
import { StatisticsApi } from '../statistics-api';
import { RecordLines, type RecordLine } from './record-lines';

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
  imports: [CountPipe, DayPipe, EmptyState, ErrorPanel, LoadMore, RecordLines, SidePanel, SkeletonRows],
  templateUrl: './records-panel.html',
  styleUrl: './records-panel.scss',
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

  protected readonly list = pagedList({
    params: () => ({ period: this.period(), code: this.code(), comparison: this.comparison() }),
    load: ({ period, code, comparison }, cursor) => this.api.records(code, period, comparison, cursor),
  });
  protected readonly answer = computed(() => (this.list.first.hasValue() ? this.list.first.value() : undefined));
  protected readonly about = computed(() => this.answer() ?? this.indicator());
  protected readonly lines = computed<readonly RecordLine[]>(() => {
    const people = this.answer()?.unit === 'người';
    return this.list.items().map((record) => ({
      ...record,
      key: record.kind + record.id,
      page: [RECORD_PAGES[record.kind], record.id],
      adds: people ? `${formatCount(record.contributes)} người` : '',
    }));
  });

  /** The arithmetic of the number, in words. */
  protected readonly total = computed(() => {
    const answer = this.answer();
    if (!answer) return '';
    const records = `${formatCount(answer.total)} bản ghi`;
    if (answer.code === LARGEST_GROUP) return `Lớn nhất trong ${records}: ${formatCount(answer.value)} ${answer.unit}.`;
    return `Tổng cộng ${formatCount(answer.value)} ${answer.unit}, từ ${records}.`;
  });
}
