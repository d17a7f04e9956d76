import { Component, DestroyRef, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { HEARING_STATES, type RegisterHearingRequest } from '@tiepdan/hearing/contract';
import { TEXT_LIMITS, tidyText, type WrittenRecord } from '@tiepdan/platform/contract';
import { dialogSize, Drafts, ErrorSummary, fieldError, FormKeys, SavedForm, textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { DayChoice, DayChoiceForm } from '../acts/day-choice';
import { HearingApi } from '../hearing-api';

/** The record that somebody wants to speak to a leader about; exactly one. */
export type HearingSubject = { readonly receptionId: string } | { readonly petitionId: string } | { readonly matterId: string };

/** Asks which day, how many come, and what the leader should know beforehand. Closes with the new request. */
@Component({
  selector: 'tiepdan-register-dialog',
  imports: [DayChoice, ErrorSummary, FormKeys, MatButton, MatDialogModule, MatFormFieldModule, MatInput, ReactiveFormsModule, TextField],
  template: `
    <form novalidate tiepdanFormKeys [formGroup]="form" (ngSubmit)="done()">
      <h2 mat-dialog-title>Đăng ký gặp lãnh đạo</h2>
      <mat-dialog-content>
        <p class="muted">Người đăng ký và vụ việc lấy theo bản ghi này. Đăng ký vào mục “{{ waiting }}”; Trưởng Ban quyết định.</p>
        <tiepdan-error-summary [form]="form" [refusal]="saver.refusal()" />
        <tiepdan-day-choice [form]="day" />
        <mat-form-field appearance="outline" subscriptSizing="dynamic" data-field="headCount" class="count">
          <mat-label>Số người sẽ đến (để trống: theo bản ghi)</mat-label>
          <input matInput type="number" inputmode="numeric" min="1" formControlName="headCount" />
          <mat-error>{{ error(form.controls.headCount) }}</mat-error>
        </mat-form-field>
        <tiepdan-text-field name="note" label="Nội dung đề nghị, ghi chú (không bắt buộc)" [control]="form.controls.note" [rows]="3" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" mat-dialog-close>Thôi</button>
        <button matButton="filled" type="submit" aria-keyshortcuts="Control+Enter" [disabled]="saver.saving()">Đăng ký</button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    mat-dialog-content {
      display: flex;
      flex-direction: column;
      gap: 14px;
    }
  `,
})
export class RegisterDialog {
  private readonly api = inject(HearingApi);
  private readonly subject = inject<HearingSubject>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<RegisterDialog, WrittenRecord>>(MatDialogRef);

  protected readonly waiting = HEARING_STATES.waiting;
  protected readonly error = fieldError;
  protected readonly day = new DayChoiceForm();
  protected readonly form = new FormGroup({
    day: this.day,
    headCount: new FormControl<number | null>(null, [Validators.min(1), Validators.max(9999)]),
    note: textControl(TEXT_LIMITS.summary, false),
  });
  protected readonly saver = new SavedForm(this.form, { leaderDayId: 'day.leaderDayId', slotAt: 'day.slotAt' });
  /** What is typed beforehand may name people; it is not kept on this machine (Luật Tố cáo Đ.8 k.3). */
  private readonly draft = inject(Drafts).keep(`hearing.register.${Object.values(this.subject).join()}`, this.form, {
    destroyRef: inject(DestroyRef),
    omit: () => ({ ...this.form.getRawValue(), note: '' }),
  });

  protected async done(): Promise<void> {
    await this.saver.save(async () => {
      const { headCount, note } = this.form.getRawValue();
      const request: RegisterHearingRequest = { ...this.subject, ...this.day.toRequest(), headCount, note: tidyText(note) || null };
      const written = await firstValueFrom(this.api.register(request));
      this.draft.clear();
      this.dialog.close(written);
    });
  }
}

/** Opens the dialog for a record; the new request, or null when the officer thought better of it. */
export async function register(dialog: MatDialog, subject: HearingSubject): Promise<WrittenRecord | null> {
  const opened = dialog.open<RegisterDialog, HearingSubject, WrittenRecord>(RegisterDialog, {
    data: subject,
    ...dialogSize('wide'),
    autoFocus: 'mat-radio-button input, button',
  });
  return (await firstValueFrom(opened.afterClosed())) ?? null;
}
