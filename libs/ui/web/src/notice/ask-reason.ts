import { Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, type MatDialog, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';
import { firstValueFrom } from 'rxjs';
import { fieldError } from '../forms/field-error';
import { FormKeys } from '../forms/form-keys';
import { dialogSize } from '../dialog/dialog-size';

export interface ReasonQuestion {
  readonly heading: string;
  readonly explanation: string;
  /** The verb on the button: "Hủy đơn", "Lưu bản sửa". */
  readonly action: string;
}

/** Asks why, where the law or the house wants a reason kept with the act. */
@Component({
  selector: 'tiepdan-reason-dialog',
  imports: [ReactiveFormsModule, MatDialogModule, MatButton, MatFormFieldModule, MatInput, FormKeys],
  template: `
    <form [formGroup]="form" tiepdanFormKeys (ngSubmit)="done()">
      <h2 mat-dialog-title>{{ question.heading }}</h2>
      <mat-dialog-content>
        <p class="explanation">{{ question.explanation }}</p>
        <mat-form-field appearance="outline">
          <mat-label>Lý do</mat-label>
          <textarea matInput formControlName="reason" rows="3" cdkFocusInitial [maxlength]="limit" required></textarea>
          <mat-error>{{ error() }}</mat-error>
        </mat-form-field>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" mat-dialog-close>Thôi</button>
        <button matButton="filled" type="submit">{{ question.action }}</button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    .explanation {
      margin-bottom: 12px;
    }
  `,
})
export class ReasonDialog {
  protected readonly question = inject<ReasonQuestion>(MAT_DIALOG_DATA);
  protected readonly limit = TEXT_LIMITS.reason;
  protected readonly form = new FormGroup({
    reason: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.pattern(/\S/), Validators.maxLength(TEXT_LIMITS.reason)],
    }),
  });
  private readonly dialog = inject<MatDialogRef<ReasonDialog, string>>(MatDialogRef);

  protected error(): string {
    return this.form.controls.reason.hasError('pattern') ? 'Chưa ghi ô này.' : fieldError(this.form.controls.reason);
  }

  protected done(): void {
    this.form.markAllAsTouched();
    if (this.form.valid) this.dialog.close(this.form.getRawValue().reason.trim());
  }
}

/** Opens the dialog; the reason, or null when the officer thought better of it. */
export async function askReason(dialog: MatDialog, question: ReasonQuestion): Promise<string | null> {
  const opened = dialog.open<ReasonDialog, ReasonQuestion, string>(ReasonDialog, { data: question, ...dialogSize('narrow') });
  return (await firstValueFrom(opened.afterClosed())) ?? null;
}
