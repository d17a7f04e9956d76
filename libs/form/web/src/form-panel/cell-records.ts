import { Component, computed, inject, input } from '@angular/core';
import type { FormColumnDefinition, FormDefinition, FormRecord } from '@tiepdan/form/contract';
import { FORM_RECORD_KINDS, formatFormNumber } from '@tiepdan/form/contract';
import { RecordLines, type RecordLine } from '@tiepdan/statistics/web';
import { formatCount } from '@tiepdan/platform/contract';
import { EmptyState, ErrorPanel, LoadMore, pagedList, SkeletonRows } from '@tiepdan/ui/web';
import { FormApi, type FormsAsked } from '../form-api';
import { recordPage } from '../words/record-page';

/** Exactly the records behind a number of the office's own row. */
@Component({
  selector: 'tiepdan-cell-records',
  imports: [EmptyState, ErrorPanel, LoadMore, RecordLines, SkeletonRows],
  template: `
    @if (list.first.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="list.reload()" />
    } @else if (answer()) {
      @if (list.items().length === 0) {
        <tiepdan-empty-state icon="info" heading="Không có bản ghi nào" hint="Con số này bằng 0 trong kỳ đã chọn." />
      } @else {
        <p class="total" aria-live="polite">{{ total() }}</p>
        <tiepdan-record-lines [lines]="lines()" />
        <tiepdan-load-more [shown]="list.items().length" [total]="list.total()" [busy]="list.loadingMore()" (more)="list.more()" />
        @if (list.moreError(); as error) {
          <tiepdan-error-panel [error]="error" (retry)="list.more()" />
        }
      }
    } @else {
      <tiepdan-skeleton-rows [rows]="8" [columns]="2" />
    }
  `,
  styles: '.total { margin: 12px 0 8px; font-weight: 500; }',
})
export class CellRecords {
  private readonly api = inject(FormApi);

  readonly form = input.required<FormDefinition>();
  readonly column = input.required<FormColumnDefinition>();
  readonly asked = input.required<FormsAsked>();

  protected readonly list = pagedList({
    params: () => ({ slug: this.form().slug, column: this.column().number, asked: this.asked() }),
    load: ({ slug, column, asked }, cursor) => this.api.records(slug, column, asked, cursor),
  });
  protected readonly answer = computed(() => (this.list.first.hasValue() ? this.list.first.value() : undefined));
  protected readonly total = computed(() => {
    const answer = this.answer();
    return answer
      ? `Tổng cộng ${formatFormNumber(answer.value, answer.unit)} ${answer.unit}, từ ${formatCount(answer.total)} bản ghi.`
      : '';
  });
  protected readonly lines = computed(() => {
    // Where every record adds one there is nothing to say about it.
    const uneven = this.list.items().some(({ contributes }) => contributes !== 1);
    return this.list.items().map((record) => this.lineOf(record, uneven));
  });

  private lineOf(record: FormRecord, withAmount: boolean): RecordLine {
    const { unit } = this.column();
    return {
      key: `${record.kind} ${record.id}`,
      page: recordPage(record),
      number: record.number || FORM_RECORD_KINDS[record.kind],
      on: record.on,
      title: record.title,
      detail: record.detail,
      adds: withAmount ? `${formatFormNumber(record.contributes, unit)} ${unit}` : '',
    };
  }
}
