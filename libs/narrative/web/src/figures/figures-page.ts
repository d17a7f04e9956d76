import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import type { DeclareRequest } from '@tiepdan/narrative/contract';
import { type Period, parsePeriodCode, quarterOf } from '@tiepdan/statistics/contract';
import { PeriodPicker, ReportTabs } from '@tiepdan/statistics/web';
import { DayPipe, ErrorPanel, Notice, PageHeader, SkeletonRows } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { NarrativeApi } from '../narrative-api';
import { FigureForm } from './figure-form';

/** Figures that other departments give for a period, table by table, with their sums worked out. */
@Component({
  selector: 'tiepdan-figures-page',
  imports: [DayPipe, ErrorPanel, FigureForm, MatButton, PageHeader, PeriodPicker, ReportTabs, RouterLink, SkeletonRows],
  template: `
    <div class="page">
      <tiepdan-page-header
        heading="Số liệu các đơn vị cung cấp"
        lead="Phòng, chống tham nhũng, một cửa, hài lòng: nhập theo báo cáo của đơn vị, kiểm tra như số liệu tính từ hồ sơ"
      >
        <a matButton routerLink="/reports/narratives" [queryParams]="{ period: chosen().code }">Các báo cáo của kỳ</a>
      </tiepdan-page-header>
      <tiepdan-report-tabs />
      <tiepdan-period-picker [period]="chosen()" [today]="today()" (chosen)="choose($event)" />
      <p>
        <strong>{{ chosen().label }}</strong>: từ ngày {{ chosen().from | day }} đến ngày {{ chosen().to | day }}. Để trống là chưa có số
        liệu; không phát sinh thì ghi 0.
      </p>
      @if (loaded.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="loaded.reload()" />
      } @else if (loaded.hasValue()) {
        @for (given of loaded.value().tables; track given.table + given.period.code) {
          <tiepdan-figure-form [given]="given" [editable]="canDeclare()" [write]="write" (saved)="said()" />
        }
      } @else {
        <tiepdan-skeleton-rows [rows]="12" [columns]="3" />
      }
    </div>
  `,
})
export class FiguresPage {
  private readonly api = inject(NarrativeApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly notice = inject(Notice);

  /** `2026-Q3`; left out, the quarter that holds today. */
  readonly period = input<string>();

  protected readonly today = this.session.today;
  protected readonly chosen = computed<Period>(() => parsePeriodCode(this.period() ?? '') ?? quarterOf(this.today()));
  protected readonly canDeclare = computed(() => this.session.can('narrative.declare'));
  protected readonly loaded = rxResource({ params: () => this.chosen().code ?? '', stream: ({ params }) => this.api.declared(params) });
  protected readonly write = (table: string, request: DeclareRequest) => firstValueFrom(this.api.declare(table, request));

  protected choose({ code }: Period): void {
    if (!code) this.notice.say('Số liệu này chỉ nhập theo kỳ báo cáo chính thức.');
    else void this.router.navigate([], { queryParams: { period: code } });
  }

  protected said(): void {
    this.notice.say('Đã lưu bảng số liệu.');
    this.loaded.reload();
  }
}
