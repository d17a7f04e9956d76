import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import type { SessionStage } from '@tiepdan/identity/contract';
import { Session } from '../session';

/** The page of each stage that a session passes before it is complete. */
export const STEP_PATHS: Readonly<Record<Exclude<SessionStage, 'full'>, string>> = {
  'second-factor': '/sign-in/code',
  'change-password': '/sign-in/password',
  enrol: '/sign-in/enrol',
};

/** Where whoever was sent to sign in goes on; never to another site, and never back to signing in. */
export function goOnAddress(target: string | undefined): string {
  return target?.startsWith('/') && !target.startsWith('//') && !target.startsWith('/sign-in') ? target : '/';
}

/** Where a session of this stage belongs; `target` is where one wanted to go. */
export const addressOf = (stage: SessionStage, target: string | undefined): string => (stage === 'full' ? goOnAddress(target) : STEP_PATHS[stage]);

/** Lets only a session of that stage pass; every other one goes where it belongs. */
export function atStep(stage: Exclude<SessionStage, 'full'>): CanActivateFn {
  return async (route) => {
    const router = inject(Router);
    const target = route.queryParamMap.get('return') ?? undefined;
    const view = await inject(Session)
      .load()
      .catch(() => null);
    if (view?.stage === stage) return true;
    if (view?.stage === 'full') return router.parseUrl(goOnAddress(target));
    return router.createUrlTree([view ? STEP_PATHS[view.stage] : '/sign-in'], { queryParams: target ? { return: target } : {} });
  };
}
