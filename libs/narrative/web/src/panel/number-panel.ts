import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { findColumn, findForm } from '@tiepdan/form/contract';
import { CellRecords } from '@tiepdan/form/web';
import type { NumberCell } from '@tiepdan/narrative/contract';
import { parsePeriodCode } from '@tiepdan/statistics/contract';
import { RecordsPanel } from '@tiepdan/statistics/web';
import { SidePanel } from '@tiepdan/ui/web';

/** What stands behind a number of the report: its records, or who declared it. */
@Component({
  selector: 'tiepdan-number-panel',
  imports: [CellRecords, RecordsPanel, RouterLink, SidePanel],
  template: `
    @let its = cell();
    @if (period(); as period) {
      @if (its.source === 'section-4') {
        <tiepdan-records-panel [period]="period" [code]="its.key" (closed)="closed.emit()" />
      } @else {
        <tiepdan-side-panel
          [heading]="its.label"
          [over]="its.place + '. ' + period.label"
          [shows]="its.period + its.source + its.key"
          (closed)="closed.emit()"
        >
          @if (column(); as found) {
            <p class="definition">{{ found.column.definition }}</p>
            <p>
              <a
                [routerLink]="['/reports/forms', found.form.slug]"
                [queryParams]="{ period: its.period, set: 'tt06', cell: 'total:' + its.key }"
                >Mở biểu {{ found.form.code }}</a
              >: số của từng đơn vị. Dưới đây là hồ sơ của cơ quan.
            </p>
            <tiepdan-cell-records [form]="found.form" [column]="found.column" [asked]="{ period, asOf: null, set: 'tt06' }" />
          } @else {
            <p class="definition">Số liệu do đơn vị khác cung cấp, nhập trong bảng số liệu của kỳ.</p>
            <p>
              <a routerLink="/reports/narratives/figures" [queryParams]="{ period: its.period }" [fragment]="table()">Mở bảng số liệu</a>
            </p>
          }
        </tiepdan-side-panel>
      }
    }
  `,
  styles: `
    .definition {
      margin: 6px 0 8px;
      color: var(--mat-sys-on-surface-variant);
    }
    p {
      margin: 0 0 8px;
    }
    a {
      color: var(--mat-sys-primary);
    }
  `,
})
export class NumberPanel {
  readonly cell = input.required<NumberCell>();
  readonly closed = output();

  protected readonly period = computed(() => parsePeriodCode(this.cell().period));
  protected readonly table = computed(() => this.cell().source.replace('declared/', ''));
  protected readonly column = computed(() => {
    const { source, key } = this.cell();
    const form = findForm('tt06', source);
    const column = form && findColumn(form, Number(key));
    return column ? { form, column } : null;
  });
}
