import { Component, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import type { UnitView } from '@tiepdan/agency/contract';
import { ErrorPanel, HistoryList, SkeletonRows } from '@tiepdan/ui/web';
import { UnitApi } from './unit-api';

/** What happened to a reporting unit. */
@Component({
  selector: 'tiepdan-unit-history-dialog',
  imports: [ErrorPanel, HistoryList, MatButton, MatDialogModule, SkeletonRows],
  template: `
    <h2 mat-dialog-title>Diễn biến: {{ unit.name }}</h2>
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
export class UnitHistoryDialog {
  private readonly api = inject(UnitApi);
  protected readonly unit = inject<UnitView>(MAT_DIALOG_DATA);
  protected readonly history = rxResource({ stream: () => this.api.history(this.unit.id) });
}
