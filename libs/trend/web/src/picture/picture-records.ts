import { Component, computed, inject, input, output } from '@angular/core';
import { formatCount } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import { type RecordLine, RecordLines } from '@tiepdan/statistics/web';
import { type PictureCode, PICTURES, type Step } from '@tiepdan/trend/contract';
import { ErrorPanel, LoadMore, pagedList, SidePanel, SkeletonRows } from '@tiepdan/ui/web';
import { TrendApi } from '../trend-api';

const PAGES: Readonly<Record<string, string>> = { reception: '/receptions', petition: '/petitions', document: '/documents' };

/** The records behind one number of a picture's table. */
@Component({
  selector: 'tiepdan-picture-records',
  imports: [ErrorPanel, LoadMore, RecordLines, SidePanel, SkeletonRows],
  template: `
    <tiepdan-side-panel [over]="words().title" [heading]="heading()" [shows]="shows()" (closed)="closed.emit()">
      @if (list.first.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="list.reload()" />
      } @else if (answer()) {
        <p class="total" aria-live="polite">{{ total() }}</p>
        <tiepdan-record-lines [lines]="lines()" />
        <tiepdan-load-more [shown]="list.items().length" [total]="list.total()" (more)="list.more()" />
        @if (list.moreError(); as error) {
          <tiepdan-error-panel [error]="error" (retry)="list.more()" />
        }
      } @else {
        <tiepdan-skeleton-rows [rows]="8" [columns]="2" />
      }
    </tiepdan-side-panel>
  `,
})
export class PictureRecordsPanel {
  private readonly api = inject(TrendApi);

  readonly code = input.required<PictureCode>();
  readonly period = input.required<Period>();
  readonly step = input.required<Step>();
  readonly row = input.required<string>();
  readonly column = input<string | null>(null);
  readonly closed = output();

  protected readonly words = computed(() => PICTURES[this.code()]);
  protected readonly list = pagedList({
    params: () => ({ code: this.code(), period: this.period(), step: this.step(), row: this.row(), column: this.column() }),
    load: ({ code, period, step, row, column }, cursor) => this.api.records(code, period, step, row, column, cursor),
  });
  protected readonly answer = computed(() => (this.list.first.hasValue() ? this.list.first.value() : undefined));
  protected readonly heading = computed(() => {
    const answer = this.answer();
    if (!answer) return this.words().title;
    return answer.column ? `${answer.row.label}, ${answer.column.label.toLowerCase()}` : answer.row.label;
  });
  protected readonly shows = computed(() => [this.code(), this.row(), this.column()].join('/'));
  protected readonly total = computed(() => `${formatCount(this.answer()?.value ?? 0)} ${this.words().unit}.`);
  // A record may stand in a list twice: a petition with two limits, a paper to two bodies.
  protected readonly lines = computed<readonly RecordLine[]>(() =>
    this.list.items().map((record, place) => ({ ...record, key: `${place}${record.id}`, page: PAGES[record.kind] ? [PAGES[record.kind] ?? '', record.id] : null, adds: '' })),
  );
}
