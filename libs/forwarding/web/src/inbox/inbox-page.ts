import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { DOCUMENT_KINDS } from '@tiepdan/document/contract';
import { INBOX_LISTS, type InboxList } from '@tiepdan/forwarding/contract';
import { CountPipe, DayPipe, EmptyState, filteredList, FilterWords, Opens, RecordList } from '@tiepdan/ui/web';
import { InboxApi } from './inbox-api';
import { InboxChips } from './inbox-chips';
import { urgedWords } from './inbox-words';

interface Filters {
  list: InboxList | '';
  q: string;
}
const UNFILTERED: Filters = { list: '', q: '' };
const LISTS = Object.entries(INBOX_LISTS) as [InboxList, string][];

/** What was sent to the reader's own body, what is to be answered first. */
@Component({
  selector: 'tiepdan-inbox-page',
  imports: [
    CountPipe,
    DayPipe,
    EmptyState,
    FilterWords,
    InboxChips,
    MatButton,
    MatIcon,
    Opens,
    ReactiveFormsModule,
    RecordList,
    RouterLink,
  ],
  templateUrl: './inbox-page.html',
  styleUrl: './inbox-page.scss',
})
export class InboxPage {
  private readonly api = inject(InboxApi);
  protected readonly kinds = DOCUMENT_KINDS;
  protected readonly urged = urgedWords;

  protected readonly list = filteredList({
    unfiltered: UNFILTERED,
    fields: ['q'],
    load: (filters, cursor) => this.api.list(filters, cursor),
    parts: ({ list, q }) => ({ list: list && INBOX_LISTS[list].toLocaleLowerCase('vi'), q: q && `“${q}”` }),
    loading: 'Đang tải văn bản gửi đến',
    counted: () => 'văn bản',
  });
  /** How many stand in each list; a number that does not come leaves its list without one. */
  protected readonly counts = rxResource({ stream: () => this.api.counts() });
  protected readonly views = computed(() => {
    const counts = this.counts.hasValue() ? this.counts.value() : undefined;
    const now = this.list.filters().list;
    const all = { list: '' as const, label: 'Tất cả', count: null, chosen: now === '' };
    return [all, ...LISTS.map(([list, label]) => ({ list, label, count: counts?.[list] ?? null, chosen: list === now }))];
  });

  protected show(list: InboxList | ''): void {
    this.list.show({ list });
  }
}
