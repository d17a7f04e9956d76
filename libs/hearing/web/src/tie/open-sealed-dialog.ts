import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { OPENED_FOR_SECONDS, OPENING_REASON } from '@tiepdan/citizen/contract';
import type { OpenedHearing } from '@tiepdan/hearing/contract';
import { tidyText } from '@tiepdan/platform/contract';
import { ErrorSummary, FormKeys, SavedForm, SummaryList, TextField } from '@tiepdan/ui/web';
import { firstValueFrom, interval, take } from 'rxjs';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { HearingApi } from '../hearing-api';

/** The request whose person and content are kept secret. */
export interface OpenSealedQuestion {
  readonly hearingId: string;
}

/** Asks why, shows who wrote and what, and closes by itself: nothing of it is kept (Luật Tố cáo Đ.8 k.3, ADR 0010). */
@Component({
  selector: 'tiepdan-open-sealed-dialog',
  imports: [ErrorSummary, FormKeys, MatButton, MatDialogModule, ReactiveFormsModule, SummaryList, TextField],
  template: `
    @if (opened()) {
      <h2 mat-dialog-title>Nội dung giữ bí mật</h2>
      <mat-dialog-content>
        <p class="muted">Tự đóng sau {{ left() }} giây.</p>
        <tiepdan-summary-list [rows]="rows()" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton="filled" type="button" mat-dialog-close cdkFocusInitial>Đóng</button>
      </mat-dialog-actions>
    } @else {
      <form novalidate tiepdanFormKeys [formGroup]="form" (ngSubmit)="open()">
        <h2 mat-dialog-title>Mở nội dung giữ bí mật</h2>
        <mat-dialog-content>
          <tiepdan-error-summary [form]="form" [refusal]="saver.refusal()" />
          <p>Lần mở này được ghi lại cùng lý do; Trưởng Ban xem được. Nội dung chỉ hiện trong thời gian ngắn.</p>
          <tiepdan-text-field name="reason" label="Lý do mở" [control]="form.controls.reason" [rows]="3" />
        </mat-dialog-content>
        <mat-dialog-actions align="end">
          <button matButton type="button" mat-dialog-close>Thôi</button>
          <button matButton="filled" type="submit" [disabled]="saver.saving()">Mở</button>
        </mat-dialog-actions>
      </form>
    }
  `,
  styles: `
    p {
      margin-bottom: 12px;
    }
  `,
})
export class OpenSealedDialog {
  private readonly api = inject(HearingApi);
  private readonly question = inject<OpenSealedQuestion>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<OpenSealedDialog>>(MatDialogRef);
  private readonly destroyRef = inject(DestroyRef);

  protected readonly form = new FormGroup({
    reason: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.minLength(OPENING_REASON.min), Validators.maxLength(OPENING_REASON.max)],
    }),
  });
  protected readonly saver = new SavedForm(this.form);
  protected readonly opened = signal<OpenedHearing | null>(null);
  protected readonly left = signal<number>(OPENED_FOR_SECONDS);
  protected readonly rows = computed(() => {
    const opened = this.opened();
    if (!opened) return [];
    return [
      { label: 'Họ và tên', value: opened.person.fullName },
      { label: 'Điện thoại', value: opened.person.phone },
      { label: 'Địa chỉ', value: opened.person.address },
      { label: 'Nội dung', value: opened.content },
    ];
  });

  protected async open(): Promise<void> {
    await this.saver.save(async () => {
      this.opened.set(await firstValueFrom(this.api.open(this.question.hearingId, tidyText(this.form.getRawValue().reason))));
      interval(1000)
        .pipe(take(OPENED_FOR_SECONDS), takeUntilDestroyed(this.destroyRef))
        .subscribe({ next: () => this.left.update((seconds) => seconds - 1), complete: () => this.dialog.close() });
    });
  }
}
