import { Component, computed, inject } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { MatProgressBar } from '@angular/material/progress-bar';
import { DOCUMENT_STATES, type BatchAction, type BatchResult, type DocumentRow } from '@tiepdan/document/contract';
import { Session } from '@tiepdan/identity/web';
import type { PlainDate } from '@tiepdan/platform/contract';
import { BatchRun, CountPipe, DayField, ErrorSummary, FormKeys } from '@tiepdan/ui/web';
import { firstValueFrom, forkJoin } from 'rxjs';
import { BookApi } from '../book-api';
import { DocumentApi } from '../document-api';
import { nameOf, numberOf, paperName } from '../document-words';
import { nextNumber, nextNumberWords } from './next-numbers';

/** The papers that a step is taken on together. */
export interface StepBatchQuestion {
  readonly action: BatchAction;
  readonly rows: readonly DocumentRow[];
}

/** What became of it: whether anything was tried, and which papers went out. */
export interface StepBatchAnswer {
  readonly tried: boolean;
  readonly print: readonly string[];
}

const WORDS: Readonly<Record<BatchAction, { readonly heading: string; readonly verb: string }>> = {
  submit: { heading: 'Trình duyệt nhiều văn bản', verb: 'Trình' },
  approve: { heading: 'Duyệt nhiều văn bản', verb: 'Duyệt' },
  issue: { heading: 'Phát hành nhiều văn bản', verb: 'Phát hành' },
};

/** So many go with one request: few enough that the bar moves and the batch can be stopped between them. */
const AT_ONCE = 20;

/** Takes one step on several papers; each says what became of it, and those that went out can be printed. */
@Component({
  selector: 'tiepdan-step-batch-dialog',
  imports: [CountPipe, DayField, ErrorSummary, FormKeys, MatButton, MatDialogModule, MatIcon, MatProgressBar, ReactiveFormsModule],
  templateUrl: './step-batch-dialog.html',
  styleUrl: './batch.scss',
})
export class StepBatchDialog {
  private readonly question = inject<StepBatchQuestion>(MAT_DIALOG_DATA);
  private readonly api = inject(DocumentApi);
  private readonly books = inject(BookApi);
  private readonly dialog = inject<MatDialogRef<StepBatchDialog, StepBatchAnswer>>(MatDialogRef);
  private readonly issued: string[] = [];
  protected readonly today = inject(Session).today();

  protected readonly rows = this.question.rows;
  protected readonly words = WORDS[this.question.action];
  protected readonly issuing = this.question.action === 'issue';
  protected readonly batch = new BatchRun(this.rows, 'văn bản');
  protected readonly form = new FormGroup({
    issuedOn: new FormControl<PlainDate | null>(this.today, this.issuing ? Validators.required : []),
  });
  private readonly changes = toSignal(this.form.events);
  protected readonly nameOf = nameOf;
  protected readonly paperName = paperName;

  private readonly numbers = rxResource({
    params: () => (this.issuing ? true : undefined),
    stream: () => forkJoin({ books: this.books.books(), numbering: this.books.numbering() }),
  });
  /** The first number of each symbol that will be taken. */
  protected readonly next = computed(() => {
    this.changes();
    const { issuedOn } = this.form.getRawValue();
    const numbers = this.numbers.hasValue() ? this.numbers.value() : null;
    if (!numbers || !issuedOn) return [];
    const { today } = this;
    const papers = new Set(this.rows.flatMap(({ paper }) => (paper ? [paper] : [])));
    const words = [...papers].map((paper) => nextNumberWords(nextNumber(paper, { ...numbers, issuedOn, today })));
    return [...new Set(words)];
  });
  protected readonly share = computed(() => (100 * this.batch.behind()) / this.rows.length);
  protected readonly printable = computed(() => (this.batch.over() ? this.issued.length : 0));

  protected async run(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.batch.running() || this.batch.over()) return;
    this.dialog.disableClose = true;
    const { issuedOn } = this.form.getRawValue();
    await this.batch.runMany(AT_ONCE, async (rows) => {
      const documents = rows.map(({ id, version }) => ({ id, version }));
      const request = this.issuing ? { documents, issuedOn } : { documents };
      const results = await firstValueFrom(this.api.takeMany(this.question.action, request));
      return rows.map(({ id }) => this.told(results.find(({ subjectId }) => subjectId === id)));
    });
  }

  protected close(print = false): void {
    this.dialog.close({ tried: this.batch.over(), print: print ? this.issued : [] });
  }

  private told(result: BatchResult | undefined) {
    if (!result?.done) return { state: 'failed', words: result?.refusal?.message ?? 'Chưa rõ kết quả; xin tải lại danh sách.' } as const;
    if (result.done.state === 'issued') this.issued.push(result.subjectId);
    return {
      state: 'done',
      words: result.done.number === null ? DOCUMENT_STATES[result.done.state] : `Số ${numberOf(result.done)}`,
    } as const;
  }
}
