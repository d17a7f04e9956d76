import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import type { EnteredReturn } from '@tiepdan/filing/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { EmptyState, ErrorPanel, Notice, PageHeader, SkeletonRows } from '@tiepdan/ui/web';
import { firstValueFrom, of } from 'rxjs';
import { EntryGrid, type SendFigures } from '../entry/entry-grid';
import { OwnReturnApi } from './own-api';

/** A body types the figures of its own unit, or has them taken from its records here. */
@Component({
  selector: 'tiepdan-own-entry-page',
  imports: [EmptyState, EntryGrid, ErrorPanel, MatButton, MatIcon, PageHeader, RouterLink, SkeletonRows],
  template: `
    <div class="page">
      <tiepdan-page-header heading="Nhập số liệu báo cáo" [lead]="lead()">
        <a matButton routerLink="/inbox/returns">Các kỳ báo cáo</a>
        @if (asked() && own.hasValue() && own.value().hasRecords) {
          <button matButton="outlined" type="button" (click)="takeFromRecords()">
            <mat-icon svgIcon="fact_check" /> Lấy từ hồ sơ của đơn vị
          </button>
        }
      </tiepdan-page-header>
      @if (own.error() || before.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="own.reload()" />
      } @else if (own.hasValue() && !before.isLoading()) {
        @if (asked() && row(); as row) {
          @if (row.returnReason) {
            <p class="returned">Bị trả lại để sửa: {{ row.returnReason }}</p>
          }
          <tiepdan-entry-grid [set]="row.set" [draftName]="draftName()" [given]="given()" [send]="send" />
        } @else {
          <tiepdan-empty-state icon="task_alt" heading="Kỳ này không phải nhập số liệu" hint="Đơn vị đã gửi, hoặc không phải báo cáo kỳ này.">
            <a matButton="filled" routerLink="/inbox/returns">Xem các kỳ báo cáo</a>
          </tiepdan-empty-state>
        }
      } @else {
        <tiepdan-skeleton-rows [rows]="8" [columns]="10" />
      }
    </div>
  `,
  styles: '.returned { margin: 0; font-weight: 500; color: var(--tiepdan-warning); }',
})
export class OwnEntryPage {
  private readonly api = inject(OwnReturnApi);
  private readonly router = inject(Router);
  private readonly notice = inject(Notice);

  readonly period = input<string>();
  protected readonly own = rxResource({ stream: () => this.api.list() });
  protected readonly row = computed(() => {
    const periods = this.own.hasValue() ? this.own.value().periods : [];
    return periods.find(({ period }) => period.code === this.period());
  });
  protected readonly asked = computed(() => ['missing', 'returned'].includes(this.row()?.state ?? ''));
  /** What was sent before and came back, to be mended. */
  protected readonly before = rxResource({
    params: () => ({ id: this.row()?.state === 'returned' ? (this.row()?.returnId ?? null) : null }),
    stream: ({ params: { id } }) => (id ? this.api.one(id) : of(null)),
  });
  protected readonly given = computed(() => (this.before.hasValue() ? (this.before.value()?.forms ?? []) : []));
  protected readonly draftName = computed(() => `own.${this.period() ?? ''}`);
  protected readonly lead = computed(() => {
    const period = this.row()?.period;
    return period ? `${period.label}, từ ngày ${formatDay(period.from)} đến ngày ${formatDay(period.to)}` : '';
  });

  protected readonly send: SendFigures = async (forms, note) =>
    this.sent(await firstValueFrom(this.api.enter({ period: this.period() ?? '', forms, note })));

  protected async takeFromRecords(): Promise<void> {
    try {
      await this.sent(await firstValueFrom(this.api.takeFromRecords({ period: this.period() ?? '' })));
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  private async sent(entered: EnteredReturn): Promise<EnteredReturn> {
    this.notice.say(entered.state === 'late' ? 'Đã gửi số liệu, ghi là báo cáo muộn.' : 'Đã gửi số liệu.');
    await this.router.navigate(['/inbox/returns', entered.id]);
    return entered;
  }
}
