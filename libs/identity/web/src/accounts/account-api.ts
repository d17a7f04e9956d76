import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import {
  accountPaths,
  secondFactorPaths,
  sessionPaths,
  type AccountChoices,
  type AccountDetail,
  type AccountPage,
  type AccountState,
  type AccountTermsView,
  type ChangeAccountTermsRequest,
  type ClosedAccount,
  type CorrectAccountRequest,
  type CreateAccountRequest,
  type GiveRolesRequest,
  type ImportedStaff,
  type OneTimePassword,
  type SessionList,
  type StaffListRequest,
  type StaffPreview,
  type StaffSheetText,
} from '@tiepdan/identity/contract';
import type { VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { present } from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';

/** What narrows the list. Empty values are not sent. */
export interface AccountFilter {
  readonly q?: string;
  readonly role?: string;
  readonly state?: AccountState | '';
  readonly cursor?: string | null;
}

/** The routes of accounts, typed. */
@Injectable({ providedIn: 'root' })
export class AccountApi {
  private readonly http = inject(HttpClient);

  list(filter: AccountFilter): Observable<AccountPage> {
    return this.http.get<AccountPage>(accountPaths.list, { params: present(filter) });
  }

  one(id: string): Observable<AccountDetail> {
    return this.http.get<AccountDetail>(accountPaths.one(id));
  }

  history(id: string): Observable<readonly HistoryEntry[]> {
    return this.http.get<readonly HistoryEntry[]>(accountPaths.history(id));
  }

  choices(): Observable<AccountChoices> {
    return this.http.get<AccountChoices>(accountPaths.choices);
  }

  create(request: CreateAccountRequest): Observable<OneTimePassword> {
    return this.http.post<OneTimePassword>(accountPaths.list, request);
  }

  correct(id: string, request: CorrectAccountRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(accountPaths.one(id), request);
  }

  giveRoles(id: string, request: GiveRolesRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(accountPaths.roles(id), request);
  }

  close(id: string, request: VersionedReason): Observable<ClosedAccount> {
    return this.http.post<ClosedAccount>(accountPaths.close(id), request);
  }

  reopen(id: string, request: VersionedReason): Observable<OneTimePassword> {
    return this.http.post<OneTimePassword>(accountPaths.reopen(id), request);
  }

  resetPassword(id: string, request: VersionedReason): Observable<OneTimePassword> {
    return this.http.post<OneTimePassword>(accountPaths.resetPassword(id), request);
  }

  clearWait(id: string, version: number): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(accountPaths.clearWait(id), { version });
  }

  sessions(id: string): Observable<SessionList> {
    return this.http.get<SessionList>(sessionPaths.ofAccount(id));
  }

  endSessions(id: string): Observable<void> {
    return this.http.delete<void>(sessionPaths.ofAccount(id));
  }

  /** Takes a lost second factor off. */
  removeSecondFactor(id: string, reason: string): Observable<void> {
    return this.http.post<void>(secondFactorPaths.removal(id), { reason });
  }

  terms(): Observable<AccountTermsView> {
    return this.http.get<AccountTermsView>(accountPaths.terms);
  }

  changeTerms(request: ChangeAccountTermsRequest): Observable<AccountTermsView> {
    return this.http.put<AccountTermsView>(accountPaths.terms, request);
  }

  /** A staff list in an .xlsx as text. */
  sheet(content: string): Observable<StaffSheetText> {
    return this.http.post<StaffSheetText>(accountPaths.importSheet, { content });
  }

  preview(request: StaffListRequest): Observable<StaffPreview> {
    return this.http.post<StaffPreview>(accountPaths.importPreview, request);
  }

  import(request: StaffListRequest): Observable<ImportedStaff> {
    return this.http.post<ImportedStaff>(accountPaths.import, request);
  }
}
