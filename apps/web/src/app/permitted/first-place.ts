import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { PLACES } from '../places';

/** Where one begins: the first place of the rail one may enter. An administrator has no desk, and is not met by a closed door. */
export const firstPlace: CanActivateFn = () => {
  const session = inject(Session);
  const place = PLACES.find(({ permission }) => session.can(permission)) ?? PLACES[0];
  return inject(Router).parseUrl(place?.path ?? '/desk');
};
