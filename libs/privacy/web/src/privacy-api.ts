import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { PAGE_SIZE, type WrittenRecord } from '@tiepdan/platform/contract';
import { type CandidatePage, type DraftErasureRequest, type ErasedKind, type ErasureAction, type RetentionView, type SetRetentionRequest, privacyPaths } from '@tiepdan/privacy/contract';
import type { Observable } from 'rxjs';

/** What the pages about personal data ask of the server. */
@Injectable({ providedIn: 'root' })
export class PrivacyApi {
  private readonly http = inject(HttpClient);

  retention(): Observable<RetentionView> {
    return this.http.get<RetentionView>(privacyPaths.retention);
  }

  setRetention(request: SetRetentionRequest): Observable<RetentionView> {
    return this.http.put<RetentionView>(privacyPaths.retention, request);
  }

  candidates(kind: ErasedKind, year: number | null, cursor: string | null): Observable<CandidatePage> {
    return this.http.get<CandidatePage>(privacyPaths.candidates, { params: { kind, limit: PAGE_SIZE.most, ...(year ? { year } : {}), ...(cursor ? { cursor } : {}) } });
  }

  draft(request: DraftErasureRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(privacyPaths.erasures, request);
  }

  step(id: string, action: ErasureAction, version: number): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(privacyPaths[action](id), { version });
  }
}
