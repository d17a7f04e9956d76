import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
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

  unread(): Observable<UnreadDigests> {
    return this.http.get<UnreadDigests>(reminderPaths.unread);
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
