import { computed, effect, type Signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup } from '@angular/forms';
import { formatCount, type Page } from '@tiepdan/platform/contract';
import { debounceTime, type Observable } from 'rxjs';
import type { FilterPart } from '../filters/filter-bar';
import { type UrlFilters, urlFilters } from '../filters/url-filters';
import { type PagedList, pagedList } from './paged-list';

/** How long typing in a filter must rest before the list follows, in milliseconds. */
const REST = 250;

/** The fields of a filter form, one control for each of the chosen filters. */
export type FilterFields<F, K extends keyof F> = { readonly [N in K]: FormControl<F[N]> };

/** What one list of records has of its own. */
export interface FilteredListOptions<F extends object, T, K extends keyof F & string> {
  /** The filters as the address writes them, each with its usual value. */
  readonly unfiltered: F;
  /** The filters that have a field; the others come by a link and are only told and taken away. */
  readonly fields: readonly K[];
  readonly load: (filters: F, cursor: string | null) => Observable<Page<T>>;
  /** What each filter narrows the list to, in the order it is read; an empty word for a filter that does not narrow. */
  readonly parts: (filters: F) => Partial<Record<keyof F & string, string | false | null>>;
  /** Said while the first page is on its way: "Đang tải sổ đơn". */
  readonly loading: string;
  /** What is counted, after the number: "đơn". */
  readonly counted: (filters: F) => string;
  /** Where counting stops, so that a long list does not wait for its end: "Ít nhất 10.000 dòng". */
  readonly countedUpTo?: number;
}

/** A list of records with its filters, as a page and its `RecordList` use it. */
export interface FilteredList<F extends object, T, K extends keyof F & string = keyof F & string> extends PagedList<T> {
  readonly filters: UrlFilters<F>;
  readonly fields: FilterFields<F, K>;
  readonly form: FormGroup;
  /** What the list is narrowed to, in words. */
  readonly parts: Signal<readonly FilterPart[]>;
  /** What the list shows: "128 đơn:", with the parts after it. */
  readonly sentence: Signal<string>;
  /** Takes one filter away; what was typed in the others counts. */
  remove(key: string): void;
  /** Shows the list under these filters and no others. */
  show(filters: Partial<F>): void;
  reset(): void;
}

function fieldsOf<F extends object, K extends keyof F & string>(unfiltered: F, names: readonly K[]): FilterFields<F, K> {
  return Object.fromEntries(names.map((name) => [name, new FormControl(unfiltered[name], { nonNullable: true })])) as FilterFields<F, K>;
}

/**
 * A list of records whose filters stand in a form and in the address, both ways. The fields are ahead of the address:
 * what is typed reaches it after a short rest, and the address fills the fields only when it was changed from elsewhere
 * (a link, the browser's own buttons), so that neither a slow address takes back a letter nor a resting letter brings
 * back a filter that was taken away. Call in a constructor or field initializer.
 */
export function filteredList<F extends object, T, K extends keyof F & string>(
  options: FilteredListOptions<F, T, K>,
): FilteredList<F, T, K> {
  const { unfiltered, fields: names } = options;
  const filters = urlFilters(unfiltered);
  const fields = fieldsOf(unfiltered, names);
  const form = new FormGroup<Record<string, FormControl>>(fields);
  const pages = pagedList<F, T>({ params: () => filters(), load: options.load });
  /** The filters last sent to the address, until it is changed from elsewhere. */
  let sent: F | null = null;

  /** What is wanted now, though the address may not say so yet. */
  const wanted = (): F => ({ ...(sent ?? filters()), ...(form.getRawValue() as Pick<F, K>) });
  const fill = (from: F) => form.setValue(Object.fromEntries(names.map((name) => [name, from[name]])), { emitEvent: false });
  function send(next: F): void {
    sent = next;
    filters.set(next);
  }
  function show(next: F): void {
    fill(next);
    send(next);
  }

  effect(() => {
    const now = filters();
    if (sent && JSON.stringify(now) === JSON.stringify(sent)) return;
    sent = null;
    fill(now);
  });
  form.valueChanges.pipe(debounceTime(REST), takeUntilDestroyed()).subscribe(() => send(wanted()));

  const parts = computed(() =>
    Object.entries<string | false | null | undefined>(options.parts(filters())).flatMap(([key, label]) => (label ? [{ key, label }] : [])),
  );
  return {
    ...pages,
    filters,
    fields,
    form,
    parts,
    sentence: computed(() => {
      // A list that failed says so in its own place, and is on its way no more.
      if (!pages.first.hasValue()) return pages.first.error() && !pages.first.isLoading() ? '' : options.loading;
      const many = pages.total() === options.countedUpTo ? 'Ít nhất ' : '';
      return `${many}${formatCount(pages.total())} ${options.counted(filters())}${parts().length > 0 ? ':' : ''}`;
    }),
    remove: (key) => show({ ...wanted(), [key]: unfiltered[key as keyof F] }),
    show: (only) => show({ ...unfiltered, ...only }),
    reset: () => show(unfiltered),
  };
}
