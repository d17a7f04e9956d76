import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formSetLabel } from '@tiepdan/form/contract';
import { Chip, DayPipe, EmptyState, ErrorPanel, LoadMore, pagedList, SkeletonRows } from '@tiepdan/ui/web';
import { FilingApi } from '../filing-api';

/** Every filed report, newest first. */
@Component({
  selector: 'tiepdan-filing-list',
  imports: [Chip, DayPipe, EmptyState, ErrorPanel, LoadMore, RouterLink, SkeletonRows],
  template: `
    <h2>Các báo cáo đã nộp</h2>
    @if (list.first.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="list.reload()" />
    } @else if (!list.first.hasValue()) {
      <tiepdan-skeleton-rows [rows]="4" [columns]="5" />
    } @else if (list.items().length === 0) {
      <tiepdan-empty-state icon="article" heading="Chưa nộp báo cáo nào" hint="Báo cáo đã nộp được giữ nguyên ở đây, kèm hồ sơ sau từng con số." />
    } @else {
      <div class="table-frame">
        <table class="dense">
          <caption class="visually-hidden">
            Các báo cáo đã nộp
          </caption>
          <thead>
            <tr>
              <th scope="col">Kỳ</th>
              <th scope="col">Bản</th>
              <th scope="col">Mẫu biểu</th>
              <th scope="col">Ngày nộp</th>
              <th scope="col">Người nộp</th>
              <th scope="col">Đơn vị thiếu</th>
            </tr>
          </thead>
          <tbody>
            @for (filing of list.items(); track filing.id) {
              <tr>
                <td>
                  <a [routerLink]="['/reports/filings', filing.id]">{{ filing.period.label }}</a>
                </td>
                <td>{{ filing.sequence === 0 ? 'Báo cáo' : 'Bổ sung lần ' + filing.sequence }}</td>
                <td>{{ setLabel(filing.set) }}</td>
                <td>
                  {{ filing.filedOn | day }}
                  @if (filing.late && filing.sequence === 0) {
                    <tiepdan-chip tone="warning">Sau hạn {{ filing.dueOn | day }}</tiepdan-chip>
                  }
                </td>
                <td>{{ filing.filedByName }}</td>
                <td>{{ filing.missing || 'Không' }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      <tiepdan-load-more [shown]="list.items().length" [total]="list.total()" [busy]="list.loadingMore()" (more)="list.more()" />
      @if (list.moreError(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="list.more()" />
      }
    }
  `,
  styles: `
    h2 {
      margin: 8px 0;
      font: var(--mat-sys-title-medium);
    }
    td a {
      color: var(--mat-sys-primary);
    }
  `,
})
export class FilingList {
  private readonly api = inject(FilingApi);
  protected readonly list = pagedList({ params: () => ({}), load: (_, cursor) => this.api.list(cursor) });
  protected readonly setLabel = formSetLabel;
}
