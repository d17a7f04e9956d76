import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { portalPaths, type LookupCodeAnswer, type LookupRecord } from '@tiepdan/portal/contract';
import type { Observable } from 'rxjs';

const pathOf = (record: LookupRecord): string =>
  'petitionId' in record ? portalPaths.petitionCode(record.petitionId) : portalPaths.receptionCode(record.receptionId);
const revocationOf = (record: LookupRecord): string =>
  'petitionId' in record ? portalPaths.petitionCodeRevocation(record.petitionId) : portalPaths.receptionCodeRevocation(record.receptionId);

/** The routes of look-up codes, typed. */
@Injectable({ providedIn: 'root' })
export class CodeApi {
  private readonly http = inject(HttpClient);

  /** The code that works now, or none. */
  of(record: LookupRecord): Observable<LookupCodeAnswer> {
    return this.http.get<LookupCodeAnswer>(pathOf(record));
  }

  /** Gives the record a code where it has none. */
  issue(record: LookupRecord): Observable<LookupCodeAnswer> {
    return this.http.post<LookupCodeAnswer>(pathOf(record), {});
  }

  revoke(record: LookupRecord, reason: string): Observable<void> {
    return this.http.post<void>(revocationOf(record), { reason });
  }
}
