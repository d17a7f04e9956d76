import { HttpClient, HttpContext } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { UNATTENDED } from '@tiepdan/identity/web';
import {
  type DigestPage,
  type JobsView,
  type ReminderPreferences,
  type ReminderPreferencesRequest,
  type UnreadDigests,
  reminderPaths,
} from '@tiepdan/reminder/contract';
import type { Observable } from 'rxjs';

/** The routes of reminders, one method each. */
@Injectable({ providedIn: 'root' })
export class ReminderApi {
  private readonly http = inject(HttpClient);

  list(cursor: string | null): Observable<DigestPage> {
    return this.http.get<DigestPage>(reminderPaths.list, { params: { limit: 10, ...(cursor ? { cursor } : {}) } });
  }

  /** Asked by the page itself, now and then: it keeps no session alive. */
  unread(): Observable<UnreadDigests> {
    return this.http.get<UnreadDigests>(reminderPaths.unread, { context: new HttpContext().set(UNATTENDED, true) });
  }

  markRead(id: string): Observable<UnreadDigests> {
    return this.http.post<UnreadDigests>(reminderPaths.reading(id), {});
  }

  preferences(): Observable<ReminderPreferences> {
    return this.http.get<ReminderPreferences>(reminderPaths.preferences);
  }

  prefer(request: ReminderPreferencesRequest): Observable<ReminderPreferences> {
    return this.http.put<ReminderPreferences>(reminderPaths.preferences, request);
  }

  jobs(): Observable<JobsView> {
    return this.http.get<JobsView>(reminderPaths.jobs);
  }
}
