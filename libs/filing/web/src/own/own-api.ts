import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  type EnteredReturn,
  filingPaths,
  type OwnFromRecordsRequest,
  type OwnReturnRequest,
  type OwnReturns,
  type ReturnView,
} from '@tiepdan/filing/contract';
import type { Observable } from 'rxjs';

/** What the account of a body does for its own unit, one method a route. */
@Injectable({ providedIn: 'root' })
export class OwnReturnApi {
  private readonly http = inject(HttpClient);

  /** The periods it reports, newest first. */
  list(): Observable<OwnReturns> {
    return this.http.get<OwnReturns>(filingPaths.ownReturns);
  }

  one(id: string): Observable<ReturnView> {
    return this.http.get<ReturnView>(filingPaths.ownReturn(id));
  }

  enter(request: OwnReturnRequest): Observable<EnteredReturn> {
    return this.http.post<EnteredReturn>(filingPaths.ownReturns, request);
  }

  takeFromRecords(request: OwnFromRecordsRequest): Observable<EnteredReturn> {
    return this.http.post<EnteredReturn>(filingPaths.ownFromRecords, request);
  }
}
