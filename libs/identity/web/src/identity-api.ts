import { HttpClient, HttpContext } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type AccountView, type SessionView, type SignInRequest, identityPaths } from '@tiepdan/identity/contract';
import type { Observable } from 'rxjs';
import { UNATTENDED } from './unattended';

/** The identity routes, one method each. */
@Injectable({ providedIn: 'root' })
export class IdentityApi {
  private readonly http = inject(HttpClient);

  session(): Observable<SessionView> {
    return this.http.get<SessionView>(identityPaths.session);
  }

  /** The same without being at the keyboard. */
  sessionUnattended(): Observable<SessionView> {
    return this.http.get<SessionView>(identityPaths.session, { context: new HttpContext().set(UNATTENDED, true) });
  }

  signIn(request: SignInRequest): Observable<void> {
    return this.http.post<void>(identityPaths.session, request);
  }

  signOut(): Observable<void> {
    return this.http.delete<void>(identityPaths.session);
  }

  /** Colleagues of the office, for pick lists. */
  colleagues(): Observable<readonly AccountView[]> {
    return this.http.get<readonly AccountView[]>(identityPaths.colleagues);
  }
}
