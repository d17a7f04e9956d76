import { Component, computed, effect, inject, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { DocumentBook, DocumentNumbering } from '@tiepdan/document/contract';
import { DOCUMENT_PAPERS } from '@tiepdan/document/contract';
import { Session } from '@tiepdan/identity/web';
import { PAPERS } from '@tiepdan/paper/contract';
import {
  ChangedMeanwhile,
  Chip,
  CountPipe,
  dialogSize,
  ErrorPanel,
  ErrorSummary,
  Notice,
  PageHeader,
  SkeletonRows,
  TextField,
  VersionedForm,
} from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { BookApi } from '../book-api';
import type { BookDialog, BookQuestion } from './book-dialog';
import { NumberingForm } from './numbering-form';

/** "Đặt sổ, ký hiệu": which symbols share a row of numbers, and with which symbol each paper is numbered. */
@Component({
  selector: 'tiepdan-book-settings',
  imports: [
    ChangedMeanwhile,
    Chip,
    CountPipe,
    ErrorPanel,
    ErrorSummary,
    MatButton,
    MatIcon,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    SkeletonRows,
    TextField,
  ],
  templateUrl: './book-settings.html',
  styleUrl: './books.scss',
})
export class BookSettings {
  private readonly api = inject(BookApi);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly session = inject(Session);

  /** Whoever keeps the system sets the books and reads no paper in them. */
  protected readonly canRead = computed(() => this.session.can('document.read'));
  protected readonly books = rxResource({ stream: () => this.api.books() });
  protected readonly numbering = rxResource({ stream: () => this.api.numbering() });
  protected readonly form = new NumberingForm();
  protected readonly saver = new VersionedForm<DocumentNumbering>({
    form: this.form,
    fill: (numbering) => this.form.fill(numbering),
    load: () => this.api.numbering(),
    summary: ({ symbols }) => symbols.map(({ paper, symbol }) => ({ label: PAPERS[paper].label, value: symbol })),
  });
  protected readonly papers = DOCUMENT_PAPERS;
  protected readonly labels = PAPERS;

  constructor() {
    effect(() => {
      if (!this.numbering.hasValue()) return;
      const numbering = this.numbering.value();
      untracked(() => numbering && this.saver.take(numbering));
    });
  }

  /** Opens a new book, or writes one anew. */
  protected async write(book: DocumentBook | null): Promise<void> {
    const component = (await import('./book-dialog')).BookDialog;
    const opened = this.dialog.open<BookDialog, BookQuestion, DocumentBook>(component, {
      data: { book },
      ...dialogSize('usual'),
    });
    const written = await firstValueFrom(opened.afterClosed());
    if (!written) return;
    this.notice.say(book ? `Đã sửa ${written.name}.` : `Đã mở ${written.name}.`);
    this.books.reload();
  }

  protected async turn(book: DocumentBook): Promise<void> {
    const { id, name, version, closed } = book;
    try {
      const written = await firstValueFrom(closed ? this.api.reopen(id, version) : this.api.close(id, version));
      this.notice.undoable(closed ? `Đã mở lại ${name}.` : `Đã đóng ${name}.`, async () => {
        await firstValueFrom(closed ? this.api.close(id, written.version) : this.api.reopen(id, written.version));
        this.books.reload();
      });
    } catch (failure) {
      this.notice.fail(failure);
    }
    this.books.reload();
  }

  protected async save(): Promise<void> {
    await this.saver.save(async () => {
      const changed = await firstValueFrom(this.api.changeNumbering(this.form.toRequest(this.saver.version)));
      this.saver.take(changed);
      this.form.markAsPristine();
      this.notice.say('Đã lưu ký hiệu.');
      this.books.reload();
    });
  }
}
