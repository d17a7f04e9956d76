import { computed, effect, inject, type Resource, type Signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { Observable } from 'rxjs';
import type { HistoryLine } from '../history/history-list';
import { RecordChanges } from './record-changes';

/** What happened to a record, on its way or there. */
export type LoadedHistory = Resource<readonly HistoryLine[] | undefined> & { reload(): boolean };

/** How one kind of record is loaded. */
export interface OpenRecordOptions<V> {
  readonly id: () => string;
  readonly load: (id: string) => Observable<V>;
  readonly history: (id: string) => Observable<readonly HistoryLine[]>;
}

/** One record on its page: what it is, and what happened to it. */
export interface OpenRecord<V> {
  readonly loaded: Resource<V | undefined>;
  readonly history: LoadedHistory;
  /** The record; null until it is there. */
  readonly view: Signal<V | null>;
  /** What is read from the record, and what stands in its place until it is there. */
  read<T>(from: (view: V) => T, until: T): Signal<T>;
  /** Both anew, after something was done to the record. */
  reload(): void;
}

/** Loads a record and its history. Call where injection is possible. */
export function openRecord<V>({ id, load, history }: OpenRecordOptions<V>): OpenRecord<V> {
  const loaded = rxResource({ params: () => id(), stream: ({ params }) => load(params) });
  const happened = rxResource({ params: () => id(), stream: ({ params }) => history(params) });
  const changes = inject(RecordChanges);
  const reload = (): void => {
    loaded.reload();
    happened.reload();
  };
  const before = changes.told();
  effect(() => {
    if (changes.told() > before) untracked(reload);
  });
  const view = computed(() => (loaded.hasValue() ? loaded.value() : null));
  return {
    loaded,
    history: happened,
    view,
    read: (from, until) =>
      computed(() => {
        const now = view();
        return now === null ? until : from(now);
      }),
    reload,
  };
}
