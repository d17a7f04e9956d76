import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from './session';

/** Lets only a signed-in officer pass; others go to the sign-in page and come back after it. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  const view = await session.load().catch(() => null);
  return view ? true : router.createUrlTree(['/sign-in'], { queryParams: ['/', '/desk'].includes(state.url) ? {} : { return: state.url } });
};
