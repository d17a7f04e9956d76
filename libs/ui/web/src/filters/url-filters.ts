import { type Signal, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type ParamMap, Router } from '@angular/router';

/** What a filter may hold. An empty text, null or false is "no filter" unless the default says otherwise. */
export type FilterValue = string | number | boolean | null;

/** The filters of a list as they stand in the address. */
export type UrlFilters<T> = Signal<T> & {
  /** Changes some filters; the address follows, without a new step in the browser's history. */
  set(patch: Partial<T>): void;
  /** Takes one filter away. */
  unset(key: string): void;
  /** Back to the defaults. */
  reset(): void;
};

function read(text: string, usual: FilterValue): FilterValue {
  if (typeof usual === 'number') return Number.isFinite(Number(text)) ? Number(text) : usual;
  if (typeof usual === 'boolean') return text === 'true';
  return text;
}

const pathOf = (address: string) => address.split(/[?#]/)[0];

/** The filters that `params` tell, each as the type of its default. */
export function readFilters<T extends object>(defaults: T, params: ParamMap): T {
  const entries = Object.entries(defaults as Record<string, FilterValue>).map(([name, usual]) => {
    const text = params.get(name);
    return [name, text === null ? usual : read(text, usual)];
  });
  return Object.fromEntries(entries) as T;
}

/**
 * A list's filters, kept in the query of its address both ways, so that a list can be bookmarked, sent, and come back to.
 * Call in a constructor or field initializer: `const filters = urlFilters<PetitionFilters>({ q: '', from: null })`.
 */
export function urlFilters<T extends object>(defaults: T): UrlFilters<T> {
  const route = inject(ActivatedRoute);
  const router = inject(Router);
  const params = toSignal(route.queryParamMap, { initialValue: route.snapshot.queryParamMap });
  const value = computed(() => readFilters(defaults, params()), { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
  /** Who has just opened a record must not be called back to the list because a filter followed the typing a moment later. */
  const leaving = () => {
    const under = router.currentNavigation();
    return under !== null && pathOf(router.serializeUrl(under.extractedUrl)) !== pathOf(router.url);
  };
  const go = (patch: Partial<T>) => {
    if (leaving() || JSON.stringify({ ...value(), ...patch }) === JSON.stringify(value())) return;
    const queryParams = Object.fromEntries(
      Object.entries(patch as Record<string, FilterValue>).map(([name, filter]) => {
        const usual = (defaults as Record<string, FilterValue>)[name];
        return [name, filter === usual || filter === null || filter === '' || filter === undefined ? null : String(filter)];
      }),
    );
    void router.navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  };
  return Object.assign(value, {
    set: go,
    unset: (key: string) => go({ [key]: defaults[key as keyof T] } as Partial<T>),
    reset: () => go(defaults),
  });
}
