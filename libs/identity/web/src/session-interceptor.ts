import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { UNATTENDED_HEADER, identityPaths } from '@tiepdan/identity/contract';
import { catchError, tap, throwError } from 'rxjs';
import { IdleWatch } from './idle-watch';
import { Session } from './session';
import { STEP_PATHS } from './sign-in/steps';
import { UNATTENDED } from './unattended';

/** What a session still needs, by the refusals that say so. */
const STEPS: Readonly<Record<string, string>> = {
  'SESSION.SECOND_FACTOR_NEEDED': STEP_PATHS['second-factor'],
  'SESSION.PASSWORD_CHANGE_NEEDED': STEP_PATHS['change-password'],
  'SESSION.ENROL_NEEDED': STEP_PATHS.enrol,
};

/**
 * When the server no longer knows the session, or asks for more of it, leads to the page for that and back; what was typed stays in its
 * draft.
 */
export const sessionInterceptor: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const router = inject(Router);
  const idle = inject(IdleWatch);
  const unattended = request.context.get(UNATTENDED);
  const leave = (path: string) => {
    session.expired();
    void router.navigate([path], { queryParams: { return: router.url } });
  };
  return next(unattended ? request.clone({ setHeaders: { [UNATTENDED_HEADER]: 'true' } }) : request).pipe(
    tap(() => {
      if (!unattended) idle.used();
    }),
    catchError((failure: unknown) => {
      if (failure instanceof HttpErrorResponse && request.url !== identityPaths.session && session.view()) {
        const step = failure.status === 403 ? STEPS[(failure.error as { code?: string } | null)?.code ?? ''] : undefined;
        if (failure.status === 401) leave('/sign-in');
        else if (step && session.view()?.stage === 'full') {
          session.forget();
          void router.navigate([step], { queryParams: { return: router.url } });
        }
      }
      return throwError(() => failure);
    }),
  );
};
