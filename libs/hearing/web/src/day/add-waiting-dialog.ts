import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import type { HearingRow } from '@tiepdan/hearing/contract';
import { BatchRun, CountPipe, DayPipe, EmptyState, ErrorPanel, LoadMore, pagedList, RowSelection, SkeletonRows } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { HearingApi } from '../hearing-api';
import { HearingMarks } from '../words/hearing-chips';
import { peopleWords } from '../words/hearing-words';

/** Brings requests from the waiting list to a day; they stand among those that ask for it until the head places them. */
@Component({
  selector: 'tiepdan-add-waiting-dialog',
  imports: [CountPipe, DayPipe, EmptyState, ErrorPanel, HearingMarks, LoadMore, MatButton, MatCheckbox, MatDialogModule, SkeletonRows],
  template: `
    <h2 mat-dialog-title>Thêm từ danh sách chờ</h2>
    <mat-dialog-content>
      @if (batch(); as run) {
        <ul>
          @for (row of run.rows; track row.id) {
            <li>
              {{ people(row) }}
              <span class="muted" [class.problem]="run.results()[row.id]?.state === 'failed'"> – {{ run.results()[row.id]?.words }}</span>
            </li>
          }
        </ul>
        <p role="status">{{ run.summary() }}</p>
      } @else if (list.first.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="list.reload()" />
      } @else if (!list.first.hasValue()) {
        <tiepdan-skeleton-rows [rows]="5" [columns]="2" />
      } @else {
        @for (row of offered(); track row.id) {
          <div class="line">
            <mat-checkbox [checked]="chosen.has(row.id)" (change)="chosen.toggle(row.id, $event.checked, false)">
              {{ people(row) }} <span class="muted">· đăng ký {{ row.requestedOn | day }}</span>
            </mat-checkbox>
            <tiepdan-hearing-marks [hearing]="row" />
            <span class="clamp muted" [title]="row.summary">{{ row.summary }}</span>
          </div>
        } @empty {
          <tiepdan-empty-state icon="task_alt" heading="Danh sách chờ đang trống" hint="Đăng ký chưa chọn ngày được xếp từ đây." />
        }
        @if (list.hasMore()) {
          <tiepdan-load-more [shown]="list.items().length" [total]="list.total()" [busy]="list.loadingMore()" (more)="list.more()" />
        }
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      @if (batch()?.over()) {
        <button matButton="filled" type="button" mat-dialog-close>Đóng</button>
      } @else {
        <button matButton type="button" mat-dialog-close [disabled]="batch()?.running()">Thôi</button>
        <button matButton="filled" type="button" [disabled]="chosen.rows().length === 0 || batch()?.running()" (click)="add()">
          Thêm {{ chosen.rows().length | count }} đăng ký
        </button>
      }
    </mat-dialog-actions>
  `,
  styles: `
    .line {
      padding: 6px 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class AddWaitingDialog {
  private readonly api = inject(HearingApi);
  private readonly question = inject<{ readonly dayId: string }>(MAT_DIALOG_DATA);

  protected readonly people = peopleWords;
  protected readonly list = pagedList({
    params: () => ({ state: 'waiting' as const, noDay: true as const, limit: 50 }),
    load: (filter, cursor) => this.api.list(filter, cursor),
  });
  /** What is not tied to a matter cannot be heard yet; it is tied on its own page first. */
  protected readonly offered = computed(() => this.list.items().filter(({ actions }) => actions.includes('move')));
  protected readonly chosen = new RowSelection<HearingRow>(this.offered);
  protected readonly batch = signal<BatchRun<HearingRow> | null>(null);

  protected async add(): Promise<void> {
    const run = new BatchRun(this.chosen.rows(), 'đăng ký');
    this.batch.set(run);
    await run.run(async ({ id, version }) => {
      await firstValueFrom(this.api.move(id, { version, leaderDayId: this.question.dayId }));
      return 'đã thêm';
    });
  }
}
