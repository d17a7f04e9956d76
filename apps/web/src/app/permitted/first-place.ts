import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { PLACES } from '../places';

/** Where the days of each kind of account begin, in this order; whoever may enter none of them begins at the first place of the rail that is open. */
const BEGINNINGS = ['/desk', '/inbox', '/inbox/returns', '/admin/audit', '/admin/accounts'];

/** Where one begins. An administrator, or who checks the audit, has no desk, and is not met by a closed door. */
export const firstPlace: CanActivateFn = () => {
  const session = inject(Session);
  const open = PLACES.filter(({ permission }) => session.can(permission));
  const beginning = BEGINNINGS.find((path) => open.some((place) => place.path === path));
  const place = open.find(({ path }) => path === beginning) ?? open[0] ?? PLACES[0];
  return inject(Router).parseUrl(place?.path ?? '/desk');
};
