import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import {
  oversightPaths,
  type AddInspectionFactRequest,
  type CancelInspectionFactRequest,
  type CompleteInspectionRequest,
  type ConcludeInspectionRequest,
  type CorrectInspectionRequest,
  type CorrectInstrumentRequest,
  type CorrectTrainingRequest,
  type EnteredRecord,
  type InspectionDetails,
  type InspectionList,
  type InspectionPage,
  type InspectionRow,
  type InstrumentChange,
  type InstrumentDetails,
  type InstrumentPage,
  type OversightFigures,
  type TrainingDetails,
  type TrainingKind,
  type TrainingPage,
} from '@tiepdan/oversight/contract';
import type { PlainDate, RecordStatus, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { present } from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';

/** What narrows the lists. Empty values are not sent. */
export interface OversightFilter {
  readonly q?: string;
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
  readonly status?: RecordStatus | '';
  readonly change?: InstrumentChange | '';
  readonly kind?: TrainingKind | '';
  readonly list?: InspectionList | '';
}

/** Records that are entered, corrected, cancelled and restored alike. */
export type OversightKind = 'instruments' | 'trainings' | 'inspections';

/** The routes of this domain, one method each. */
@Injectable({ providedIn: 'root' })
export class OversightApi {
  private readonly http = inject(HttpClient);

  instruments(filter: OversightFilter, cursor: string | null = null): Observable<InstrumentPage> {
    return this.http.get<InstrumentPage>(oversightPaths.instruments.list, { params: present({ ...filter, cursor }) });
  }

  trainings(filter: OversightFilter, cursor: string | null = null): Observable<TrainingPage> {
    return this.http.get<TrainingPage>(oversightPaths.trainings.list, { params: present({ ...filter, cursor }) });
  }

  inspections(filter: OversightFilter, cursor: string | null = null): Observable<InspectionPage> {
    return this.http.get<InspectionPage>(oversightPaths.inspections.list, { params: present({ ...filter, cursor }) });
  }

  inspection(id: string): Observable<InspectionRow> {
    return this.http.get<InspectionRow>(oversightPaths.inspections.one(id));
  }

  enter(kind: OversightKind, details: InstrumentDetails | TrainingDetails | InspectionDetails): Observable<EnteredRecord> {
    return this.http.post<EnteredRecord>(oversightPaths[kind].list, details);
  }

  /** One record of a kind as it stands now. */
  one<Row>(kind: OversightKind, id: string): Observable<Row> {
    return this.http.get<Row>(oversightPaths[kind].one(id));
  }

  correct(kind: OversightKind, id: string, request: CorrectInstrumentRequest | CorrectTrainingRequest | CorrectInspectionRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(oversightPaths[kind].one(id), request);
  }

  cancel(kind: OversightKind, id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(oversightPaths[kind].cancel(id), request);
  }

  restore(kind: OversightKind, id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(oversightPaths[kind].restore(id), request);
  }

  history(kind: OversightKind, id: string): Observable<readonly HistoryEntry[]> {
    return this.http.get<readonly HistoryEntry[]>(oversightPaths[kind].history(id));
  }

  conclude(id: string, request: ConcludeInspectionRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(oversightPaths.conclusion(id), request);
  }

  reopen(id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(oversightPaths.reopening(id), request);
  }

  addFact(id: string, request: AddInspectionFactRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(oversightPaths.facts(id), request);
  }

  cancelFact(id: string, request: CancelInspectionFactRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(oversightPaths.factCancellation(id), request);
  }

  complete(id: string, request: CompleteInspectionRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(oversightPaths.completion(id), request);
  }

  undoCompletion(id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(oversightPaths.completionUndone(id), request);
  }

  figures(from: PlainDate, to: PlainDate): Observable<OversightFigures> {
    return this.http.get<OversightFigures>(oversightPaths.figures, { params: { from, to } });
  }
}
