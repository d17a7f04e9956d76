import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  forwardingPaths,
  type AgencyAnswerRequest,
  type AgencyFiguresReport,
  type AgencyReturnRequest,
  type InboxCounts,
  type InboxList,
  type InboxPage,
  type InboxView,
} from '@tiepdan/forwarding/contract';
import type { PlainDate, WrittenRecord } from '@tiepdan/platform/contract';
import { present } from '@tiepdan/ui/web';
import { catchError, from, type Observable, switchMap, throwError } from 'rxjs';

/** What narrows the inbox. Empty values are not sent. */
export interface InboxFilter {
  readonly list?: InboxList | '';
  readonly q?: string;
}

/** The routes of a body that papers were sent to: its own side of them, and nothing else of the office. */
@Injectable({ providedIn: 'root' })
export class InboxApi {
  private readonly http = inject(HttpClient);

  list(filter: InboxFilter, cursor: string | null = null): Observable<InboxPage> {
    return this.http.get<InboxPage>(forwardingPaths.inbox, { params: present({ ...filter, cursor }) });
  }

  counts(): Observable<InboxCounts> {
    return this.http.get<InboxCounts>(forwardingPaths.inboxCounts);
  }

  /** A report of one line, or of none where nothing was sent. */
  figures(from: PlainDate, to: PlainDate): Observable<AgencyFiguresReport> {
    return this.http.get<AgencyFiguresReport>(forwardingPaths.inboxFigures, { params: { from, to } });
  }

  /** Opening a paper is receiving it. */
  one(id: string): Observable<InboxView> {
    return this.http.get<InboxView>(forwardingPaths.inboxOne(id));
  }

  /** The paper's PDF, to be shown on the page. A refusal comes as bytes too, and is read as what it says. */
  pdf(id: string): Observable<Blob> {
    return this.http
      .get(forwardingPaths.inboxPaper(id, 'pdf'), { responseType: 'blob' })
      .pipe(catchError((failure: unknown) => from(refusalOf(failure)).pipe(switchMap((refusal) => throwError(() => refusal)))));
  }

  return(id: string, request: AgencyReturnRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(forwardingPaths.inboxReturn(id), request);
  }

  answer(id: string, request: AgencyAnswerRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(forwardingPaths.inboxAnswers(id), request);
  }
}

/** What was refused when bytes were asked for. */
async function refusalOf(failure: unknown): Promise<unknown> {
  if (!(failure instanceof HttpErrorResponse) || !(failure.error instanceof Blob)) return failure;
  try {
    return JSON.parse(await failure.error.text()) as unknown;
  } catch {
    return failure;
  }
}
