import { Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { Session } from '@tiepdan/identity/web';
import type { ErrorBody, PlainDate } from '@tiepdan/platform/contract';
import { ASKED_BY, type AskedBy, privacyPaths } from '@tiepdan/privacy/contract';
import { ChoiceField, DayField, ErrorSummary, FetchFile, FormKeys, Notice, choicesOf, readError } from '@tiepdan/ui/web';

/** Who asked and when, of a closed list: a sentence could name somebody and stays in the audit. */
@Component({
  selector: 'tiepdan-hand-over',
  imports: [ChoiceField, DayField, ErrorSummary, FormKeys, MatButton, MatDialogModule, ReactiveFormsModule],
  template: `
    <form novalidate tiepdanFormKeys [formGroup]="form" (ngSubmit)="done()">
      <h2 mat-dialog-title>Cấp bản dữ liệu cá nhân</h2>
      <mat-dialog-content>
        <p>Bản này ghi cơ quan lưu gì về công dân, trong hồ sơ nào, vì sao, bao lâu. Việc cấp được ghi vào nhật ký.</p>
        <tiepdan-error-summary [form]="form" [refusal]="refusal()" />
        <div class="fields">
          <tiepdan-choice-field name="askedBy" label="Người yêu cầu" [control]="form.controls.askedBy" [choices]="whom" />
          <tiepdan-day-field label="Ngày yêu cầu" formControlName="askedOn" [required]="true" />
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" mat-dialog-close>Thôi</button>
        <button matButton="filled" type="submit" aria-keyshortcuts="Control+Enter" [disabled]="busy()">Tải bản để giao</button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    .fields {
      display: flex;
      flex-direction: column;
      gap: 14px;
      padding-top: 6px;
    }
  `,
})
export class HandOverDialog {
  private readonly id = inject<string>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<HandOverDialog>>(MatDialogRef);
  private readonly files = inject(FetchFile);
  private readonly notice = inject(Notice);
  protected readonly whom = choicesOf(ASKED_BY);
  protected readonly refusal = signal<ErrorBody | null>(null);
  protected readonly busy = signal(false);
  protected readonly form = new FormGroup({
    askedBy: new FormControl<AskedBy | null>(null, Validators.required),
    askedOn: new FormControl<PlainDate | null>(inject(Session).today(), Validators.required),
  });

  protected async done(): Promise<void> {
    this.form.markAllAsTouched();
    const { askedBy, askedOn } = this.form.getRawValue();
    if (!askedBy || !askedOn || this.form.invalid || this.busy()) return;
    this.busy.set(true);
    try {
      await this.files.save(privacyPaths.handOver(this.id), 'du-lieu-ca-nhan.docx', { askedBy, askedOn });
      this.notice.say('Đã tải bản dữ liệu cá nhân; xin đối chiếu giấy tờ trước khi giao.');
      this.dialog.close();
    } catch (failure) {
      this.refusal.set(readError(failure));
    } finally {
      this.busy.set(false);
    }
  }
}
