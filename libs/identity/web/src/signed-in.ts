import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from './session';
import { STEP_PATHS } from './sign-in/steps';

/** Lets only whoever has signed in completely pass; others go to the page of what is missing and come back after it. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  const view = await session.load().catch(() => null);
  if (view?.stage === 'full') return true;
  const path = view ? STEP_PATHS[view.stage] : '/sign-in';
  return router.createUrlTree([path], { queryParams: ['/', '/desk'].includes(state.url) ? {} : { return: state.url } });
};
