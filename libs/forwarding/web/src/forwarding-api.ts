import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import type { DocumentKind } from '@tiepdan/document/contract';
import {
  forwardingPaths,
  type AcceptedReturn,
  type AcceptReturnRequest,
  type AgencyFiguresReport,
  type AnswerRequest,
  type ChangeUrgingTermsRequest,
  type CloseRequest,
  type CorrectAnswerRequest,
  type DeliveryCounts,
  type DeliveryDay,
  type DeliveryFigure,
  type DeliveryList,
  type DeliveryPage,
  type DeliveryState,
  type DeliveryView,
  type DraftedPaper,
  type ExtendRequest,
  type ReturnRequest,
  type Rung,
  type SendRequest,
  type SendResult,
  type TellRequest,
  type UrgeManyRequest,
  type UrgeManyResult,
  type UrgingProposalPage,
  type UrgingTermsView,
} from '@tiepdan/forwarding/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { PlainDate, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { present } from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';

/** What narrows the ledger of what was sent. Empty values are not sent. */
export interface DeliveryFilter {
  readonly list?: DeliveryList | '';
  readonly state?: DeliveryState | '';
  readonly agencyId?: string;
  readonly documentKind?: DocumentKind | '';
  readonly kind?: MatterKind | '';
  readonly rung?: Rung | '';
  readonly figure?: DeliveryFigure | '';
  readonly documentId?: string;
  readonly petitionId?: string;
  readonly matterId?: string;
  /** Days of sending; of issue while unsent. */
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
  readonly q?: string;
  readonly limit?: number;
}

/** The office's routes of what became of what was sent, one method each. */
@Injectable({ providedIn: 'root' })
export class ForwardingApi {
  private readonly http = inject(HttpClient);

  list(filter: DeliveryFilter, cursor: string | null = null): Observable<DeliveryPage> {
    return this.http.get<DeliveryPage>(forwardingPaths.list, { params: present({ ...filter, cursor }) });
  }

  counts(): Observable<DeliveryCounts> {
    return this.http.get<DeliveryCounts>(forwardingPaths.counts);
  }

  /** Address of the same list as a table, for a download link. */
  exportAddress(filter: DeliveryFilter): string {
    const query = new URLSearchParams(Object.entries(present(filter)).map(([name, value]) => [name, String(value)])).toString();
    return query ? `${forwardingPaths.export}?${query}` : forwardingPaths.export;
  }

  one(id: string): Observable<DeliveryView> {
    return this.http.get<DeliveryView>(forwardingPaths.one(id));
  }

  history(id: string): Observable<readonly HistoryEntry[]> {
    return this.http.get<readonly HistoryEntry[]>(forwardingPaths.history(id));
  }

  send(request: SendRequest): Observable<SendResult> {
    return this.http.post<SendResult>(forwardingPaths.sending, request);
  }

  receive(id: string, request: DeliveryDay): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(forwardingPaths.receipt(id), request);
  }

  /** Gives the answer's id. */
  answer(id: string, request: AnswerRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(forwardingPaths.answers(id), request);
  }

  correctAnswer(answerId: string, request: CorrectAnswerRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(forwardingPaths.answer(answerId), request);
  }

  withdrawAnswer(answerId: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(forwardingPaths.answerWithdrawal(answerId), request);
  }

  return(id: string, request: ReturnRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(forwardingPaths.return(id), request);
  }

  acceptReturn(id: string, request: AcceptReturnRequest): Observable<AcceptedReturn> {
    return this.http.post<AcceptedReturn>(forwardingPaths.returnAcceptance(id), request);
  }

  extend(id: string, request: ExtendRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(forwardingPaths.due(id), request);
  }

  close(id: string, request: CloseRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(forwardingPaths.closing(id), request);
  }

  reopen(id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(forwardingPaths.reopening(id), request);
  }

  tell(id: string, request: TellRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(forwardingPaths.telling(id), request);
  }

  /** Drafts the paper that tells the citizen of the answer. */
  draftNotice(id: string): Observable<DraftedPaper> {
    return this.http.post<DraftedPaper>(forwardingPaths.notice(id), {});
  }

  proposals(
    filter: { readonly agencyId?: string; readonly rung?: Rung | '' },
    cursor: string | null = null,
  ): Observable<UrgingProposalPage> {
    return this.http.get<UrgingProposalPage>(forwardingPaths.proposals, { params: present({ ...filter, limit: 200, cursor }) });
  }

  urge(request: UrgeManyRequest): Observable<UrgeManyResult> {
    return this.http.post<UrgeManyResult>(forwardingPaths.urging, request);
  }

  terms(): Observable<UrgingTermsView> {
    return this.http.get<UrgingTermsView>(forwardingPaths.terms);
  }

  changeTerms(request: ChangeUrgingTermsRequest): Observable<UrgingTermsView> {
    return this.http.put<UrgingTermsView>(forwardingPaths.terms, request);
  }

  figures(from: PlainDate, to: PlainDate): Observable<AgencyFiguresReport> {
    return this.http.get<AgencyFiguresReport>(forwardingPaths.figures, { params: { from, to } });
  }
}
