import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  type ChangeSignInTermsRequest,
  type NewSecondFactor,
  type ProofRequest,
  type RecoveryCodes,
  type RecoveryCodesLeft,
  type SignInTermsView,
  identityPaths,
  secondFactorPaths,
  sessionPaths,
  signInTermPaths,
} from '@tiepdan/identity/contract';
import type { Observable } from 'rxjs';

/** How one signs in, one method a route. What is only read is read by resources. */
@Injectable({ providedIn: 'root' })
export class SecondFactorApi {
  private readonly http = inject(HttpClient);

  passByCode(code: string): Observable<void> {
    return this.http.post<void>(identityPaths.secondFactor, { code });
  }

  passByRecoveryCode(code: string): Observable<RecoveryCodesLeft> {
    return this.http.post<RecoveryCodesLeft>(identityPaths.recovery, { code });
  }

  prove(request: ProofRequest): Observable<void> {
    return this.http.post<void>(identityPaths.proof, request);
  }

  /** A new secret for the application. */
  begin(): Observable<NewSecondFactor> {
    return this.http.post<NewSecondFactor>(secondFactorPaths.own, {});
  }

  confirm(code: string): Observable<RecoveryCodes> {
    return this.http.post<RecoveryCodes>(secondFactorPaths.confirm, { code });
  }

  drop(): Observable<void> {
    return this.http.delete<void>(secondFactorPaths.own);
  }

  renewCodes(): Observable<RecoveryCodes> {
    return this.http.post<RecoveryCodes>(secondFactorPaths.recoveryCodes, {});
  }

  link(): Observable<void> {
    return this.http.put<void>(secondFactorPaths.link, {});
  }

  unlink(): Observable<void> {
    return this.http.delete<void>(secondFactorPaths.link);
  }

  endSession(id: string): Observable<void> {
    return this.http.delete<void>(sessionPaths.ownOne(id));
  }

  endOtherSessions(): Observable<void> {
    return this.http.delete<void>(sessionPaths.own);
  }

  terms(): Observable<SignInTermsView> {
    return this.http.get<SignInTermsView>(signInTermPaths.terms);
  }

  changeTerms(request: ChangeSignInTermsRequest): Observable<SignInTermsView> {
    return this.http.put<SignInTermsView>(signInTermPaths.terms, request);
  }
}
