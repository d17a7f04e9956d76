import { Component, computed, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { Session } from '@tiepdan/identity/web';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { PETITION_STAGES, WAYS, type PetitionRow } from '@tiepdan/petition/contract';
import { formatCount, TEXT_LIMITS, tidyText, type PlainDate } from '@tiepdan/platform/contract';
import { DayField, ErrorSummary, FormKeys, readError } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { TextField } from '../decisions/fields/text-field';
import { textControl } from '../decisions/step/step-form';
import { PetitionApi } from '../petition-api';
import { bookNumberOf } from '../petition-words';

/** What can be done to several petitions at once: a decision on what is proposed. */
export type BatchAction = 'approve' | 'sign';

export interface BatchQuestion {
  readonly action: BatchAction;
  readonly rows: readonly PetitionRow[];
}

/** What became of one petition of the batch. */
type Result = { readonly state: 'running' | 'done' | 'failed'; readonly words: string };

const WORDS: Readonly<Record<BatchAction, { readonly heading: string; readonly verb: string; readonly dayLabel: string }>> = {
  approve: { heading: 'Duyệt nhiều đề xuất', verb: 'Duyệt', dayLabel: 'Ngày duyệt' },
  sign: { heading: 'Ký nhiều quyết định', verb: 'Ghi nhận đã ký', dayLabel: 'Ngày ký' },
};

/**
 * Decides several petitions, one after another, each by its own request: a refusal stops none of the others, and each
 * petition says what became of it. Closes with whether anything was done.
 */
@Component({
  selector: 'tiepdan-batch-dialog',
  imports: [DayField, ErrorSummary, FormKeys, MatButton, MatDialogModule, MatIcon, ReactiveFormsModule, TextField],
  templateUrl: './batch-dialog.html',
  styleUrl: './batch-dialog.scss',
})
export class BatchDialog {
  protected readonly question = inject<BatchQuestion>(MAT_DIALOG_DATA);
  private readonly api = inject(PetitionApi);
  private readonly dialog = inject<MatDialogRef<BatchDialog, boolean>>(MatDialogRef);
  protected readonly today = inject(Session).today();

  protected readonly words = WORDS[this.question.action];
  protected readonly numberOf = bookNumberOf;
  protected readonly kinds = MATTER_KINDS;
  protected readonly ways = WAYS;
  protected readonly form = new FormGroup({
    on: new FormControl<PlainDate | null>(this.today, Validators.required),
    note: textControl(TEXT_LIMITS.reason, false),
  });
  protected readonly results = signal<Readonly<Record<string, Result>>>({});
  protected readonly running = signal(false);
  protected readonly over = signal(false);
  private readonly counts = computed(() => {
    const all = Object.values(this.results());
    return { done: all.filter(({ state }) => state === 'done').length, failed: all.filter(({ state }) => state === 'failed').length };
  });
  /** Said once all have been tried. */
  protected readonly summary = computed(() => {
    const { done, failed } = this.counts();
    if (!this.over()) return '';
    const first = `Đã xong ${formatCount(done)} đơn.`;
    return failed === 0 ? first : `${first} ${formatCount(failed)} đơn chưa thực hiện được; xem lý do từng đơn.`;
  });

  protected async run(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.running() || this.over()) return;
    this.running.set(true);
    this.dialog.disableClose = true;
    for (const row of this.question.rows) await this.decide(row);
    this.running.set(false);
    this.over.set(true);
  }

  protected close(): void {
    this.dialog.close(this.over());
  }

  private async decide(row: PetitionRow): Promise<void> {
    const { on, note } = this.form.getRawValue();
    this.tell(row, { state: 'running', words: 'Đang thực hiện…' });
    try {
      const request = { version: row.version, on: on ?? '', note: tidyText(note) || null };
      const { stage } = await firstValueFrom(this.api.take(row.id, this.question.action, request));
      this.tell(row, { state: 'done', words: PETITION_STAGES[stage] });
    } catch (failure) {
      this.tell(row, { state: 'failed', words: readError(failure).message });
    }
  }

  private tell(row: PetitionRow, result: Result): void {
    this.results.update((before) => ({ ...before, [row.id]: result }));
  }
}
