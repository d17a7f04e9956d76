import type { Router } from '@angular/router';

/** The ids that the page before handed over under `name`, or that are kept with the address when the page is loaded again. */
export function idsHandedOver(router: Router, name: string): readonly string[] {
  const state = (router.currentNavigation()?.extras.state ?? history.state ?? {}) as Readonly<Record<string, unknown>>;
  const ids = state[name];
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
}
