import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { agencyPaths, type AgencyView, type ChangeOfficeSettingsRequest, type OfficeSettingsView } from '@tiepdan/agency/contract';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import type { Observable } from 'rxjs';

/** The routes of the office itself, one method each. */
@Injectable({ providedIn: 'root' })
export class AgencyApi {
  private readonly http = inject(HttpClient);

  /** The bodies the office writes to. */
  agencies(): Observable<readonly AgencyView[]> {
    return this.http.get<readonly AgencyView[]>(agencyPaths.list);
  }

  settings(): Observable<OfficeSettingsView> {
    return this.http.get<OfficeSettingsView>(agencyPaths.settings);
  }

  changeSettings(request: ChangeOfficeSettingsRequest): Observable<OfficeSettingsView> {
    return this.http.put<OfficeSettingsView>(agencyPaths.settings, request);
  }

  settingsHistory(): Observable<readonly HistoryEntry[]> {
    return this.http.get<readonly HistoryEntry[]>(agencyPaths.settingsHistory);
  }
}
