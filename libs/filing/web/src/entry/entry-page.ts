import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { formatDay } from '@tiepdan/platform/contract';
import { EmptyState, ErrorPanel, Notice, SkeletonRows } from '@tiepdan/ui/web';
import { firstValueFrom, of } from 'rxjs';
import { FilingApi } from '../filing-api';
import { readFilingPeriod } from '../filing-address';
import { FilingHead } from '../frame/filing-head';
import { UnitActs } from '../units/unit-acts';
import { EntryGrid, type SendFigures } from './entry-grid';

/** The office types the figures in that a unit sent on paper. */
@Component({
  selector: 'tiepdan-entry-page',
  imports: [EmptyState, EntryGrid, ErrorPanel, FilingHead, MatButton, MatIcon, RouterLink, SkeletonRows],
  template: `
    <div class="page">
      <tiepdan-filing-head [heading]="title()" [lead]="lead()">
        <a matButton routerLink="/reports/filings/units" [queryParams]="{ period: chosen()?.code }">Các đơn vị của kỳ</a>
        @if (asked() && unit()?.hasRecords) {
          <button matButton="outlined" type="button" (click)="takeFromRecords()">
            <mat-icon svgIcon="fact_check" /> Lấy từ hồ sơ của đơn vị
          </button>
        }
      </tiepdan-filing-head>
      @if (overview.error() || before.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="overview.reload()" />
      } @else if (overview.hasValue() && !before.isLoading()) {
        @if (!unit()) {
          <tiepdan-empty-state icon="search_off" heading="Đơn vị này không báo cáo trong kỳ đã chọn">
            <a matButton="filled" routerLink="/reports/filings/units" [queryParams]="{ period: chosen()?.code }">Xem các đơn vị của kỳ</a>
          </tiepdan-empty-state>
        } @else if (!asked()) {
          <tiepdan-empty-state icon="task_alt" heading="Đơn vị đã báo cáo kỳ này" hint="Muốn sửa, mở số liệu đã gửi và trả lại trước.">
            <a matButton="filled" [routerLink]="['/reports/filings/returns', unit()?.returnId]">Mở số liệu đã gửi</a>
          </tiepdan-empty-state>
        } @else if (overview.value(); as its) {
          @if (unit()?.returnReason; as reason) {
            <p class="returned">Đã trả lại để sửa: {{ reason }}</p>
          }
          <tiepdan-entry-grid [set]="its.set" [draftName]="draftName()" [given]="given()" [send]="send" />
        }
      } @else {
        <tiepdan-skeleton-rows [rows]="8" [columns]="10" />
      }
    </div>
  `,
  styles: '.page { gap: 10px; } .returned { margin: 0; font-weight: 500; color: var(--tiepdan-warning); }',
})
export class EntryPage {
  private readonly api = inject(FilingApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly notice = inject(Notice);
  private readonly acts = inject(UnitActs);

  readonly unitId = input.required<string>();
  readonly period = input<string>();
  protected readonly chosen = computed(() => readFilingPeriod(this.period(), this.session.today()));
  protected readonly overview = rxResource({ params: () => this.chosen()?.code, stream: ({ params }) => this.api.returns(params) });
  protected readonly unit = computed(() => {
    const units = this.overview.hasValue() ? this.overview.value().units : [];
    return units.find(({ unitId, excluded }) => unitId === this.unitId() && !excluded);
  });
  protected readonly asked = computed(() => ['missing', 'returned'].includes(this.unit()?.state ?? ''));
  /** What was sent before and came back, to be mended. */
  protected readonly before = rxResource({
    params: () => ({ id: this.unit()?.state === 'returned' ? (this.unit()?.returnId ?? null) : null }),
    stream: ({ params: { id } }) => (id ? this.api.oneReturn(id) : of(null)),
  });
  protected readonly given = computed(() => (this.before.hasValue() ? (this.before.value()?.forms ?? []) : []));
  protected readonly title = computed(() => this.unit()?.name ?? 'Nhập số liệu của đơn vị');
  protected readonly draftName = computed(() => `${this.unitId()}.${this.chosen()?.code ?? ''}`);
  protected readonly lead = computed(() => {
    const period = this.chosen();
    return period ? `Số liệu ${period.label}, từ ngày ${formatDay(period.from)} đến ngày ${formatDay(period.to)}` : '';
  });

  protected readonly send: SendFigures = async (forms, note) => {
    const period = this.chosen()?.code ?? '';
    const entered = await firstValueFrom(this.api.enter({ unitId: this.unitId(), period, forms, note }));
    this.notice.say(entered.state === 'late' ? 'Đã nhận số liệu, ghi là báo cáo muộn.' : 'Đã nhận số liệu.');
    await this.router.navigate(['/reports/filings/returns', entered.id]);
    return entered;
  };

  protected async takeFromRecords(): Promise<void> {
    const [period, unit] = [this.chosen(), this.unit()];
    if (period && unit && (await this.acts.takeFromRecords(period, unit, () => this.overview.reload()))) this.overview.reload();
  }
}
