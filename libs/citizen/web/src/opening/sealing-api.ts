import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { type OpenedIdentity, type OpeningPage, type OpeningReview, type ReviewOpeningRequest, sealingPaths } from '@tiepdan/citizen/contract';
import type { Observable } from 'rxjs';

/** The routes of sealed identities, typed. */
@Injectable({ providedIn: 'root' })
export class SealingApi {
  private readonly http = inject(HttpClient);

  /** Opens one identity; the reason is written down for the head. */
  open(id: string, reason: string): Observable<OpenedIdentity> {
    return this.http.post<OpenedIdentity>(sealingPaths.open(id), { reason });
  }

  /** Says of somebody else's opening whether it was for the work. */
  review(id: string, request: ReviewOpeningRequest): Observable<OpeningReview> {
    return this.http.post<OpeningReview>(sealingPaths.review(id), request);
  }

  /** Who opened what and why, newest first. */
  openings(cursor: string | null): Observable<OpeningPage> {
    return this.http.get<OpeningPage>(sealingPaths.openings, { params: cursor ? { cursor } : {} });
  }
}
