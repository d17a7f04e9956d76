import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import type {
  CorrectLeaderDayRequest,
  LeaderDayDetails,
  LeaderDayPage,
  LeaderDayRow,
  LeaderDayView,
  LeaderView,
} from '@tiepdan/leader-day/contract';
import { leaderDayPaths } from '@tiepdan/leader-day/contract';
import type { PlainDate, RecordStatus, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { PAGE_SIZE } from '@tiepdan/platform/contract';
import { present } from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';
import { EMPTY, expand, map, reduce, shareReplay } from 'rxjs';

/** What narrows a list of leaders' days. Empty values are not sent. */
export interface LeaderDayFilter {
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
  readonly hostId?: string;
  readonly status?: RecordStatus | '';
  readonly cursor?: string | null;
  readonly limit?: number;
}

/** The routes of leaders' reception days, one method each. */
@Injectable({ providedIn: 'root' })
export class LeaderDayApi {
  private readonly http = inject(HttpClient);
  private leaderList: Observable<readonly LeaderView[]> | null = null;

  list(filter: LeaderDayFilter): Observable<LeaderDayPage> {
    return this.http.get<LeaderDayPage>(leaderDayPaths.list, { params: present(filter) });
  }

  /** All days under a filter, page after page: a year holds a few dozen. In order of their dates. */
  all(filter: LeaderDayFilter): Observable<readonly LeaderDayRow[]> {
    const page = (cursor: string | null) => this.list({ ...filter, cursor, limit: PAGE_SIZE.most });
    return page(null).pipe(
      expand(({ nextCursor }) => (nextCursor === null ? EMPTY : page(nextCursor))),
      reduce<LeaderDayPage, LeaderDayRow[]>((rows, { items }) => [...rows, ...items], []),
      map((rows) => rows.sort((one, other) => one.heldOn.localeCompare(other.heldOn))),
    );
  }

  one(id: string): Observable<LeaderDayView> {
    return this.http.get<LeaderDayView>(leaderDayPaths.one(id));
  }

  history(id: string): Observable<readonly HistoryEntry[]> {
    return this.http.get<readonly HistoryEntry[]>(leaderDayPaths.history(id));
  }

  announce(request: LeaderDayDetails): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(leaderDayPaths.list, request);
  }

  correct(id: string, request: CorrectLeaderDayRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(leaderDayPaths.one(id), request);
  }

  cancel(id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(leaderDayPaths.cancel(id), request);
  }

  restore(id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(leaderDayPaths.restore(id), request);
  }

  /** The leaders who receive citizens; they hardly ever change, so they are asked for once. */
  leaders(): Observable<readonly LeaderView[]> {
    this.leaderList ??= this.http.get<readonly LeaderView[]>(leaderDayPaths.leaders).pipe(shareReplay({ bufferSize: 1, refCount: false }));
    return this.leaderList;
  }
}
