import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import {
  hearingPaths,
  type AbsentRequest,
  type AcceptHearingRequest,
  type AgendaRequest,
  type AgendaSuggestion,
  type AgendaWritten,
  type BeginHearingRequest,
  type ChangeHearingTermsRequest,
  type CloseDayRequest,
  type ConcludedHearing,
  type ConcludeHearingRequest,
  type CorrectMinutesRequest,
  type HearingCounts,
  type HearingDayView,
  type HearingList,
  type HearingNotes,
  type HearingOrigin,
  type HearingPage,
  type HearingState,
  type HearingTerms,
  type HearingView,
  type InviteRequest,
  type InviteResult,
  type InvolveAgenciesRequest,
  type MinutesView,
  type MoveHearingRequest,
  type NoteTakerRequest,
  type OpenDayList,
  type OpenedHearing,
  type RefuseHearingRequest,
  type RegisterHearingRequest,
  type SaveNotesRequest,
  type SetOnlineRequest,
  type TieHearingRequest,
  type TodayView,
} from '@tiepdan/hearing/contract';
import type { PlainDate, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { present } from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';

/** What narrows the list of requests. Empty values are not sent. */
export interface HearingFilter {
  readonly list?: HearingList | '';
  readonly state?: HearingState | '';
  readonly origin?: HearingOrigin | '';
  readonly leaderDayId?: string;
  /** Only those that wait without a day. */
  readonly noDay?: boolean | '';
  readonly petitionId?: string;
  readonly receptionId?: string;
  readonly matterId?: string;
  readonly q?: string;
  readonly limit?: number;
}

/** The routes of requests to be heard and of a leader's day, one method each. */
@Injectable({ providedIn: 'root' })
export class HearingApi {
  private readonly http = inject(HttpClient);

  list(filter: HearingFilter, cursor: string | null = null): Observable<HearingPage> {
    return this.http.get<HearingPage>(hearingPaths.list, { params: present({ ...filter, cursor }) });
  }

  counts(): Observable<HearingCounts> {
    return this.http.get<HearingCounts>(hearingPaths.counts);
  }

  one(id: string): Observable<HearingView> {
    return this.http.get<HearingView>(hearingPaths.one(id));
  }

  history(id: string): Observable<readonly HistoryEntry[]> {
    return this.http.get<readonly HistoryEntry[]>(hearingPaths.history(id));
  }

  /** Published days that still take requests, from today on unless told. */
  openDays(range: { readonly from?: PlainDate; readonly to?: PlainDate } = {}): Observable<OpenDayList> {
    return this.http.get<OpenDayList>(hearingPaths.openDays, { params: present(range) });
  }

  register(request: RegisterHearingRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(hearingPaths.list, request);
  }

  tie(id: string, request: TieHearingRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(hearingPaths.tie(id), request);
  }

  accept(id: string, request: AcceptHearingRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(hearingPaths.accept(id), request);
  }

  refuse(id: string, request: RefuseHearingRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(hearingPaths.refuse(id), request);
  }

  move(id: string, request: MoveHearingRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(hearingPaths.move(id), request);
  }

  withdraw(id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(hearingPaths.withdraw(id), request);
  }

  takeBack(id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(hearingPaths.takeBack(id), request);
  }

  involve(id: string, request: InvolveAgenciesRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(hearingPaths.agencies(id), request);
  }

  /** Who asked on the public page and what for, sealed; the reason is kept. */
  open(id: string, reason: string): Observable<OpenedHearing> {
    return this.http.post<OpenedHearing>(hearingPaths.opening(id), { reason });
  }

  begin(id: string, request: BeginHearingRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(hearingPaths.begin(id), request);
  }

  notes(id: string): Observable<HearingNotes> {
    return this.http.get<HearingNotes>(hearingPaths.notes(id));
  }

  saveNotes(id: string, request: SaveNotesRequest): Observable<Pick<HearingNotes, 'version'>> {
    return this.http.put<Pick<HearingNotes, 'version'>>(hearingPaths.notes(id), request);
  }

  conclude(id: string, request: ConcludeHearingRequest): Observable<ConcludedHearing> {
    return this.http.post<ConcludedHearing>(hearingPaths.conclude(id), request);
  }

  absent(id: string, request: AbsentRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(hearingPaths.absent(id), request);
  }

  minutes(id: string): Observable<MinutesView> {
    return this.http.get<MinutesView>(hearingPaths.minutes(id));
  }

  correctMinutes(id: string, request: CorrectMinutesRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(hearingPaths.minutes(id), request);
  }

  /** Everything of one day that its preparation needs. */
  day(dayId: string): Observable<HearingDayView> {
    return this.http.get<HearingDayView>(hearingPaths.day(dayId));
  }

  /** The reader's own day of today or the next one, or the day named, with every matter's brief. */
  today(dayId: string | null = null): Observable<TodayView> {
    return this.http.get<TodayView>(hearingPaths.today, { params: present({ dayId }) });
  }

  setAgenda(dayId: string, request: AgendaRequest): Observable<AgendaWritten> {
    return this.http.put<AgendaWritten>(hearingPaths.agenda(dayId), request);
  }

  suggestion(dayId: string): Observable<AgendaSuggestion> {
    return this.http.get<AgendaSuggestion>(hearingPaths.suggestion(dayId));
  }

  /** Whoever prepares the day has its briefs on paper. */
  notePrinted(dayId: string): Observable<AgendaWritten> {
    return this.http.post<AgendaWritten>(hearingPaths.briefsPrinted(dayId), {});
  }

  setNoteTaker(dayId: string, request: NoteTakerRequest): Observable<AgendaWritten> {
    return this.http.put<AgendaWritten>(hearingPaths.noteTaker(dayId), request);
  }

  invite(dayId: string, request: InviteRequest): Observable<InviteResult> {
    return this.http.post<InviteResult>(hearingPaths.invitations(dayId), request);
  }

  setOnline(dayId: string, request: SetOnlineRequest): Observable<AgendaWritten> {
    return this.http.put<AgendaWritten>(hearingPaths.online(dayId), request);
  }

  close(dayId: string, request: CloseDayRequest): Observable<unknown> {
    return this.http.post<unknown>(hearingPaths.close(dayId), request);
  }

  terms(): Observable<HearingTerms> {
    return this.http.get<HearingTerms>(hearingPaths.terms);
  }

  changeTerms(request: ChangeHearingTermsRequest): Observable<HearingTerms> {
    return this.http.put<HearingTerms>(hearingPaths.terms, request);
  }
}
