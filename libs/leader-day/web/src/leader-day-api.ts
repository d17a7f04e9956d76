import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import type {
  CallOffDayRequest,
  ComplianceReport,
  CorrectLeaderDayRequest,
  DayChangeList,
  DayCheckList,
  DayOutcomeRequest,
  DayPurpose,
  DelegateDayRequest,
  EnterLeaderDayRequest,
  LeaderDayListFilter,
  LeaderDayPage,
  LeaderDayRow,
  LeaderDayView,
  LeaderYear,
  PostponeDayRequest,
  PublishDaysRequest,
  ReinstateDayRequest,
  SessionKind,
  WrittenDays,
} from '@tiepdan/leader-day/contract';
import { compliancePaths, leaderDayPaths } from '@tiepdan/leader-day/contract';
import type { PlainDate, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { PAGE_SIZE } from '@tiepdan/platform/contract';
import { present } from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';
import { EMPTY, expand, map, reduce } from 'rxjs';

/** What narrows a list of leaders' days. Empty values are not sent. */
export type LeaderDayFilter = { readonly [K in keyof LeaderDayListFilter]: LeaderDayListFilter[K] | '' } & {
  readonly cursor?: string | null;
  readonly limit?: number;
};

/** Which day is asked about: one that is there, or one that is being typed. */
export type CheckedQuestion =
  | { readonly dayId: string; readonly on: PlainDate; readonly startsAt?: string | null; readonly endsAt?: string | null }
  | {
      readonly hostId: string;
      readonly on: PlainDate;
      readonly session: SessionKind;
      readonly purpose: DayPurpose;
      readonly startsAt?: string | null;
      readonly endsAt?: string | null;
    };

/** The routes of leaders' reception days, one method each. */
@Injectable({ providedIn: 'root' })
export class LeaderDayApi {
  private readonly http = inject(HttpClient);

  list(filter: LeaderDayFilter): Observable<LeaderDayPage> {
    return this.http.get<LeaderDayPage>(leaderDayPaths.list, { params: present(filter) });
  }

  /** All days under a filter, page after page, in order of their dates: a year holds a few hundred at most. */
  all(filter: LeaderDayFilter): Observable<readonly LeaderDayRow[]> {
    const page = (cursor: string | null) => this.list({ ...filter, cursor, limit: PAGE_SIZE.most });
    return page(null).pipe(
      expand(({ nextCursor }) => (nextCursor === null ? EMPTY : page(nextCursor))),
      reduce<LeaderDayPage, LeaderDayRow[]>((rows, { items }) => [...rows, ...items], []),
      map((rows) => rows.sort((one, other) => one.heldOn.localeCompare(other.heldOn))),
    );
  }

  /** Everything the calendar of a year shows, in one request. */
  year(year: number): Observable<LeaderYear> {
    return this.http.get<LeaderYear>(leaderDayPaths.year, { params: { year } });
  }

  /** What complains about a day at a date. */
  checks(question: CheckedQuestion): Observable<DayCheckList> {
    return this.http.get<DayCheckList>(leaderDayPaths.checks, { params: present(question) });
  }

  one(id: string): Observable<LeaderDayView> {
    return this.http.get<LeaderDayView>(leaderDayPaths.one(id));
  }

  history(id: string): Observable<readonly HistoryEntry[]> {
    return this.http.get<readonly HistoryEntry[]>(leaderDayPaths.history(id));
  }

  /** What people were told of the day: published, postponed, delegated, called off. */
  changes(id: string): Observable<DayChangeList> {
    return this.http.get<DayChangeList>(leaderDayPaths.changes(id));
  }

  /** Plans a day, or enters one that was announced already. */
  enter(request: EnterLeaderDayRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(leaderDayPaths.list, request);
  }

  correct(id: string, request: CorrectLeaderDayRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(leaderDayPaths.one(id), request);
  }

  publish(request: PublishDaysRequest): Observable<WrittenDays> {
    return this.http.post<WrittenDays>(leaderDayPaths.publication, request);
  }

  postpone(id: string, request: PostponeDayRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(leaderDayPaths.postponement(id), request);
  }

  delegate(id: string, request: DelegateDayRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(leaderDayPaths.delegation(id), request);
  }

  callOff(id: string, request: CallOffDayRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(leaderDayPaths.callingOff(id), request);
  }

  reinstate(id: string, request: ReinstateDayRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(leaderDayPaths.reinstatement(id), request);
  }

  outcome(id: string, request: DayOutcomeRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(leaderDayPaths.outcome(id), request);
  }

  cancel(id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(leaderDayPaths.cancel(id), request);
  }

  restore(id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(leaderDayPaths.restore(id), request);
  }

  /** Days required and held, by leader and month. */
  compliance(year: number): Observable<ComplianceReport> {
    return this.http.get<ComplianceReport>(compliancePaths.report, { params: { year } });
  }
}
