import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import type { DueFilter } from '@tiepdan/calendar/contract';
import type { AccountView } from '@tiepdan/identity/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import {
  candidatePaths,
  petitionPaths,
  verdictPaths,
  type CandidateList,
  type CandidatesAsked,
  type RelatedPetitions,
  type VerdictRequest,
  type Competence,
  type CorrectPetitionRequest,
  type Eligibility,
  type PetitionAction,
  type PetitionPage,
  type PetitionSource,
  type PetitionStepList,
  type PetitionView,
  type RegisteredPetition,
  type RegisterPetitionRequest,
  type SplitPetition,
  type SplitRequest,
  type TakenStep,
  type Way,
} from '@tiepdan/petition/contract';
import type { PlainDate, RecordStatus, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { present } from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';
import type { StepRequestOf } from './decisions/step-requests';

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
  /** Stages by their codes, with commas between. */
  readonly stage?: string;
  readonly way?: Way | '';
  readonly officerId?: string;
  /** True: only what the reader handles. */
  readonly mine?: boolean | '';
  /** True: only what is in work and nobody has been given. */
  readonly unassigned?: boolean | '';
  /** By the running limit that ends first. */
  readonly due?: DueFilter | '';
  /** True: only filed petitions whose time of keeping has passed. */
  readonly keptOver?: boolean | '';
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

  /** Who and what may be known already, for what is on a form so far. */
  candidates(asked: CandidatesAsked): Observable<CandidateList> {
    return this.http.get<CandidateList>(candidatePaths.list, { params: present(asked) });
  }

  related(id: string): Observable<RelatedPetitions> {
    return this.http.get<RelatedPetitions>(verdictPaths.of(id));
  }

  giveVerdict(id: string, request: VerdictRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(verdictPaths.of(id), request);
  }

  withdrawVerdict(verdictId: string, reason: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(verdictPaths.withdraw(verdictId), reason);
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

  /** The petition's life so far, first step first. */
  steps(id: string): Observable<PetitionStepList> {
    return this.http.get<PetitionStepList>(petitionPaths.steps(id));
  }

  /** Does `action` to a petition: one more step of its life. */
  take<A extends PetitionAction>(id: string, action: A, request: StepRequestOf[A]): Observable<TakenStep> {
    return this.http.post<TakenStep>(petitionPaths.step(id, action), request);
  }

  split(id: string, request: SplitRequest): Observable<SplitPetition> {
    return this.http.post<SplitPetition>(petitionPaths.step(id, 'split'), request);
  }

  /** Who may be given a petition to handle. */
  officers(): Observable<readonly AccountView[]> {
    return this.http.get<readonly AccountView[]>(petitionPaths.officers);
  }
}
