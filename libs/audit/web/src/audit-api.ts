import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { type AuditChainView, type AuditEntry, type AuditFilter, type AuditKeepingView, type AuditPage, type AuditVerification, type ChangeAuditKeepingRequest, auditPaths } from '@tiepdan/audit/contract';
import { present } from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';

/** The audit of the office, over the wire. */
@Injectable({ providedIn: 'root' })
export class AuditApi {
  private readonly http = inject(HttpClient);

  list(filter: AuditFilter, cursor: string | null): Observable<AuditPage> {
    return this.http.get<AuditPage>(auditPaths.list, { params: present({ ...filter, cursor }) });
  }

  one(id: string): Observable<AuditEntry> {
    return this.http.get<AuditEntry>(auditPaths.one(id));
  }

  chain(): Observable<AuditChainView> {
    return this.http.get<AuditChainView>(auditPaths.chain);
  }

  keeping(): Observable<AuditKeepingView> {
    return this.http.get<AuditKeepingView>(auditPaths.keeping);
  }

  changeKeeping(request: ChangeAuditKeepingRequest): Observable<AuditKeepingView> {
    return this.http.put<AuditKeepingView>(auditPaths.keeping, request);
  }

  verify(): Observable<AuditVerification> {
    return this.http.post<AuditVerification>(auditPaths.verify, null);
  }

  /** The address of a file of what the filter leaves. */
  fileOf(filter: AuditFilter, path: string): string {
    const query = new URLSearchParams(Object.entries(present(filter)).map(([name, value]) => [name, String(value)]));
    return query.size > 0 ? `${path}?${query}` : path;
  }
}
