import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  type LateEntryPage,
  type LockedDay,
  type LockPeriodRequest,
  type PeriodLockList,
  type PeriodLockView,
  periodPaths,
  type UnlockPeriodRequest,
} from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { Observable } from 'rxjs';

/** The routes of locked periods, one method each. */
@Injectable({ providedIn: 'root' })
export class PeriodLockApi {
  private readonly http = inject(HttpClient);

  list(): Observable<PeriodLockList> {
    return this.http.get<PeriodLockList>(periodPaths.locks);
  }

  lock(request: LockPeriodRequest): Observable<PeriodLockView> {
    return this.http.post<PeriodLockView>(periodPaths.locks, request);
  }

  unlock(id: string, request: UnlockPeriodRequest): Observable<PeriodLockView> {
    return this.http.post<PeriodLockView>(periodPaths.unlock(id), request);
  }

  /** What was written late while the period was locked, newest first. */
  late(id: string, cursor: string | null): Observable<LateEntryPage> {
    return this.http.get<LateEntryPage>(periodPaths.late(id), { params: cursor ? { cursor } : {} });
  }

  day(day: PlainDate): Observable<LockedDay> {
    return this.http.get<LockedDay>(periodPaths.day(day));
  }
}
