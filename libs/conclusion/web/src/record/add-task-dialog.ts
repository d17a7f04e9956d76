import { Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { AgencyField } from '@tiepdan/agency/web';
import { CONCLUSION_LIMITS, type ConclusionView } from '@tiepdan/conclusion/contract';
import { tidyText, type PlainDate } from '@tiepdan/platform/contract';
import { ChangedMeanwhile, ErrorSummary, FormKeys, textControl, TextField, VersionedForm } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ConclusionApi } from '../conclusion-api';
import { DueField } from '../form/due-field';
import { conclusionMark } from '../words/task-words';

/** One more task under a conclusion; the notice that is out does not name it, a further one will. */
@Component({
  selector: 'tiepdan-add-task-dialog',
  imports: [AgencyField, ChangedMeanwhile, DueField, ErrorSummary, FormKeys, MatButton, MatDialogModule, ReactiveFormsModule, TextField],
  template: `
    <form novalidate tiepdanFormKeys [formGroup]="form" (ngSubmit)="done()">
      <h2 mat-dialog-title>Giao thêm nhiệm vụ</h2>
      <mat-dialog-content>
        @if (question.conclusion.notices.length > 0) {
          <p>Nhiệm vụ này chưa có trong thông báo đã lập; sau khi lưu, soạn thông báo bổ sung từ trang kết luận.</p>
        }
        <tiepdan-changed-meanwhile [form]="saver" />
        <tiepdan-error-summary [form]="form" [refusal]="saver.refusal()" />
        <div class="fields">
          <tiepdan-agency-field name="agencyId" label="Cơ quan được giao" [control]="form.controls.agencyId" />
          <tiepdan-text-field name="content" label="Nội dung nhiệm vụ" [control]="form.controls.content" [rows]="3" />
          <tiepdan-due-field [control]="form.controls.dueOn" [from]="question.conclusion.concludedOn" />
          <tiepdan-text-field name="reason" label="Lý do giao thêm" [control]="form.controls.reason" [rows]="2" />
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" mat-dialog-close>Thôi</button>
        <button matButton="filled" type="submit" aria-keyshortcuts="Control+Enter" [disabled]="saver.saving()">Giao nhiệm vụ</button>
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
export class AddTaskDialog {
  private readonly api = inject(ConclusionApi);
  private readonly dialog = inject<MatDialogRef<AddTaskDialog, boolean>>(MatDialogRef);
  protected readonly question = inject<{ readonly conclusion: ConclusionView }>(MAT_DIALOG_DATA);
  protected readonly form = new FormGroup({
    agencyId: new FormControl<string | null>(null, Validators.required),
    content: textControl(CONCLUSION_LIMITS.taskContent, true),
    dueOn: new FormControl<PlainDate | null>(null, Validators.required),
    reason: textControl(CONCLUSION_LIMITS.reason, true),
  });
  protected readonly saver = new VersionedForm<ConclusionView>({
    form: this.form,
    fill: () => undefined,
    load: () => this.api.one(this.question.conclusion.id),
    summary: (view) => [
      { label: 'Tình trạng', value: conclusionMark(view).word },
      { label: 'Nhiệm vụ', value: view.taskList.map(({ ordinal, agencyName, content }) => `${ordinal}. ${agencyName}: ${content}`).join('\n') },
    ],
  });

  constructor() {
    this.saver.take(this.question.conclusion);
  }

  protected async done(): Promise<void> {
    await this.saver.save(async () => {
      const { agencyId, content, dueOn, reason } = this.form.getRawValue();
      const task = { agencyId: agencyId ?? '', content: tidyText(content), dueOn: dueOn ?? '', reason: tidyText(reason) };
      await firstValueFrom(this.api.addTask(this.question.conclusion.id, { version: this.saver.version, ...task }));
      this.dialog.close(true);
    });
  }
}
