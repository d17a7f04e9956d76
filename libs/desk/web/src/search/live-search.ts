import { type Signal, computed, inject } from '@angular/core';
import { rxResource, toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { SearchResult } from '@tiepdan/desk/contract';
import { Session } from '@tiepdan/identity/web';
import { foldText } from '@tiepdan/platform/contract';
import { debounceTime, map } from 'rxjs';
import { DeskApi } from '../desk-api';

/** Fewer letters than this find everything and so nothing. */
export const SEARCH_FROM = 2;

/** Search results that follow what is being typed, a fifth of a second behind; none for who may not search. Call where injection is possible. */
export function liveSearch(typed: Signal<string>) {
  const api = inject(DeskApi);
  const session = inject(Session);
  const settled = toSignal(
    toObservable(typed).pipe(
      debounceTime(200),
      map((text) => text.trim()),
    ),
    { initialValue: '' },
  );
  const result = rxResource({
    params: () => (session.can('desk.read') && foldText(settled()).length >= SEARCH_FROM ? settled() : undefined),
    stream: ({ params }) => api.search(params),
  });
  return {
    result,
    /** What the shown results answer. */
    query: settled,
    groups: computed<SearchResult['groups']>(() =>
      result.hasValue() ? result.value().groups.filter((group) => group.hits.length > 0) : [],
    ),
  };
}
