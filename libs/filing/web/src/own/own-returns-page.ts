import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { OwnReturnPeriod } from '@tiepdan/filing/contract';
import { Session } from '@tiepdan/identity/web';
import { formatDay } from '@tiepdan/platform/contract';
import { Chip, type ChipTone, DayPipe, EmptyState, ErrorPanel, PageHeader, SkeletonRows } from '@tiepdan/ui/web';
import { OwnReturnApi } from './own-api';

const STATES: Readonly<Record<OwnReturnPeriod['state'], readonly [ChipTone, string]>> = {
  missing: ['danger', 'Chưa gửi'],
  reported: ['good', 'Đã gửi đúng hạn'],
  late: ['warning', 'Đã gửi, sau hạn'],
  returned: ['warning', 'Bị trả lại để sửa'],
};

/** The periods that the signed-in body reports for its own unit. */
@Component({
  selector: 'tiepdan-own-returns-page',
  imports: [Chip, DayPipe, EmptyState, ErrorPanel, MatButton, PageHeader, RouterLink, SkeletonRows],
  template: `
    <div class="page">
      <tiepdan-page-header heading="Số liệu báo cáo" [lead]="lead()" />
      @if (loaded.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="loaded.reload()" />
      } @else if (!loaded.hasValue()) {
        <tiepdan-skeleton-rows [rows]="5" [columns]="4" />
      } @else if (loaded.value().periods.length === 0) {
        <tiepdan-empty-state icon="task_alt" heading="Chưa có kỳ nào phải báo cáo" hint="Kỳ báo cáo hiện ở đây khi đã kết thúc." />
      } @else {
        <div class="table-frame">
          <table class="dense">
            <caption class="visually-hidden">
              Các kỳ báo cáo của đơn vị
            </caption>
            <thead>
              <tr>
                <th scope="col">Kỳ</th>
                <th scope="col">Hạn gửi</th>
                <th scope="col">Tình trạng</th>
                <th scope="col">Đã được nhắc</th>
                <th scope="col"><span class="visually-hidden">Việc làm được</span></th>
              </tr>
            </thead>
            <tbody>
              @for (row of loaded.value().periods; track row.period.code) {
                <tr>
                  <td>
                    {{ row.period.label }} <span class="muted">({{ row.period.from | day }} – {{ row.period.to | day }})</span>
                  </td>
                  <td>{{ row.dueOn | day }}</td>
                  <td>
                    <tiepdan-chip [tone]="states[row.state][0]">{{ states[row.state][1] }}</tiepdan-chip>
                    @if (row.state === 'returned' && row.returnReason) {
                      <span class="under muted">Lý do: {{ row.returnReason }}</span>
                    }
                  </td>
                  <td>{{ remindedWords(row) }}</td>
                  <td class="acts">
                    @if ((row.state === 'missing' || row.state === 'returned') && mayEnter()) {
                      <a matButton="filled" routerLink="/inbox/returns/enter" [queryParams]="{ period: row.period.code }">Nhập số liệu</a>
                    }
                    @if (row.returnId) {
                      <a matButton [routerLink]="['/inbox/returns', row.returnId]">Xem số đã gửi</a>
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    </div>
  `,
  styles: '.under { display: block; font-size: 12.5px; } .acts { white-space: nowrap; }',
})
export class OwnReturnsPage {
  private readonly api = inject(OwnReturnApi);
  private readonly session = inject(Session);
  protected readonly loaded = rxResource({ stream: () => this.api.list() });
  protected readonly states = STATES;
  protected readonly mayEnter = computed(() => this.session.can('filing.agency-enter'));
  protected readonly lead = computed(() => {
    const own = this.loaded.hasValue() ? this.loaded.value() : null;
    return own ? `${own.unitName} gửi ${own.officeName}` : '';
  });

  protected remindedWords({ remindedOn }: OwnReturnPeriod): string {
    return remindedOn.map(formatDay).join(', ');
  }
}
