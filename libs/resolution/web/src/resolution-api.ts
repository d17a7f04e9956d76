import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { PlainDate, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import {
  resolutionPaths,
  type CaseKind,
  type CorrectDecisionRequest,
  type DecisionCounts,
  type DecisionPage,
  type DecisionView,
  type EndProtectionRequest,
  type EnforcementState,
  type IssueDecisionRequest,
  type IssuedDecision,
  type OrderVerificationRequest,
  type RecordFactRequest,
  type RecordTransferRequest,
  type ReportVerificationRequest,
  type ResolutionView,
  type TakeProtectionRequest,
} from '@tiepdan/resolution/contract';
import { present } from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';

/** What narrows the list of decisions. Empty values are not sent. */
export interface DecisionFilter {
  readonly kind?: CaseKind | '';
  readonly state?: EnforcementState | '';
  readonly agencyId?: string;
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
}

/** What is taken back by a reason alone. */
export type Cancelled = 'verification' | 'transfer' | 'protection' | 'decision' | 'fact';

const CANCELLATIONS: Readonly<Record<Cancelled, (id: string) => string>> = {
  verification: resolutionPaths.cancelVerification,
  transfer: resolutionPaths.cancelTransfer,
  protection: resolutionPaths.cancelProtection,
  decision: resolutionPaths.cancelDecision,
  fact: resolutionPaths.cancelFact,
};

/** The routes of resolution and enforcement, one method each. */
@Injectable({ providedIn: 'root' })
export class ResolutionApi {
  private readonly http = inject(HttpClient);

  of(petitionId: string): Observable<ResolutionView> {
    return this.http.get<ResolutionView>(resolutionPaths.ofPetition(petitionId));
  }

  decisions(filter: DecisionFilter, cursor: string | null = null): Observable<DecisionPage> {
    return this.http.get<DecisionPage>(resolutionPaths.decisions, { params: present({ ...filter, cursor }) });
  }

  counts(filter: DecisionFilter): Observable<DecisionCounts> {
    return this.http.get<DecisionCounts>(resolutionPaths.counts, { params: present(filter) });
  }

  decision(id: string): Observable<DecisionView> {
    return this.http.get<DecisionView>(resolutionPaths.decision(id));
  }

  decide(petitionId: string, request: IssueDecisionRequest): Observable<IssuedDecision> {
    return this.http.post<IssuedDecision>(resolutionPaths.decide(petitionId), request);
  }

  correct(id: string, request: CorrectDecisionRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(resolutionPaths.decision(id), request);
  }

  recordFact(decisionId: string, request: RecordFactRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(resolutionPaths.facts(decisionId), request);
  }

  verify(petitionId: string, request: OrderVerificationRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(resolutionPaths.verifications(petitionId), request);
  }

  report(verificationId: string, request: ReportVerificationRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(resolutionPaths.report(verificationId), request);
  }

  transfer(petitionId: string, request: RecordTransferRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(resolutionPaths.transfers(petitionId), request);
  }

  protect(petitionId: string, request: TakeProtectionRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(resolutionPaths.protections(petitionId), request);
  }

  endProtection(id: string, request: EndProtectionRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(resolutionPaths.endProtection(id), request);
  }

  cancel(what: Cancelled, id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(CANCELLATIONS[what](id), request);
  }
}
