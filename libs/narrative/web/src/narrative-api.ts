import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import {
  type DeclaredPeriod,
  type DeclareRequest,
  type NarrativeList,
  narrativePaths,
  type NarrativeView,
  type OpenNarrativeRequest,
  type SaveNarrativeRequest,
} from '@tiepdan/narrative/contract';
import type { VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import type { Observable } from 'rxjs';

/** The HTTP routes of reports in words, one method each. */
@Injectable({ providedIn: 'root' })
export class NarrativeApi {
  private readonly http = inject(HttpClient);

  list(): Observable<NarrativeList> {
    return this.http.get<NarrativeList>(narrativePaths.list);
  }

  /** Begins the report of a period, or gives the one that was begun. */
  open(request: OpenNarrativeRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(narrativePaths.list, request);
  }

  one(id: string): Observable<NarrativeView> {
    return this.http.get<NarrativeView>(narrativePaths.one(id));
  }

  save(id: string, request: SaveNarrativeRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(narrativePaths.one(id), request);
  }

  history(id: string): Observable<HistoryEntry[]> {
    return this.http.get<HistoryEntry[]>(narrativePaths.history(id));
  }

  finish(id: string, version: number): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(narrativePaths.finish(id), { version });
  }

  reopen(id: string, reason: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(narrativePaths.reopen(id), reason);
  }

  /** Where the report is taken from as a file; a PDF is made on request. */
  fileAddress(id: string, format: 'docx' | 'pdf', annex: boolean): string {
    return `${narrativePaths[format](id)}${annex ? '?annex=true' : ''}`;
  }

  declared(period: string): Observable<DeclaredPeriod> {
    return this.http.get<DeclaredPeriod>(narrativePaths.declared, { params: { period } });
  }

  declare(table: string, request: DeclareRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(narrativePaths.declaredTable(table), request);
  }
}
