import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { accountPaths, type ChangedOwnPassword, type ChangeOwnPasswordRequest, type OwnPasswordView, type PasswordVerdict } from '@tiepdan/identity/contract';
import type { Observable } from 'rxjs';

/** The routes of one's own password, typed. */
@Injectable({ providedIn: 'root' })
export class PasswordApi {
  private readonly http = inject(HttpClient);

  view(): Observable<OwnPasswordView> {
    return this.http.get<OwnPasswordView>(accountPaths.ownPassword);
  }

  check(password: string): Observable<PasswordVerdict> {
    return this.http.post<PasswordVerdict>(accountPaths.ownPasswordCheck, { password });
  }

  change(request: ChangeOwnPasswordRequest): Observable<ChangedOwnPassword> {
    return this.http.post<ChangedOwnPassword>(accountPaths.ownPassword, request);
  }
}
