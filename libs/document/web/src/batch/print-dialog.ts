import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { MatProgressBar } from '@angular/material/progress-bar';
import { documentPaths, PRINT_FORMATS, type PrintFormat, type PrintJob } from '@tiepdan/document/contract';
import type { ErrorBody } from '@tiepdan/platform/contract';
import { ChoiceField, choicesOf, CountPipe, readError } from '@tiepdan/ui/web';
import { expand, switchMap, timer, type Subscription, EMPTY } from 'rxjs';
import { DocumentApi } from '../document-api';

/** The papers to be printed. */
export interface PrintQuestion {
  readonly ids: readonly string[];
}

/** How often is asked how far it is, in milliseconds. */
const ASK_EVERY = 600;

const ended = ({ state }: PrintJob) => state === 'done' || state === 'failed';

/** Several papers as one file: the server makes it, the bar says how far it is, and the file is there to be taken. */
@Component({
  selector: 'tiepdan-print-dialog',
  imports: [ChoiceField, CountPipe, MatButton, MatDialogModule, MatIcon, MatProgressBar, ReactiveFormsModule],
  template: `
    <h2 mat-dialog-title>In {{ count | count }} văn bản</h2>
    <mat-dialog-content>
      @if (refusal(); as refused) {
        <p class="failed" role="alert"><mat-icon svgIcon="error" aria-hidden="true" /> {{ refused.message }}</p>
      }
      @if (job(); as its) {
        <div class="progress" role="status">
          <mat-progress-bar mode="determinate" [value]="share()" aria-label="Tiến độ" />
          <span>{{ its.done | count }}/{{ its.total | count }}</span>
        </div>
        @if (its.problems.length > 0) {
          <p>{{ its.problems.length | count }} văn bản không có trong tệp:</p>
          <ul>
            @for (problem of its.problems; track problem.id) {
              <li>{{ problem.message }}</li>
            }
          </ul>
        }
      } @else {
        <tiepdan-choice-field name="format" label="Dạng tệp" [control]="format" [choices]="formats" />
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      @if (file(); as address) {
        <button matButton type="button" mat-dialog-close>Đóng</button>
        <a matButton="filled" cdkFocusInitial [href]="address" download><mat-icon svgIcon="download" /> Tải tệp về</a>
      } @else {
        <button matButton type="button" mat-dialog-close>{{ job() ? 'Dừng chờ' : 'Thôi' }}</button>
        @if (!job()) {
          <button matButton="filled" type="button" (click)="begin()"><mat-icon svgIcon="print" /> Tạo tệp in</button>
        }
      }
    </mat-dialog-actions>
  `,
  styleUrl: './batch.scss',
})
export class PrintDialog {
  private readonly question = inject<PrintQuestion>(MAT_DIALOG_DATA);
  private readonly api = inject(DocumentApi);
  private readonly destroyRef = inject(DestroyRef);
  private watching: Subscription | null = null;

  protected readonly count = this.question.ids.length;
  protected readonly formats = choicesOf(PRINT_FORMATS, ['pdf', 'docx']);
  protected readonly format = new FormControl<PrintFormat | null>('pdf');
  protected readonly job = signal<PrintJob | null>(null);
  protected readonly refusal = signal<Pick<ErrorBody, 'message'> | null>(null);
  protected readonly share = computed(() => {
    const job = this.job();
    return job && job.total > 0 ? (100 * job.done) / job.total : 0;
  });
  protected readonly file = computed(() => {
    const job = this.job();
    return job?.state === 'done' ? documentPaths.printFile(job.id) : '';
  });

  protected begin(): void {
    this.refusal.set(null);
    this.watching?.unsubscribe();
    this.watching = this.api
      .print({ ids: this.question.ids, format: this.format.value ?? 'pdf' })
      .pipe(
        expand((job) => (ended(job) ? EMPTY : timer(ASK_EVERY).pipe(switchMap(() => this.api.printJob(job.id))))),
        takeUntilDestroyed(this.destroyRef),
      )
      .subscribe({ next: (job) => this.show(job), error: (failure: unknown) => this.fail(readError(failure)) });
  }

  private show(job: PrintJob): void {
    if (job.state === 'failed') this.fail({ message: job.failure ?? 'Không tạo được tệp in.' });
    else this.job.set(job);
  }

  private fail(body: Pick<ErrorBody, 'message'>): void {
    this.job.set(null);
    this.refusal.set(body);
  }
}
