import { Component, computed, inject, input, output } from '@angular/core';
import { type FilingTable } from '@tiepdan/filing/contract';
import { formatFormNumber, type FormDefinition } from '@tiepdan/form/contract';
import { type FormCell, headingWords, OWN_ROW, recordPage, rowOf, TOTAL_ROW } from '@tiepdan/form/web';
import { RecordLines, type RecordLine } from '@tiepdan/statistics/web';
import { EmptyState, ErrorPanel, LoadMore, pagedList, SidePanel, SkeletonRows } from '@tiepdan/ui/web';
import { FilingApi } from '../filing-api';
import { knownKind } from './known-kind';

/** A cell of a filed form: the number as it was filed and, of the office's own row, the records behind it then. */
@Component({
  selector: 'tiepdan-filed-cell-panel',
  imports: [EmptyState, ErrorPanel, LoadMore, RecordLines, SidePanel, SkeletonRows],
  template: `
    <tiepdan-side-panel [over]="over()" [heading]="heading()" [shows]="key()" (closed)="closed.emit()">
      <p class="figure">{{ figure() }}</p>
      @if (own()) {
        @if (list.first.error(); as error) {
          <tiepdan-error-panel [error]="error" (retry)="list.reload()" />
        } @else if (!list.first.hasValue()) {
          <tiepdan-skeleton-rows [rows]="8" [columns]="2" />
        } @else if (list.items().length === 0) {
          <tiepdan-empty-state icon="info" heading="Không có bản ghi nào" hint="Con số này bằng 0 khi nộp." />
        } @else {
          <tiepdan-record-lines [lines]="lines()" />
          <tiepdan-load-more [shown]="list.items().length" [total]="list.total()" [busy]="list.loadingMore()" (more)="list.more()" />
          @if (list.moreError(); as error) {
            <tiepdan-error-panel [error]="error" (retry)="list.more()" />
          }
        }
      } @else {
        <p class="muted">{{ about() }}</p>
      }
    </tiepdan-side-panel>
  `,
  styles: '.figure { margin: 4px 0 12px; font: var(--mat-sys-title-medium); font-variant-numeric: tabular-nums; }',
})
export class FiledCellPanel {
  private readonly api = inject(FilingApi);
  readonly filingId = input.required<string>();
  readonly form = input.required<FormDefinition>();
  readonly table = input.required<FilingTable | undefined>();
  readonly cell = input.required<FormCell>();
  readonly closed = output();

  protected readonly key = computed(() => `${this.form().slug} ${this.cell().row}:${this.cell().column}`);
  protected readonly own = computed(() => this.cell().row === OWN_ROW);
  private readonly at = computed(() => this.form().columns.findIndex(({ number }) => number === this.cell().column));
  private readonly column = computed(() => this.form().columns[this.at()]);
  private readonly row = computed(() => this.table()?.rows.find(({ unitId }) => rowOf(unitId) === this.cell().row));
  protected readonly over = computed(() => `Biểu ${this.form().code}, cột (${this.cell().column}), khi nộp`);
  protected readonly heading = computed(() => {
    const column = this.column();
    return column ? headingWords(column) : 'Biểu không có cột này';
  });
  protected readonly figure = computed(() => {
    const column = this.column();
    const values = this.cell().row === TOTAL_ROW ? this.table()?.total : this.row()?.values;
    const value = values?.[this.at()];
    return column && value !== undefined ? `${formatFormNumber(value, column.unit)} ${column.unit}` : '';
  });
  protected readonly about = computed(() => {
    if (this.cell().row === TOTAL_ROW) return 'Tổng của số riêng cơ quan và số của các đơn vị được tổng hợp, như khi nộp.';
    const row = this.row();
    return row ? `Số do ${row.name} báo cáo, như khi nộp.` : (this.column()?.definition ?? '');
  });

  protected readonly list = pagedList({
    params: () => (this.own() ? { id: this.filingId(), slug: this.form().slug, column: this.cell().column } : undefined),
    load: ({ id, slug, column }, cursor) => this.api.records(id, slug, column, cursor),
  });
  protected readonly lines = computed(() => {
    const unit = this.column()?.unit;
    const uneven = this.list.items().some(({ amount }) => amount !== 1);
    return this.list.items().map(
      ({ kind, id, on, number, title, detail, amount }): RecordLine => ({
        key: `${kind} ${id}`,
        page: pageOf(kind, id),
        number,
        on,
        title,
        detail,
        adds: uneven && unit ? `${formatFormNumber(amount, unit)} ${unit}` : '',
      }),
    );
  });
}

function pageOf(kind: string, id: string): readonly string[] | null {
  const known = knownKind(kind);
  return known && recordPage({ kind: known, id, petitionId: null });
}
