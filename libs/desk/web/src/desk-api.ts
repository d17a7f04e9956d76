import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type DeskView, type MatterLimitList, type SearchResult, type TimelineEntry, deskPaths } from '@tiepdan/desk/contract';
import type { Observable } from 'rxjs';

/** The desk's routes, one method each. */
@Injectable({ providedIn: 'root' })
export class DeskApi {
  private readonly http = inject(HttpClient);

  desk(): Observable<DeskView> {
    return this.http.get<DeskView>(deskPaths.desk);
  }

  search(query: string): Observable<SearchResult> {
    return this.http.get<SearchResult>(deskPaths.search, { params: { q: query } });
  }

  timeline(matterId: string): Observable<readonly TimelineEntry[]> {
    return this.http.get<readonly TimelineEntry[]>(deskPaths.timeline(matterId));
  }

  matterLimits(matterId: string): Observable<MatterLimitList> {
    return this.http.get<MatterLimitList>(deskPaths.matterLimits(matterId));
  }
}
