import { Component, computed, inject, signal } from '@angular/core';
import type { DigestView } from '@tiepdan/reminder/contract';
import { EmptyState, ErrorPanel, LoadMore, Notice, PageHeader, SkeletonRows, pagedList } from '@tiepdan/ui/web';
import { DigestCard } from '../digest-card/digest-card';
import { Preferences } from '../preferences/preferences';
import { ReminderApi } from '../reminder-api';
import { Unread } from '../unread';

/** Nhắc việc: the officer's digests by day, newest first, and how they are reminded. */
@Component({
  selector: 'tiepdan-reminder-page',
  imports: [DigestCard, EmptyState, ErrorPanel, LoadMore, PageHeader, Preferences, SkeletonRows],
  templateUrl: './reminder-page.html',
  styleUrl: './reminder-page.scss',
})
export class ReminderPage {
  private readonly api = inject(ReminderApi);
  private readonly notice = inject(Notice);
  private readonly unread = inject(Unread);
  /** Marked read since the list was loaded, with the instant. */
  private readonly readNow = signal<ReadonlyMap<string, string>>(new Map());

  protected readonly list = pagedList({ params: () => ({}), load: (_, cursor) => this.api.list(cursor) });
  protected readonly digests = computed<readonly DigestView[]>(() =>
    this.list.items().map((digest) => ({ ...digest, readAt: digest.readAt ?? this.readNow().get(digest.id) ?? null })),
  );

  protected markRead({ id }: DigestView): void {
    this.readNow.update((read) => new Map(read).set(id, new Date().toISOString()));
    this.api.markRead(id).subscribe({
      next: ({ count }) => this.unread.count.set(count),
      error: (failure: unknown) => {
        this.readNow.update((read) => new Map([...read].filter(([other]) => other !== id)));
        this.notice.fail(failure);
      },
    });
  }
}
