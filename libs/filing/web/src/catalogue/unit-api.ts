import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  type CorrectUnitRequest,
  type MergedUnits,
  type MergeUnitsRequest,
  type UnitDetails,
  type UnitList,
  unitPaths,
  type UnitView,
} from '@tiepdan/agency/contract';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import type { WrittenRecord } from '@tiepdan/platform/contract';
import type { Observable } from 'rxjs';

/** The routes of reporting units, one method each. */
@Injectable({ providedIn: 'root' })
export class UnitApi {
  private readonly http = inject(HttpClient);

  /** All units, in force or not. */
  list(): Observable<UnitList> {
    return this.http.get<UnitList>(unitPaths.list);
  }

  one(id: string): Observable<UnitView> {
    return this.http.get<UnitView>(unitPaths.one(id));
  }

  enter(request: UnitDetails): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(unitPaths.list, request);
  }

  correct(id: string, request: CorrectUnitRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(unitPaths.one(id), request);
  }

  merge(request: MergeUnitsRequest): Observable<MergedUnits> {
    return this.http.post<MergedUnits>(unitPaths.merge, request);
  }

  history(id: string): Observable<readonly HistoryEntry[]> {
    return this.http.get<readonly HistoryEntry[]>(unitPaths.history(id));
  }
}
