import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { type DelegateRequest, type MoveDelegationEndRequest, delegationPaths } from '@tiepdan/identity/contract';
import type { VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import type { Observable } from 'rxjs';

/** The routes of delegations that write, typed. */
@Injectable({ providedIn: 'root' })
export class DelegationApi {
  private readonly http = inject(HttpClient);

  delegate(request: DelegateRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(delegationPaths.list, request);
  }

  moveEnd(id: string, request: MoveDelegationEndRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(delegationPaths.lastDay(id), request);
  }

  end(id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(delegationPaths.end(id), request);
  }

  history(id: string): Observable<readonly HistoryEntry[]> {
    return this.http.get<readonly HistoryEntry[]>(delegationPaths.history(id));
  }
}
