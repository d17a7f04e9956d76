import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { identityPaths } from '@tiepdan/identity/contract';
import { catchError, throwError } from 'rxjs';
import { Session } from './session';

/** When the server no longer knows the session, leads to the sign-in page and back; what was typed stays in its draft. */
export const sessionInterceptor: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const router = inject(Router);
  return next(request).pipe(
    catchError((failure: unknown) => {
      if (failure instanceof HttpErrorResponse && failure.status === 401 && request.url !== identityPaths.session && session.view()) {
        session.expired();
        void router.navigate(['/sign-in'], { queryParams: { return: router.url } });
      }
      return throwError(() => failure);
    }),
  );
};
