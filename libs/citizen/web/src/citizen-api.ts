import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import {
  citizenPaths,
  type AreaList,
  type CitizenMatch,
  type CitizenPage,
  type CitizenRecord,
  type CorrectCitizenRequest,
  type LikeCitizenList,
  type MergeCitizensRequest,
  type Party,
} from '@tiepdan/citizen/contract';
import type { WrittenRecord } from '@tiepdan/platform/contract';
import { present } from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';

/** What narrows the list of citizens. Empty values are not sent. */
export interface CitizenFilter {
  readonly q?: string;
  readonly party?: Party | '';
  readonly cursor?: string | null;
}

/** The routes of citizens, typed. */
@Injectable({ providedIn: 'root' })
export class CitizenApi {
  private readonly http = inject(HttpClient);

  /** Who it may be, best first, for a part of a name, a paper number or a telephone number. */
  matches(query: string): Observable<readonly CitizenMatch[]> {
    return this.http.get<readonly CitizenMatch[]>(citizenPaths.matches, { params: { q: query } });
  }

  /** Provinces, or communes (of one province where `parent` is given), whose name fits. */
  areas(q: string, level: 'province' | 'commune', parent: string | null): Observable<AreaList> {
    return this.http.get<AreaList>(citizenPaths.areas, { params: present({ q, level, parent }) });
  }

  list(filter: CitizenFilter): Observable<CitizenPage> {
    return this.http.get<CitizenPage>(citizenPaths.list, { params: present(filter) });
  }

  one(id: string): Observable<CitizenRecord> {
    return this.http.get<CitizenRecord>(citizenPaths.one(id));
  }

  history(id: string): Observable<readonly HistoryEntry[]> {
    return this.http.get<readonly HistoryEntry[]>(citizenPaths.history(id));
  }

  /** Records that may be of the same person. */
  likenesses(id: string): Observable<LikeCitizenList> {
    return this.http.get<LikeCitizenList>(citizenPaths.likenesses(id));
  }

  correct(id: string, request: CorrectCitizenRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(citizenPaths.one(id), request);
  }

  merge(id: string, request: MergeCitizensRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(citizenPaths.merges(id), request);
  }

  /** Takes a merge back. */
  unmerge(mergeId: string, reason: string): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(citizenPaths.unmerge(mergeId), { reason });
  }
}
