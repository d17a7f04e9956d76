import { Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { FILE_OPENED_FOR_SECONDS, type OpenedAttachmentList } from '@tiepdan/attachment/contract';
import { OPENING_REASON } from '@tiepdan/citizen/contract';
import { type ErrorBody, tidyText } from '@tiepdan/platform/contract';
import { applyRefusal, ErrorSummary, fieldError, FormKeys, readError } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { AttachmentApi, type RecordOfFiles } from '../attachment-api';

/** Which sealed files of which record are to be opened, and what they are called until then. */
export interface FileOpeningQuestion {
  readonly record: RecordOfFiles;
  readonly ids: readonly string[];
  readonly label: string;
}

/** Asks why, and opens sealed files. Closes with their true names; nothing of them is kept here. */
@Component({
  selector: 'tiepdan-open-files-dialog',
  imports: [ErrorSummary, FormKeys, MatButton, MatDialogModule, MatFormFieldModule, MatInput, ReactiveFormsModule],
  template: `
    <form novalidate tiepdanFormKeys [formGroup]="form" (ngSubmit)="open()">
      <h2 mat-dialog-title>Mở {{ question.label }}</h2>
      <mat-dialog-content>
        <tiepdan-error-summary [form]="form" [refusal]="refusal()" />
        <p class="warning">
          Lần mở này được ghi vào nhật ký: người mở, thời điểm, bản ghi và lý do. Trưởng Ban xem được nhật ký. Tệp chỉ xem được trong
          {{ minutes }} phút, trên tài khoản này. Làm lộ danh tính người tố cáo là hành vi bị nghiêm cấm (Luật Tố cáo, Điều 8).
        </p>
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>Lý do mở</mat-label>
          <textarea matInput formControlName="reason" rows="3" required [maxlength]="limits.max"></textarea>
          <mat-hint>Ít nhất {{ limits.min }} ký tự; không ghi tên người được giữ bí mật.</mat-hint>
          <mat-error>{{ fieldError(form.controls.reason) }}</mat-error>
        </mat-form-field>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" mat-dialog-close>Thôi</button>
        <button matButton="filled" type="submit" [disabled]="opening()">Mở tệp</button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    .warning {
      margin: 0 0 12px;
      padding: 10px 14px;
      border-left: 4px solid var(--mat-sys-error);
      background: var(--mat-sys-surface-container);
    }

    tiepdan-error-summary {
      margin-bottom: 12px;
    }

    mat-form-field {
      width: 100%;
    }
  `,
})
export class OpenFilesDialog {
  protected readonly question = inject<FileOpeningQuestion>(MAT_DIALOG_DATA);
  private readonly api = inject(AttachmentApi);
  private readonly dialog = inject<MatDialogRef<OpenFilesDialog, OpenedAttachmentList>>(MatDialogRef);

  protected readonly limits = OPENING_REASON;
  protected readonly minutes = FILE_OPENED_FOR_SECONDS / 60;
  protected readonly fieldError = fieldError;
  protected readonly opening = signal(false);
  protected readonly refusal = signal<ErrorBody | null>(null);
  protected readonly form = new FormGroup({
    reason: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.minLength(OPENING_REASON.min), Validators.maxLength(OPENING_REASON.max)],
    }),
  });

  protected async open(): Promise<void> {
    this.form.markAllAsTouched();
    this.refusal.set(null);
    if (this.form.invalid || this.opening()) return;
    this.opening.set(true);
    const { record, ids } = this.question;
    try {
      this.dialog.close(await firstValueFrom(this.api.open(record, { ids, reason: tidyText(this.form.getRawValue().reason) })));
    } catch (failure) {
      const body = readError(failure);
      applyRefusal(this.form, body);
      this.refusal.set(body);
    } finally {
      this.opening.set(false);
    }
  }
}
