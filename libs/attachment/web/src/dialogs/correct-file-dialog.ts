import { Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { ATTACHMENT_KINDS, ATTACHMENT_NOTE_MOST, type AttachmentView } from '@tiepdan/attachment/contract';
import { FILE_NAME_MOST } from '@tiepdan/file/contract';
import { type ErrorBody, tidyText } from '@tiepdan/platform/contract';
import { applyRefusal, choicesOf, ErrorSummary, FormKeys, readError, textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { AttachmentApi, type RecordOfFiles } from '../attachment-api';

/** The file that is classified or named anew. */
export interface CorrectFileQuestion {
  readonly record: RecordOfFiles;
  readonly file: AttachmentView;
}

/** What a file is, what it is called, and what is to be remarked about it. Closes with true once it is written. */
@Component({
  selector: 'tiepdan-correct-file-dialog',
  imports: [ErrorSummary, FormKeys, MatButton, MatDialogModule, MatFormFieldModule, MatSelectModule, ReactiveFormsModule, TextField],
  template: `
    <form novalidate tiepdanFormKeys [formGroup]="form" (ngSubmit)="save()">
      <h2 mat-dialog-title>Sửa thông tin tệp {{ question.file.number }}</h2>
      <mat-dialog-content>
        <tiepdan-error-summary [form]="form" [refusal]="refusal()" />
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>Loại tệp</mat-label>
          <mat-select formControlName="kind">
            @for (choice of kinds; track choice.value) {
              <mat-option [value]="choice.value">{{ choice.label }}</mat-option>
            }
          </mat-select>
        </mat-form-field>
        @if (!question.file.sealed) {
          <tiepdan-text-field name="name" label="Tên tệp" [control]="form.controls.name" />
        }
        <tiepdan-text-field name="note" label="Ghi chú" [rows]="2" [control]="form.controls.note" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" mat-dialog-close>Thôi</button>
        <button matButton="filled" type="submit" [disabled]="saving()">Lưu</button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    mat-dialog-content {
      display: flex;
      flex-direction: column;
      gap: 12px;
      padding-top: 8px !important; // else the first label is cut off
    }
  `,
})
export class CorrectFileDialog {
  protected readonly question = inject<CorrectFileQuestion>(MAT_DIALOG_DATA);
  private readonly api = inject(AttachmentApi);
  private readonly dialog = inject<MatDialogRef<CorrectFileDialog, boolean>>(MatDialogRef);

  protected readonly kinds = choicesOf(ATTACHMENT_KINDS);
  protected readonly saving = signal(false);
  protected readonly refusal = signal<ErrorBody | null>(null);
  protected readonly form = new FormGroup({
    kind: new FormControl(this.question.file.kind, { nonNullable: true, validators: [Validators.required] }),
    name: textControl(FILE_NAME_MOST, true),
    note: textControl(ATTACHMENT_NOTE_MOST, false),
  });

  constructor() {
    const { name, note } = this.question.file;
    this.form.patchValue({ name, note: note ?? '' });
  }

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    this.refusal.set(null);
    if (this.form.invalid || this.saving()) return;
    this.saving.set(true);
    const { record, file } = this.question;
    const { kind, name, note } = this.form.getRawValue();
    try {
      await firstValueFrom(
        this.api.correct(record, file.id, {
          version: file.version,
          kind,
          name: file.sealed ? null : tidyText(name),
          note: tidyText(note) || null,
        }),
      );
      this.dialog.close(true);
    } catch (failure) {
      const body = readError(failure);
      applyRefusal(this.form, body);
      this.refusal.set(body);
    } finally {
      this.saving.set(false);
    }
  }
}
