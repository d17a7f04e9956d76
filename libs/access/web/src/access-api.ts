import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  accessPaths,
  type ChangeRoleRequest,
  type CopyRoleRequest,
  type DefineRoleRequest,
  type PermissionCatalog,
  type RoleList,
  type RoleView,
  type SeparationsView,
  type SetSeparationsRequest,
  type WrittenRole,
} from '@tiepdan/access/contract';
import type { HistoryList } from '@tiepdan/audit/contract';
import type { VersionedReason } from '@tiepdan/platform/contract';
import type { Observable } from 'rxjs';

/** The routes of roles, typed. */
@Injectable({ providedIn: 'root' })
export class AccessApi {
  private readonly http = inject(HttpClient);

  roles(): Observable<RoleList> {
    return this.http.get<RoleList>(accessPaths.roles);
  }

  /** Every permission there is, by part of the house. */
  catalog(): Observable<PermissionCatalog> {
    return this.http.get<PermissionCatalog>(accessPaths.catalog);
  }

  role(key: string): Observable<RoleView> {
    return this.http.get<RoleView>(accessPaths.role(key));
  }

  history(key: string): Observable<HistoryList> {
    return this.http.get<HistoryList>(accessPaths.history(key));
  }

  define(request: DefineRoleRequest): Observable<WrittenRole> {
    return this.http.post<WrittenRole>(accessPaths.roles, request);
  }

  change(key: string, request: ChangeRoleRequest): Observable<WrittenRole> {
    return this.http.put<WrittenRole>(accessPaths.role(key), request);
  }

  copy(key: string, request: CopyRoleRequest): Observable<WrittenRole> {
    return this.http.post<WrittenRole>(accessPaths.copy(key), request);
  }

  reset(key: string, request: VersionedReason): Observable<WrittenRole> {
    return this.http.post<WrittenRole>(accessPaths.reset(key), request);
  }

  retire(key: string, request: VersionedReason): Observable<WrittenRole> {
    return this.http.post<WrittenRole>(accessPaths.retire(key), request);
  }

  reinstate(key: string, request: VersionedReason): Observable<WrittenRole> {
    return this.http.post<WrittenRole>(accessPaths.reinstate(key), request);
  }

  separations(): Observable<SeparationsView> {
    return this.http.get<SeparationsView>(accessPaths.separations);
  }

  setSeparations(request: SetSeparationsRequest): Observable<SeparationsView> {
    return this.http.put<SeparationsView>(accessPaths.separations, request);
  }
}
