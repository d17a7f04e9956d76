import { Component, computed, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type FormCheck, type FormSet, findForm } from '@tiepdan/form/contract';
import { cellKey, OWN_ROW } from '@tiepdan/form/web';
import { formatCount } from '@tiepdan/platform/contract';
import { Chip } from '@tiepdan/ui/web';
import type { OfficialPeriod } from '../filing-address';

/** How many are told before the reader asks for all. */
const FIRST = 8;

/** Checks that do not hold, the grave ones first, each with links to its cells. */
@Component({
  selector: 'tiepdan-check-list',
  imports: [Chip, MatButton, RouterLink],
  template: `
    <ul>
      @for (check of shown(); track check.key) {
        <li>
          <tiepdan-chip [tone]="check.must ? 'danger' : 'warning'">{{ check.must ? 'Không khớp' : 'Cần xem lại' }}</tiepdan-chip>
          <span class="words">
            {{ check.sentence }}: <span class="worked">{{ check.worked }}</span>
            @if (check.whose) {
              <span class="muted">({{ check.whose }})</span>
            }
          </span>
          <span class="cells">
            @for (cell of check.cells; track cell.text) {
              <a [routerLink]="cell.path" [queryParams]="cell.query" [attr.aria-label]="'Mở ô ' + cell.text">{{ cell.text }}</a>
            }
          </span>
        </li>
      }
    </ul>
    @if (left() > 0) {
      <button matButton type="button" (click)="all.set(true)">Xem thêm {{ leftWords() }} phép</button>
    }
  `,
  styles: `
    ul {
      padding: 0;
      margin: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 4px 10px;
      align-items: baseline;
      padding: 3px 0;
    }
    .words {
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .worked {
      font-variant-numeric: tabular-nums;
    }
    .cells {
      display: flex;
      flex: none;
      flex-wrap: wrap;
      gap: 4px 8px;
      justify-content: flex-end;
      max-width: 40%;
    }
    a {
      display: inline-block;
      min-height: 24px;
      color: var(--mat-sys-primary);
      white-space: nowrap;
    }
  `,
})
export class CheckList {
  readonly checks = input.required<readonly FormCheck[]>();
  readonly set = input.required<FormSet>();
  readonly period = input.required<OfficialPeriod>();
  /** Names of the units, by id. */
  readonly names = input<ReadonlyMap<string, string>>(new Map());

  protected readonly all = signal(false);
  private readonly sorted = computed(() => [...this.checks()].sort((one, other) => one.severity.localeCompare(other.severity)));
  protected readonly left = computed(() => (this.all() ? 0 : Math.max(0, this.checks().length - FIRST)));
  protected readonly leftWords = computed(() => formatCount(this.left()));
  protected readonly shown = computed(() =>
    (this.all() ? this.sorted() : this.sorted().slice(0, FIRST)).map((check, at) => ({
      key: `${at} ${check.code} ${check.unitId ?? ''}`,
      must: check.severity === 'must',
      sentence: check.sentence,
      worked: check.worked,
      whose: check.unitId === 'total' ? 'tổng cộng' : check.unitId ? (this.names().get(check.unitId) ?? 'đơn vị') : '',
      cells: check.cells.map(({ form, column }) => ({
        text: `${form} (${column})`,
        path: ['/reports/forms', findForm(this.set(), form)?.slug ?? ''],
        query: { period: this.period().code, cell: cellKey({ row: check.unitId ?? OWN_ROW, column }) },
      })),
    })),
  );
}
