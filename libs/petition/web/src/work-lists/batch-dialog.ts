import { Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { Session } from '@tiepdan/identity/web';
import { PETITION_STAGES, WAYS, type PetitionRow } from '@tiepdan/petition/contract';
import { TEXT_LIMITS, tidyText, type PlainDate } from '@tiepdan/platform/contract';
import { BatchRun, DayField, textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { PetitionApi } from '../petition-api';
import { BatchFrame } from './batch-frame';

/** What can be decided for several petitions at once, on what is proposed. */
export type BatchAction = 'approve' | 'sign';

export interface BatchQuestion {
  readonly action: BatchAction;
  readonly rows: readonly PetitionRow[];
}

const WORDS: Readonly<Record<BatchAction, { readonly heading: string; readonly verb: string; readonly dayLabel: string }>> = {
  approve: { heading: 'Duyệt nhiều đề xuất', verb: 'Duyệt', dayLabel: 'Ngày duyệt' },
  sign: { heading: 'Ký nhiều quyết định', verb: 'Ghi nhận đã ký', dayLabel: 'Ngày ký' },
};

/** Decides several petitions, one after another, each by its own request. Closes with whether anything was done. */
@Component({
  selector: 'tiepdan-batch-dialog',
  imports: [BatchFrame, DayField, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-batch-frame
      column="Hướng đề xuất"
      [heading]="words.heading"
      [verb]="words.verb"
      [batch]="batch"
      [form]="form"
      [cell]="proposed"
      (run)="run()"
      (done)="close()"
    >
      <tiepdan-day-field [formControl]="form.controls.on" [label]="words.dayLabel" [max]="today" [required]="true" />
      <tiepdan-text-field name="note" label="Ghi chú chung (không bắt buộc)" [control]="form.controls.note" />
    </tiepdan-batch-frame>
  `,
})
export class BatchDialog {
  private readonly question = inject<BatchQuestion>(MAT_DIALOG_DATA);
  private readonly api = inject(PetitionApi);
  private readonly dialog = inject<MatDialogRef<BatchDialog, boolean>>(MatDialogRef);
  protected readonly today = inject(Session).today();

  protected readonly words = WORDS[this.question.action];
  protected readonly batch = new BatchRun(this.question.rows);
  protected readonly form = new FormGroup({
    on: new FormControl<PlainDate | null>(this.today, Validators.required),
    note: textControl(TEXT_LIMITS.reason, false),
  });
  protected readonly proposed = ({ proposedWay }: PetitionRow): string => (proposedWay ? WAYS[proposedWay] : '');

  protected async run(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.batch.running() || this.batch.over()) return;
    this.dialog.disableClose = true;
    const { on, note } = this.form.getRawValue();
    await this.batch.run(async ({ id, version }) => {
      const request = { version, on: on ?? '', note: tidyText(note) || null };
      const { stage } = await firstValueFrom(this.api.take(id, this.question.action, request));
      return PETITION_STAGES[stage];
    });
  }

  protected close(): void {
    this.dialog.close(this.batch.over());
  }
}
