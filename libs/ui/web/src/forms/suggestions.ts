import { signal, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { catchError, delay, map, of, startWith, Subject, switchMap, type Observable } from 'rxjs';

/** What is offered for a text. `query` tells which text the offer answers, so that a late answer is never taken for a newer text. */
export interface Suggestions<T> {
  readonly query: string | null;
  readonly items: readonly T[];
  readonly state: 'loading' | 'ready' | 'failed';
}

/** How long typing must rest before the server is asked, in milliseconds. */
const REST = 180;

/**
 * Suggestions while typing: `ask(text)` loads after a short rest, and drops what an older text brought. Between the
 * two the list is empty, so that Enter can never choose from a list that answers another text.
 */
export function suggestions<T>(load: (query: string) => Observable<readonly T[]>): {
  readonly offer: Signal<Suggestions<T>>;
  readonly ask: (query: string) => void;
} {
  const queries = new Subject<string>();
  const last = signal<string | null>(null);
  const offer = toSignal(
    queries.pipe(
      switchMap((query) =>
        of(query).pipe(
          delay(REST),
          switchMap(() => load(query)),
          map((items): Suggestions<T> => ({ query, items, state: 'ready' })),
          catchError(() => of<Suggestions<T>>({ query, items: [], state: 'failed' })),
          startWith<Suggestions<T>>({ query, items: [], state: 'loading' }),
        ),
      ),
    ),
    { initialValue: { query: null, items: [], state: 'ready' } satisfies Suggestions<T> as Suggestions<T> },
  );
  const ask = (query: string): void => {
    if (last() === query) return;
    last.set(query);
    queries.next(query);
  };
  return { offer, ask };
}
