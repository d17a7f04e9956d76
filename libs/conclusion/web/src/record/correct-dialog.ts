import { Component, DestroyRef, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { CONCLUSION_LIMITS, type ConclusionView } from '@tiepdan/conclusion/contract';
import { Session } from '@tiepdan/identity/web';
import { formatDay, tidyText, type PlainDate } from '@tiepdan/platform/contract';
import { ChangedMeanwhile, DayField, Drafts, ErrorSummary, FormKeys, textControl, TextField, VersionedForm } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ConclusionApi } from '../conclusion-api';

/** The text and the day of a conclusion, written anew with a reason. What it is about stays. */
@Component({
  selector: 'tiepdan-correct-conclusion-dialog',
  imports: [ChangedMeanwhile, DayField, ErrorSummary, FormKeys, MatButton, MatDialogModule, ReactiveFormsModule, TextField],
  template: `
    <form novalidate tiepdanFormKeys [formGroup]="form" (ngSubmit)="done()">
      <h2 mat-dialog-title>Sửa kết luận</h2>
      <mat-dialog-content>
        @if (issued) {
          <p>Thông báo {{ issued }} đã phát hành giữ nguyên như đã in. Nếu phải gửi lại, xin hủy thông báo rồi soạn thông báo khác.</p>
        }
        <tiepdan-changed-meanwhile [form]="saver" />
        <tiepdan-error-summary [form]="form" [refusal]="saver.refusal()" />
        <div class="fields">
          <tiepdan-text-field name="text" label="Kết luận" [control]="form.controls.text" [rows]="8" />
          <tiepdan-day-field
            label="Ngày kết luận"
            data-field="concludedOn"
            formControlName="concludedOn"
            [min]="question.conclusion.heldOn"
            [max]="today"
            [required]="true"
          />
          <tiepdan-text-field name="reason" label="Lý do sửa" [control]="form.controls.reason" [rows]="2" />
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" mat-dialog-close>Thôi</button>
        <button matButton="filled" type="submit" aria-keyshortcuts="Control+Enter" [disabled]="saver.saving()">Lưu bản sửa</button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    .fields {
      display: flex;
      flex-direction: column;
      gap: 14px;
      padding-top: 14px;
    }
  `,
})
export class CorrectDialog {
  private readonly api = inject(ConclusionApi);
  private readonly dialog = inject<MatDialogRef<CorrectDialog, boolean>>(MatDialogRef);
  protected readonly question = inject<{ readonly conclusion: ConclusionView }>(MAT_DIALOG_DATA);
  protected readonly today = inject(Session).today();
  protected readonly issued = this.question.conclusion.notices.find(({ state }) => state === 'issued')?.number ?? null;
  protected readonly form = new FormGroup({
    text: textControl(CONCLUSION_LIMITS.text, true),
    concludedOn: new FormControl<PlainDate | null>(null, Validators.required),
    reason: textControl(CONCLUSION_LIMITS.reason, true),
  });
  protected readonly saver = new VersionedForm<ConclusionView>({
    form: this.form,
    fill: ({ text, concludedOn }) => this.form.patchValue({ text, concludedOn }),
    load: () => this.api.one(this.question.conclusion.id),
    summary: ({ text, concludedOn }) => [
      { label: 'Kết luận', value: text },
      { label: 'Ngày kết luận', value: formatDay(concludedOn) },
    ],
  });

  private readonly draft = this.keepDraft();

  protected async done(): Promise<void> {
    await this.saver.save(async () => {
      const { text, concludedOn, reason } = this.form.getRawValue();
      const request = { version: this.saver.version, text: tidyText(text), concludedOn: concludedOn ?? '', reason: tidyText(reason) };
      await firstValueFrom(this.api.correct(this.question.conclusion.id, request));
      this.draft.clear();
      this.dialog.close(true);
    });
  }

  /** What was typed of a sealed matter does not lie on this machine. */
  private keepDraft() {
    this.saver.take(this.question.conclusion);
    const { id, sealed } = this.question.conclusion;
    return inject(Drafts).keep(`conclusion.correct.${id}`, this.form, {
      destroyRef: inject(DestroyRef),
      omit: () => (sealed ? {} : this.form.getRawValue()),
    });
  }
}
