import { Component, inject } from '@angular/core';
import { FormGroup, ReactiveFormsModule, type AbstractControl, type ValidationErrors } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import type { DocumentBook } from '@tiepdan/document/contract';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { ChangedMeanwhile, ErrorSummary, FormKeys, textControl, TextField, VersionedForm } from '@tiepdan/ui/web';
import { firstValueFrom, mergeMap } from 'rxjs';
import { BookApi } from '../book-api';
import { symbolShape } from './numbering-form';

export interface BookQuestion {
  /** Null for a new book. */
  readonly book: DocumentBook | null;
}

/** The symbols typed, each once, in the order they were typed. */
function symbolsOf(text: string): readonly string[] {
  return [...new Set(text.split(/[,;\s]+/).filter(Boolean))];
}

/** Every symbol of the list must be one. */
function symbolList(control: AbstractControl<string>): ValidationErrors | null {
  const wrong = symbolsOf(control.value).find((value) => symbolShape({ value } as AbstractControl<string>) !== null);
  return wrong ? { symbolShape: `“${wrong}” không phải ký hiệu: chỉ gồm chữ, số và các dấu "-", ".", "&".` } : null;
}

/** A book's name and the symbols that it numbers. Closes with the book as it was written. */
@Component({
  selector: 'tiepdan-book-dialog',
  imports: [ChangedMeanwhile, ErrorSummary, FormKeys, MatButton, MatDialogModule, ReactiveFormsModule, TextField],
  template: `
    <form novalidate tiepdanFormKeys [formGroup]="form" (ngSubmit)="save()">
      <h2 mat-dialog-title>{{ book ? 'Sửa sổ văn bản' : 'Mở sổ văn bản' }}</h2>
      <mat-dialog-content>
        <tiepdan-changed-meanwhile [form]="saver" />
        <tiepdan-error-summary [form]="form" [refusal]="saver.refusal()" />
        <div class="fields">
          <tiepdan-text-field name="name" label="Tên sổ" [control]="form.controls.name" />
          <tiepdan-text-field
            name="symbols"
            label="Ký hiệu lấy số trong sổ này"
            hint="Nhiều ký hiệu cách nhau bằng dấu phẩy: các ký hiệu đó dùng chung một dãy số."
            [control]="form.controls.symbols"
          />
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" mat-dialog-close>Thôi</button>
        <button matButton="filled" type="submit" aria-keyshortcuts="Control+Enter" [disabled]="saver.saving()">
          {{ book ? 'Lưu' : 'Mở sổ' }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    .fields {
      display: grid;
      gap: 14px;
      padding-top: 6px;
    }
  `,
})
export class BookDialog {
  protected readonly book = inject<BookQuestion>(MAT_DIALOG_DATA).book;
  private readonly api = inject(BookApi);
  private readonly dialog = inject<MatDialogRef<BookDialog, DocumentBook>>(MatDialogRef);

  protected readonly form = new FormGroup({ name: textControl(TEXT_LIMITS.name, true), symbols: textControl(TEXT_LIMITS.summary, true) });
  protected readonly saver = new VersionedForm<DocumentBook>({
    form: this.form,
    fill: ({ name, symbols }) => this.form.setValue({ name, symbols: symbols.join(', ') }),
    load: () => this.api.books().pipe(mergeMap((books) => books.filter(({ id }) => id === this.book?.id))),
    summary: ({ name, symbols }) => [
      { label: 'Tên sổ', value: name },
      { label: 'Ký hiệu', value: symbols.join(', ') },
    ],
  });

  constructor() {
    this.form.controls.symbols.addValidators(symbolList);
    if (this.book) this.saver.take(this.book);
  }

  protected async save(): Promise<void> {
    await this.saver.save(async () => {
      const { name, symbols } = this.form.getRawValue();
      const request = { name: tidyText(name), symbols: symbolsOf(symbols) };
      const writing = this.book ? this.api.change(this.book.id, { ...request, version: this.saver.version }) : this.api.open(request);
      this.dialog.close(await firstValueFrom(writing));
    });
  }
}
