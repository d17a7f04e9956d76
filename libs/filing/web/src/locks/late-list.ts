import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LATE_HAPPENINGS, LATE_SUBJECTS, type LateEntry, type LateSubject } from '@tiepdan/calendar/contract';
import { PeriodLockApi } from '@tiepdan/calendar/web';
import { Chip, DayPipe, EmptyState, ErrorPanel, InstantPipe, LoadMore, pagedList, SkeletonRows } from '@tiepdan/ui/web';

/** Where records of a kind have their own pages. */
const PAGES: Readonly<Partial<Record<LateSubject, string>>> = {
  reception: '/receptions',
  petition: '/petitions',
  'leader-day': '/leader-days',
  document: '/documents',
  inspection: '/oversight/inspections',
};

/** What was written late into one locked period, newest first. */
@Component({
  selector: 'tiepdan-late-entries',
  imports: [Chip, DayPipe, EmptyState, ErrorPanel, InstantPipe, LoadMore, RouterLink, SkeletonRows],
  template: `
    @if (list.first.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="list.reload()" />
    } @else if (!list.first.hasValue()) {
      <tiepdan-skeleton-rows [rows]="4" [columns]="4" />
    } @else if (list.items().length === 0) {
      <tiepdan-empty-state icon="task_alt" heading="Không có hồ sơ nhập muộn" hint="Từ khi khóa chưa ai ghi hay đổi hồ sơ có ngày trong kỳ này." />
    } @else {
      <div class="table-frame">
        <table class="dense">
          <caption class="visually-hidden">
            Hồ sơ nhập muộn
          </caption>
          <thead>
            <tr>
              <th scope="col">Hồ sơ</th>
              <th scope="col">Việc</th>
              <th scope="col">Ngày của hồ sơ</th>
              <th scope="col">Ghi lúc</th>
            </tr>
          </thead>
          <tbody>
            @for (entry of list.items(); track entry.id) {
              <tr>
                <td>
                  @if (pageOf(entry); as page) {
                    <a [routerLink]="page">{{ subjects[entry.subject] }}</a>
                  } @else {
                    {{ subjects[entry.subject] }}
                  }
                </td>
                <td><tiepdan-chip tone="warning">{{ happenings[entry.happening] }}</tiepdan-chip></td>
                <td>{{ entry.on | day }}</td>
                <td>{{ entry.at | instant }}</td>
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
  styles: 'td a { color: var(--mat-sys-primary); }',
})
export class LateList {
  private readonly api = inject(PeriodLockApi);
  readonly lockId = input.required<string>();
  protected readonly subjects = LATE_SUBJECTS;
  protected readonly happenings = LATE_HAPPENINGS;
  protected readonly list = pagedList({ params: () => this.lockId(), load: (id, cursor) => this.api.late(id, cursor) });

  protected pageOf({ subject, subjectId }: LateEntry): readonly string[] | null {
    const page = PAGES[subject];
    return page ? [page, subjectId] : null;
  }
}
