import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { agencyPaths, type AgencyView } from '@tiepdan/agency/contract';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { identityPaths, type AccountView } from '@tiepdan/identity/contract';
import { leaderDayPaths, type LeaderDayPage, type LeaderDayView } from '@tiepdan/leader-day/contract';
import type { PlainDate, RecordStatus, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import {
  receptionPaths,
  type Attendance,
  type CorrectReceptionRequest,
  type LoggedReception,
  type LogReceptionRequest,
  type ReceptionMode,
  type ReceptionPage,
  type ReceptionView,
} from '@tiepdan/reception/contract';
import { present } from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';

/** What narrows a list of receptions. Empty values are not sent. */
export interface ReceptionFilter {
  readonly q?: string;
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
  readonly mode?: ReceptionMode | '';
  readonly attendance?: Attendance | '';
  readonly delegation?: boolean | '';
  readonly matterId?: string;
  readonly leaderDayId?: string;
  readonly citizenId?: string;
  readonly status?: RecordStatus | '';
  readonly cursor?: string | null;
  readonly limit?: number;
}

/** The routes of receptions, typed, and the pick lists that their form needs. */
@Injectable({ providedIn: 'root' })
export class ReceptionApi {
  private readonly http = inject(HttpClient);

  list(filter: ReceptionFilter): Observable<ReceptionPage> {
    return this.http.get<ReceptionPage>(receptionPaths.list, { params: present(filter) });
  }

  one(id: string): Observable<ReceptionView> {
    return this.http.get<ReceptionView>(receptionPaths.one(id));
  }

  history(id: string): Observable<readonly HistoryEntry[]> {
    return this.http.get<readonly HistoryEntry[]>(receptionPaths.history(id));
  }

  log(request: LogReceptionRequest): Observable<LoggedReception> {
    return this.http.post<LoggedReception>(receptionPaths.list, request);
  }

  correct(id: string, request: CorrectReceptionRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(receptionPaths.one(id), request);
  }

  cancel(id: string, reason: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(receptionPaths.cancel(id), reason);
  }

  restore(id: string, reason: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(receptionPaths.restore(id), reason);
  }

  /** Colleagues who may have received. */
  colleagues(): Observable<readonly AccountView[]> {
    return this.http.get<readonly AccountView[]>(identityPaths.colleagues);
  }

  /** The bodies that take part at the reception house (Luật TCD Đ.12 k.3). */
  participatingBodies(): Observable<readonly AgencyView[]> {
    return this.http.get<readonly AgencyView[]>(agencyPaths.list, { params: { kind: 'participating' } });
  }

  leaderDay(id: string): Observable<LeaderDayView> {
    return this.http.get<LeaderDayView>(leaderDayPaths.one(id));
  }

  /** The announced days of leaders between two days, both included. */
  leaderDays(from: PlainDate, to: PlainDate): Observable<LeaderDayPage> {
    return this.http.get<LeaderDayPage>(leaderDayPaths.list, { params: { from, to, status: 'active', purpose: 'reception', body: 'own', published: 'yes' } });
  }
}
