import { Component, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import type { Observable } from 'rxjs';
import { ErrorPanel } from '../page/error-panel';
import { SkeletonRows } from '../page/skeleton-rows';
import { HistoryList, type HistoryLine } from './history-list';

/** Whose history is shown, and where it is read. */
export interface HistoryQuestion {
  readonly heading: string;
  readonly load: () => Observable<readonly HistoryLine[]>;
}

/** What happened to a record that has no page of its own. */
@Component({
  selector: 'tiepdan-history-dialog',
  imports: [ErrorPanel, HistoryList, MatButton, MatDialogModule, SkeletonRows],
  template: `
    <h2 mat-dialog-title>Diễn biến: {{ question.heading }}</h2>
    <mat-dialog-content>
      @if (history.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="history.reload()" />
      } @else if (history.value(); as entries) {
        <tiepdan-history-list [entries]="entries" />
      } @else {
        <tiepdan-skeleton-rows [rows]="3" [columns]="1" />
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end"><button matButton type="button" mat-dialog-close>Đóng</button></mat-dialog-actions>
  `,
})
export class HistoryDialog {
  protected readonly question = inject<HistoryQuestion>(MAT_DIALOG_DATA);
  protected readonly history = rxResource({ stream: this.question.load });
}
