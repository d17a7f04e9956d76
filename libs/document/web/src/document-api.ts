import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { AgencyView } from '@tiepdan/agency/contract';
import { agencyPaths } from '@tiepdan/agency/contract';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import type {
  CorrectDocumentRequest,
  DocumentDetails,
  DocumentKind,
  DocumentPage,
  DocumentView,
  IssuedDocument,
} from '@tiepdan/document/contract';
import { documentPaths } from '@tiepdan/document/contract';
import type { PlainDate, RecordStatus, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { present } from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';
import { shareReplay } from 'rxjs';

/** What narrows a list of documents. Empty values are not sent. */
export interface DocumentFilter {
  readonly q?: string;
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
  readonly kind?: DocumentKind | '';
  readonly petitionId?: string;
  readonly matterId?: string;
  readonly recipientId?: string;
  readonly status?: RecordStatus | '';
  readonly limit?: number;
}

/** The routes of outgoing documents, one method each. */
@Injectable({ providedIn: 'root' })
export class DocumentApi {
  private readonly http = inject(HttpClient);
  private agencyList: Observable<readonly AgencyView[]> | null = null;

  list(filter: DocumentFilter, cursor: string | null = null): Observable<DocumentPage> {
    return this.http.get<DocumentPage>(documentPaths.list, { params: present({ ...filter, cursor }) });
  }

  one(id: string): Observable<DocumentView> {
    return this.http.get<DocumentView>(documentPaths.one(id));
  }

  history(id: string): Observable<readonly HistoryEntry[]> {
    return this.http.get<readonly HistoryEntry[]>(documentPaths.history(id));
  }

  issue(request: DocumentDetails): Observable<IssuedDocument> {
    return this.http.post<IssuedDocument>(documentPaths.list, request);
  }

  correct(id: string, request: CorrectDocumentRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(documentPaths.one(id), request);
  }

  cancel(id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(documentPaths.cancel(id), request);
  }

  restore(id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(documentPaths.restore(id), request);
  }

  /** The bodies the office writes to; they hardly ever change, so they are asked for once. */
  agencies(): Observable<readonly AgencyView[]> {
    this.agencyList ??= this.http.get<readonly AgencyView[]>(agencyPaths.list).pipe(shareReplay({ bufferSize: 1, refCount: false }));
    return this.agencyList;
  }
}
