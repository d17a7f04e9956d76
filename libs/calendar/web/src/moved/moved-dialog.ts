import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import type { MovedLimits } from '@tiepdan/calendar/contract';
import { CountPipe } from '@tiepdan/ui/web';
import { MovedLimitsList } from './moved-limits-list';

/** Which limits a change has moved. */
@Component({
  selector: 'tiepdan-moved-dialog',
  imports: [CountPipe, MatButton, MatDialogModule, MovedLimitsList],
  template: `
    <h2 mat-dialog-title>{{ moved.count | count }} thời hạn đã chuyển</h2>
    <mat-dialog-content>
      <p class="muted">Mỗi hồ sơ đều ghi lại hạn cũ, hạn mới và lý do.</p>
      <tiepdan-moved-limits [moved]="moved" />
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="filled" type="button" mat-dialog-close>Đóng</button>
    </mat-dialog-actions>
  `,
})
export class MovedDialog {
  protected readonly moved = inject<MovedLimits>(MAT_DIALOG_DATA);
}
