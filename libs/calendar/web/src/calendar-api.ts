import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import type {
  CalendarDayDetails,
  CalendarYear,
  CorrectCalendarDayRequest,
  ImportCalendarDaysRequest,
  ImportedCalendarDays,
  LimitPreview,
  LimitPreviewRequest,
  LimitRule,
  MovedLimits,
  PreviewCalendarDaysRequest,
  WrittenCalendarDay,
} from '@tiepdan/calendar/contract';
import { calendarPaths } from '@tiepdan/calendar/contract';
import type { VersionedReason } from '@tiepdan/platform/contract';
import type { Observable } from 'rxjs';

/** The routes of the working calendar and of the limits, one method each. */
@Injectable({ providedIn: 'root' })
export class CalendarApi {
  private readonly http = inject(HttpClient);

  year(year: number): Observable<CalendarYear> {
    return this.http.get<CalendarYear>(calendarPaths.year(year));
  }

  add(request: CalendarDayDetails): Observable<WrittenCalendarDay> {
    return this.http.post<WrittenCalendarDay>(calendarPaths.days, request);
  }

  correct(id: string, request: CorrectCalendarDayRequest): Observable<WrittenCalendarDay> {
    return this.http.put<WrittenCalendarDay>(calendarPaths.day(id), request);
  }

  cancel(id: string, request: VersionedReason): Observable<WrittenCalendarDay> {
    return this.http.post<WrittenCalendarDay>(calendarPaths.cancel(id), request);
  }

  restore(id: string, request: VersionedReason): Observable<WrittenCalendarDay> {
    return this.http.post<WrittenCalendarDay>(calendarPaths.restore(id), request);
  }

  /** Which limits a change of days would move. */
  previewDays(request: PreviewCalendarDaysRequest): Observable<MovedLimits> {
    return this.http.post<MovedLimits>(calendarPaths.previewDays, request);
  }

  history(id: string): Observable<readonly HistoryEntry[]> {
    return this.http.get<readonly HistoryEntry[]>(calendarPaths.history(id));
  }

  import(request: ImportCalendarDaysRequest): Observable<ImportedCalendarDays> {
    return this.http.post<ImportedCalendarDays>(calendarPaths.import, request);
  }

  /** Every version of every limit. */
  rules(): Observable<readonly LimitRule[]> {
    return this.http.get<readonly LimitRule[]>(calendarPaths.rules);
  }

  /** A limit computed for the office, with its reason. */
  preview(request: LimitPreviewRequest): Observable<LimitPreview> {
    return this.http.post<LimitPreview>(calendarPaths.preview, request);
  }
}
