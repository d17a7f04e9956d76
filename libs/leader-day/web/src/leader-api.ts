import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { CorrectLeaderRequest, LeaderChoices, LeaderDetails, LeaderView } from '@tiepdan/leader-day/contract';
import { leaderDayPaths } from '@tiepdan/leader-day/contract';
import type { WrittenRecord } from '@tiepdan/platform/contract';
import type { Observable } from 'rxjs';
import { shareReplay, tap } from 'rxjs';

/** The routes of the leaders who receive citizens, one method each. */
@Injectable({ providedIn: 'root' })
export class LeaderApi {
  private readonly http = inject(HttpClient);
  private inOffice: Observable<readonly LeaderView[]> | null = null;

  /** Those in office; they hardly ever change, so they are asked for once, and again after a change made here. */
  leaders(): Observable<readonly LeaderView[]> {
    this.inOffice ??= this.http
      .get<readonly LeaderView[]>(leaderDayPaths.leaders)
      .pipe(tap({ error: () => (this.inOffice = null) }), shareReplay({ bufferSize: 1, refCount: false }));
    return this.inOffice;
  }

  /** Those who have left too. */
  all(): Observable<readonly LeaderView[]> {
    return this.http.get<readonly LeaderView[]>(leaderDayPaths.leaders, { params: { all: true } });
  }

  /** Bodies and accounts that a leader may be tied to. */
  choices(): Observable<LeaderChoices> {
    return this.http.get<LeaderChoices>(leaderDayPaths.leaderChoices);
  }

  add(request: LeaderDetails): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(leaderDayPaths.leaders, request).pipe(tap(() => (this.inOffice = null)));
  }

  correct(id: string, request: CorrectLeaderRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(leaderDayPaths.leader(id), request).pipe(tap(() => (this.inOffice = null)));
  }
}
