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
  list: InboxList | 'all';
  q: string;
}
/** Who comes once a week first sees what is still to be answered. */
const UNFILTERED: Filters = { list: 'open', q: '' };
const ORDER: readonly (InboxList | 'all')[] = ['open', 'late', 'unopened', 'answered', 'returned', 'all'];
const LABELS: Readonly<Record<InboxList | 'all', string>> = { ...INBOX_LISTS, all: 'Tất cả' };

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
    load: ({ list, q }, cursor) => this.api.list({ list: list === 'all' ? '' : list, q }, cursor),
    parts: ({ list, q }) => ({ list: list !== 'open' && LABELS[list].toLocaleLowerCase('vi'), q: q && `“${q}”` }),
    loading: 'Đang tải văn bản gửi đến',
    counted: ({ list }) => (list === 'open' ? 'văn bản chờ trả lời' : 'văn bản'),
  });
  /** How many stand in each list; a number that does not come leaves its list without one. */
  protected readonly counts = rxResource({ stream: () => this.api.counts() });
  protected readonly views = computed(() => {
    const counts = this.counts.hasValue() ? this.counts.value() : undefined;
    const now = this.list.filters().list;
    return ORDER.map((list) => ({
      list,
      label: LABELS[list],
      count: list === 'all' ? null : (counts?.[list] ?? null),
      chosen: list === now,
    }));
  });

  protected show(list: InboxList | 'all'): void {
    this.list.show({ list });
  }
}
