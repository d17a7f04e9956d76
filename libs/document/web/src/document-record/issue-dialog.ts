import { Component, computed, inject } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatInput } from '@angular/material/input';
import { KINDS_WITHOUT_NUMBER, type DocumentView, type TakenDocumentStep } from '@tiepdan/document/contract';
import { Session } from '@tiepdan/identity/web';
import type { PlainDate } from '@tiepdan/platform/contract';
import { DayField, ErrorSummary, fieldError, FormKeys, SavedForm } from '@tiepdan/ui/web';
import { firstValueFrom, forkJoin } from 'rxjs';
import { nextNumber, nextNumberWords } from '../batch/next-numbers';
import { BookApi } from '../book-api';
import { DocumentApi } from '../document-api';
import { paperName } from '../document-words';

export interface IssueQuestion {
  readonly document: DocumentView;
}

/** The largest number a book can reach; a typing slip should not reach farther. */
const LARGEST_NUMBER = 999_999;

/** "Phát hành": the day, and the number that will be taken, shown before it is taken. Closes with what was done. */
@Component({
  selector: 'tiepdan-issue-dialog',
  imports: [DayField, ErrorSummary, FormKeys, MatButton, MatDialogModule, MatFormFieldModule, MatIcon, MatInput, ReactiveFormsModule],
  template: `
    <form novalidate tiepdanFormKeys [formGroup]="form" (ngSubmit)="issue()">
      <h2 mat-dialog-title>Phát hành văn bản</h2>
      <mat-dialog-content>
        <p>
          <strong>{{ paperName(document) }}</strong> <span class="clamp muted">{{ document.summary }}</span>
        </p>
        <tiepdan-error-summary [form]="form" [refusal]="saver.refusal()" />
        @if (next(); as words) {
          <p class="next">{{ words }}</p>
        }
        <div class="fields">
          <tiepdan-day-field label="Ngày văn bản" formControlName="issuedOn" [max]="today" [required]="true" />
          @if (!unnumbered) {
            <mat-form-field appearance="outline" subscriptSizing="dynamic">
              <mat-label>Số đã ghi trên giấy (nếu có)</mat-label>
              <input matInput type="number" min="1" step="1" formControlName="number" />
              <mat-hint>Để trống: lấy số tiếp theo trong sổ</mat-hint>
              <mat-error>{{ error(form.controls.number) }}</mat-error>
            </mat-form-field>
          }
        </div>
        <p class="band" role="note">
          <mat-icon svgIcon="info" aria-hidden="true" />
          @if (unnumbered) {
            Văn bản này không lấy số. Bản in ngày phát hành được giữ nguyên.
          } @else {
            Số đã cấp thì không lấy lại được: văn bản hủy vẫn giữ số. Bản in ngày phát hành được giữ nguyên.
          }
        </p>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" mat-dialog-close>Thôi</button>
        <button matButton="filled" type="submit" aria-keyshortcuts="Control+Enter" [disabled]="saver.saving()">Phát hành</button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    .fields {
      display: grid;
      grid-template-columns: 200px minmax(0, 1fr);
      gap: 12px;
      padding: 10px 0;
    }
    .next {
      padding-top: 8px;
      font: var(--mat-sys-title-medium);
      font-variant-numeric: tabular-nums;
    }
    .band {
      display: flex;
      gap: 8px;
      align-items: flex-start;
      padding: 8px 12px;
      border-radius: 8px;
      background: var(--mat-sys-surface-container-high);
    }
  `,
})
export class IssueDialog {
  protected readonly document = inject<IssueQuestion>(MAT_DIALOG_DATA).document;
  private readonly api = inject(DocumentApi);
  private readonly books = inject(BookApi);
  private readonly dialog = inject<MatDialogRef<IssueDialog, TakenDocumentStep>>(MatDialogRef);
  protected readonly today = inject(Session).today();

  protected readonly unnumbered = KINDS_WITHOUT_NUMBER.includes(this.document.kind);
  protected readonly form = new FormGroup({
    issuedOn: new FormControl<PlainDate | null>(this.today, Validators.required),
    number: new FormControl<number | null>(null, [Validators.min(1), Validators.max(LARGEST_NUMBER), Validators.pattern(/^\d+$/)]),
  });
  protected readonly saver = new SavedForm(this.form);
  private readonly changes = toSignal(this.form.events);
  protected readonly error = fieldError;
  protected readonly paperName = paperName;

  private readonly numbers = rxResource({
    params: () => (this.unnumbered ? undefined : true),
    stream: () => forkJoin({ books: this.books.books(), numbering: this.books.numbering() }),
  });
  protected readonly next = computed(() => {
    this.changes();
    const { issuedOn, number } = this.form.getRawValue();
    const { paper } = this.document;
    const numbers = this.numbers.hasValue() ? this.numbers.value() : null;
    if (!numbers || !paper || !issuedOn) return '';
    const next = nextNumber(paper, { ...numbers, issuedOn, today: this.today });
    return number === null ? nextNumberWords(next) : `Ghi vào sổ: ${number}/${next.symbol}`;
  });

  protected async issue(): Promise<void> {
    await this.saver.save(async () => {
      const { issuedOn, number } = this.form.getRawValue();
      const { id, version } = this.document;
      const request = { version, issuedOn, number: number === null ? null : Number(number) };
      this.dialog.close(await firstValueFrom(this.api.take(id, 'issue', request)));
    });
  }
}
