import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type AccountView, type SessionView, type SignInRequest, identityPaths } from '@tiepdan/identity/contract';
import type { Observable } from 'rxjs';

/** The identity routes, one method each. */
@Injectable({ providedIn: 'root' })
export class IdentityApi {
  private readonly http = inject(HttpClient);

  session(): Observable<SessionView> {
    return this.http.get<SessionView>(identityPaths.session);
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
