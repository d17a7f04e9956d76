import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { AgencyView } from '@tiepdan/agency/contract';
import { agencyPaths } from '@tiepdan/agency/contract';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import type {
  BatchAction,
  BatchResultList,
  BatchStepRequest,
  CorrectDocumentRequest,
  DocumentDetails,
  DocumentKind,
  DocumentPage,
  DocumentPaper,
  DocumentQueue,
  DocumentRouteAction,
  DocumentState,
  DocumentStepList,
  DocumentView,
  DraftManyRequest,
  DraftRequest,
  DraftStart,
  DraftSubject,
  EditDraftRequest,
  IssuedDocument,
  PrintJob,
  PrintRequest,
  TakenDocumentStep,
} from '@tiepdan/document/contract';
import { documentPaths } from '@tiepdan/document/contract';
import type { PaperFormat } from '@tiepdan/paper/contract';
import type { PlainDate, RecordStatus, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { present } from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';
import { catchError, from, shareReplay, switchMap, throwError } from 'rxjs';

/** What narrows a list of papers that went out. Empty values are not sent. */
export interface DocumentFilter {
  readonly q?: string;
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
  readonly kind?: DocumentKind | '';
  readonly paper?: DocumentPaper | '';
  readonly petitionId?: string;
  readonly matterId?: string;
  readonly receptionId?: string;
  readonly leaderDayId?: string;
  readonly recipientId?: string;
  readonly status?: RecordStatus | '';
  readonly limit?: number;
}

/** What narrows a list of papers being prepared. */
export interface DraftFilter {
  readonly state?: DocumentState | '';
  readonly paper?: DocumentPaper | '';
  readonly mine?: boolean;
  readonly draftedById?: string;
  readonly petitionId?: string;
  readonly matterId?: string;
  readonly receptionId?: string;
  readonly leaderDayId?: string;
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

  drafts(filter: DraftFilter, cursor: string | null = null): Observable<DocumentPage> {
    return this.http.get<DocumentPage>(documentPaths.drafts, { params: present({ ...filter, mine: filter.mine || '', cursor }) });
  }

  queue(): Observable<DocumentQueue> {
    return this.http.get<DocumentQueue>(documentPaths.queue);
  }

  one(id: string): Observable<DocumentView> {
    return this.http.get<DocumentView>(documentPaths.one(id));
  }

  history(id: string): Observable<readonly HistoryEntry[]> {
    return this.http.get<readonly HistoryEntry[]>(documentPaths.history(id));
  }

  steps(id: string): Observable<DocumentStepList> {
    return this.http.get<DocumentStepList>(documentPaths.steps(id));
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

  /** What a new draft starts from. */
  draftStart(paper: DocumentPaper, subject: DraftSubject): Observable<DraftStart> {
    return this.http.get<DraftStart>(documentPaths.draftStart, { params: present({ paper, ...subject }) });
  }

  draft(request: DraftRequest): Observable<TakenDocumentStep> {
    return this.http.post<TakenDocumentStep>(documentPaths.drafts, request);
  }

  draftMany(request: DraftManyRequest): Observable<BatchResultList> {
    return this.http.post<BatchResultList>(documentPaths.draftMany, request);
  }

  edit(id: string, request: EditDraftRequest): Observable<TakenDocumentStep> {
    return this.http.put<TakenDocumentStep>(documentPaths.edit(id), request);
  }

  /** Takes a step: every request names the version; `return` a reason, `issue` the day. */
  take(id: string, action: DocumentRouteAction, request: object): Observable<TakenDocumentStep> {
    return this.http.post<TakenDocumentStep>(documentPaths.step(id, action), request);
  }

  takeMany(action: BatchAction, request: BatchStepRequest): Observable<BatchResultList> {
    return this.http.post<BatchResultList>(documentPaths.batch(action), request);
  }

  print(request: PrintRequest): Observable<PrintJob> {
    return this.http.post<PrintJob>(documentPaths.prints, request);
  }

  printJob(id: string): Observable<PrintJob> {
    return this.http.get<PrintJob>(documentPaths.print(id));
  }

  /** The paper's PDF, to be shown on the page. A refusal comes as a blob too, and is read as what it says. */
  pdf(id: string): Observable<Blob> {
    return this.http
      .get(documentPaths.file(id), { params: { format: 'pdf' satisfies PaperFormat }, responseType: 'blob' })
      .pipe(catchError((failure: unknown) => from(refusalOf(failure)).pipe(switchMap((body) => throwError(() => body)))));
  }

  /** The bodies the office writes to; they hardly ever change, so they are asked for once. */
  agencies(): Observable<readonly AgencyView[]> {
    this.agencyList ??= this.http.get<readonly AgencyView[]>(agencyPaths.list).pipe(shareReplay({ bufferSize: 1, refCount: false }));
    return this.agencyList;
  }
}

/** Where one paper is downloaded from. */
export function paperFile(id: string, format: PaperFormat): string {
  return `${documentPaths.file(id)}?format=${format}`;
}

/** What was refused when a file was asked for. */
async function refusalOf(failure: unknown): Promise<unknown> {
  if (!(failure instanceof HttpErrorResponse) || !(failure.error instanceof Blob)) return failure;
  try {
    return JSON.parse(await failure.error.text()) as unknown;
  } catch {
    return failure;
  }
}
