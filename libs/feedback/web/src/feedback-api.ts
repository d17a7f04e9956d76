import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import {
  feedbackPaths,
  type ChangeFeedbackTermsRequest,
  type CorrectFeedbackRequest,
  type FeedbackChannel,
  type FeedbackFigures,
  type FeedbackKind,
  type FeedbackPage,
  type FeedbackSource,
  type FeedbackStage,
  type FeedbackState,
  type FeedbackStepDone,
  type FeedbackTermsView,
  type FeedbackView,
  type RegisteredFeedback,
  type RegisterFeedbackRequest,
} from '@tiepdan/feedback/contract';
import type { PlainDate, RecordStatus, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { present } from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';
import type { StepRequestOf } from './steps/step-requests';

/** What narrows the book. Empty values are not sent. */
export interface FeedbackFilter {
  readonly q?: string;
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
  readonly channel?: FeedbackChannel | '';
  readonly kind?: FeedbackKind | '';
  readonly state?: FeedbackState | '';
  readonly stage?: FeedbackStage | '';
  readonly citizenId?: string;
  readonly petitionId?: string;
  readonly receptionId?: string;
  readonly agencyId?: string;
  readonly status?: RecordStatus | '';
  readonly cursor?: string | null;
  readonly limit?: number;
}

/** The routes of feedback, typed. */
@Injectable({ providedIn: 'root' })
export class FeedbackApi {
  private readonly http = inject(HttpClient);

  list(filter: FeedbackFilter): Observable<FeedbackPage> {
    return this.http.get<FeedbackPage>(feedbackPaths.list, { params: present(filter) });
  }

  one(id: string): Observable<FeedbackView> {
    return this.http.get<FeedbackView>(feedbackPaths.one(id));
  }

  history(id: string): Observable<readonly HistoryEntry[]> {
    return this.http.get<readonly HistoryEntry[]>(feedbackPaths.history(id));
  }

  /** What a form begins with that is opened from a petition or a reception. */
  source(of: { readonly petitionId?: string; readonly receptionId?: string }): Observable<FeedbackSource> {
    return this.http.get<FeedbackSource>(feedbackPaths.source, { params: present(of) });
  }

  register(request: RegisterFeedbackRequest): Observable<RegisteredFeedback> {
    return this.http.post<RegisteredFeedback>(feedbackPaths.list, request);
  }

  correct(id: string, request: CorrectFeedbackRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(feedbackPaths.one(id), request);
  }

  cancel(id: string, reason: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(feedbackPaths.cancel(id), reason);
  }

  restore(id: string, reason: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(feedbackPaths.restore(id), reason);
  }

  /** Takes a step with feedback. */
  take<A extends keyof StepRequestOf>(id: string, action: A, request: StepRequestOf[A]): Observable<FeedbackStepDone> {
    return this.http.post<FeedbackStepDone>(feedbackPaths.step(id, action), request);
  }

  figures(from: PlainDate, to: PlainDate): Observable<FeedbackFigures> {
    return this.http.get<FeedbackFigures>(feedbackPaths.figures, { params: { from, to } });
  }

  terms(): Observable<FeedbackTermsView> {
    return this.http.get<FeedbackTermsView>(feedbackPaths.terms);
  }

  changeTerms(request: ChangeFeedbackTermsRequest): Observable<FeedbackTermsView> {
    return this.http.put<FeedbackTermsView>(feedbackPaths.terms, request);
  }
}
