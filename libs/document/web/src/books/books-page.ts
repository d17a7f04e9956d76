import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatSelectModule } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import { documentPaths, type BookEntry } from '@tiepdan/document/contract';
import { Session } from '@tiepdan/identity/web';
import { yearOf } from '@tiepdan/platform/contract';
import { Chip, CountPipe, DayPipe, EmptyState, ErrorPanel, Notice, PageHeader, SkeletonRows, urlFilters } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { BookApi } from '../book-api';

/** "Sổ văn bản": the numbers of a book's year in order, with those left empty and those cancelled. */
@Component({
  selector: 'tiepdan-books-page',
  imports: [
    Chip,
    CountPipe,
    DayPipe,
    EmptyState,
    ErrorPanel,
    FormsModule,
    MatButton,
    MatFormFieldModule,
    MatIcon,
    MatSelectModule,
    PageHeader,
    RouterLink,
    SkeletonRows,
  ],
  templateUrl: './books-page.html',
  styleUrl: './books.scss',
})
export class BooksPage {
  private readonly api = inject(BookApi);
  private readonly notice = inject(Notice);
  private readonly session = inject(Session);

  private readonly thisYear = yearOf(this.session.today());
  private readonly filters = urlFilters({ book: '', year: this.thisYear });
  protected readonly canSet = computed(() => this.session.can('document.set-books'));
  protected readonly canExport = computed(() => this.session.can('document.print'));

  protected readonly books = rxResource({ stream: () => this.api.books() });
  /** The book of the address, else the one most used. */
  protected readonly chosen = computed(() => {
    const books = this.books.hasValue() ? (this.books.value() ?? []) : [];
    const asked = books.find(({ id }) => id === this.filters().book);
    return asked ?? [...books].sort((one, other) => other.papers - one.papers)[0] ?? null;
  });
  protected readonly year = computed(() => this.filters().year);
  protected readonly page = rxResource({
    params: () => {
      const book = this.chosen();
      return book ? { id: book.id, year: this.year() } : undefined;
    },
    stream: ({ params }) => this.api.page(params.id, params.year, 1),
  });
  protected readonly shown = computed(() => (this.page.hasValue() ? this.page.value() : null));
  /** The first page and those asked for beneath it. */
  protected readonly entries = linkedSignal<readonly BookEntry[]>(() => this.shown()?.entries ?? []);
  protected readonly loadingMore = signal(false);
  protected readonly more = computed(() => {
    const last = this.entries().at(-1)?.number ?? 0;
    return last > 0 && last < (this.shown()?.last ?? 0);
  });
  protected readonly years = computed(() =>
    [...new Set([this.thisYear, this.year(), ...(this.shown()?.years ?? [])])].sort((one, other) => other - one),
  );
  protected readonly file = computed(() => {
    const book = this.chosen();
    return book ? `${documentPaths.bookExport(book.id)}?year=${this.year()}` : '';
  });

  protected show(patch: { readonly book?: string; readonly year?: number }): void {
    this.filters.set(patch);
  }

  protected async loadMore(): Promise<void> {
    const book = this.chosen();
    const last = this.entries().at(-1)?.number;
    if (!book || !last || this.loadingMore()) return;
    this.loadingMore.set(true);
    try {
      const { entries } = await firstValueFrom(this.api.page(book.id, this.year(), last + 1));
      this.entries.update((before) => [...before, ...entries]);
    } catch (failure) {
      this.notice.fail(failure);
    }
    this.loadingMore.set(false);
  }
}
