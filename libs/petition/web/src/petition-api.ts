import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import {
  petitionPaths,
  type Competence,
  type CorrectPetitionRequest,
  type Eligibility,
  type PetitionPage,
  type PetitionSource,
  type PetitionView,
  type RegisteredPetition,
  type RegisterPetitionRequest,
} from '@tiepdan/petition/contract';
import type { PlainDate, RecordStatus, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { present } from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';

/** What narrows a list of petitions. Empty values are not sent. */
export interface PetitionFilter {
  readonly q?: string;
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
  readonly kind?: MatterKind | '';
  readonly source?: PetitionSource | '';
  readonly eligibility?: Eligibility | '';
  readonly competence?: Competence | '';
  readonly matterId?: string;
  readonly citizenId?: string;
  /** True: only petitions about which no paper went out. */
  readonly unsent?: boolean | '';
  readonly year?: number | null;
  readonly status?: RecordStatus | '';
  readonly cursor?: string | null;
  readonly limit?: number;
}

/** The routes of petitions, typed. */
@Injectable({ providedIn: 'root' })
export class PetitionApi {
  private readonly http = inject(HttpClient);

  list(filter: PetitionFilter): Observable<PetitionPage> {
    return this.http.get<PetitionPage>(petitionPaths.list, { params: present(filter) });
  }

  one(id: string): Observable<PetitionView> {
    return this.http.get<PetitionView>(petitionPaths.one(id));
  }

  history(id: string): Observable<readonly HistoryEntry[]> {
    return this.http.get<readonly HistoryEntry[]>(petitionPaths.history(id));
  }

  register(request: RegisterPetitionRequest): Observable<RegisteredPetition> {
    return this.http.post<RegisteredPetition>(petitionPaths.list, request);
  }

  correct(id: string, request: CorrectPetitionRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(petitionPaths.one(id), request);
  }

  cancel(id: string, reason: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(petitionPaths.cancel(id), reason);
  }

  restore(id: string, reason: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(petitionPaths.restore(id), reason);
  }
}
