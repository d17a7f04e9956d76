import type { Resource, Signal } from '@angular/core';
import { computed, DestroyRef, inject, linkedSignal, signal } from '@angular/core';
import { rxResource, takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { Page } from '@tiepdan/platform/contract';
import type { Observable } from 'rxjs';

/** A list that is loaded page by page, by cursor. */
export interface PagedList<T, G extends Page<T> = Page<T>> {
  /** The first page: loading, failed or there. */
  readonly first: Resource<G | undefined>;
  /** Everything loaded so far. */
  readonly items: Signal<readonly T[]>;
  /** How long the whole list is under its filter. */
  readonly total: Signal<number>;
  readonly hasMore: Signal<boolean>;
  readonly loadingMore: Signal<boolean>;
  /** Why the latest further page did not come; null when it did. */
  readonly moreError: Signal<unknown>;
  more(): void;
  reload(): void;
}

/** What `pagedList` needs: the filter (undefined: nothing to load yet) and how to load one page under it. */
export interface PagedListOptions<P, T, G extends Page<T>> {
  readonly params: () => P | undefined;
  readonly load: (params: P, cursor: string | null) => Observable<G & Page<T>>;
}

/** A list by cursor; starts anew when its filter changes. Call where injection is possible. */
export function pagedList<P, T, G extends Page<T> = Page<T>>({ params, load }: PagedListOptions<P, T, G>): PagedList<T, G> {
  const destroyed = inject(DestroyRef);
  const filter = computed(params);
  const first = rxResource({ params: () => filter(), stream: (asked) => load(asked.params as P, null) });
  const firstPage = computed(() => (first.hasValue() ? first.value() : undefined));
  const later = linkedSignal<G | undefined, readonly G[]>({ source: firstPage, computation: () => [] });
  const last = computed(() => later().at(-1) ?? firstPage());
  const loadingMore = linkedSignal({ source: firstPage, computation: () => false });
  const moreError = signal<unknown>(null);

  function more(): void {
    const asked = filter();
    const cursor = last()?.nextCursor;
    const begunWith = firstPage();
    if (asked === undefined || !cursor || loadingMore()) return;
    loadingMore.set(true);
    moreError.set(null);
    load(asked, cursor)
      .pipe(takeUntilDestroyed(destroyed))
      .subscribe({
        next: (page) => {
          // A page of the old filter that comes late is dropped.
          if (firstPage() !== begunWith) return;
          later.update((pages) => [...pages, page]);
          loadingMore.set(false);
        },
        error: (error: unknown) => {
          if (firstPage() !== begunWith) return;
          moreError.set(error);
          loadingMore.set(false);
        },
      });
  }

  return {
    first: first.asReadonly(),
    items: computed(() => [...(firstPage()?.items ?? []), ...later().flatMap((page) => page.items)]),
    total: computed(() => firstPage()?.total ?? 0),
    hasMore: computed(() => last()?.nextCursor != null),
    loadingMore: loadingMore.asReadonly(),
    moreError: moreError.asReadonly(),
    more,
    reload: () => void first.reload(),
  };
}
