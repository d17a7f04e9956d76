import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { UnitStructure } from '@tiepdan/agency/contract';
import {
  type ChangedRecordPage,
  type EnteredReturn,
  type EnterReturnRequest,
  type FiledReport,
  type FilingCorrections,
  type FilingPage,
  type FilingPreview,
  type FilingRecordPage,
  type FilingTable,
  type FilingVerification,
  type FilingView,
  filingPaths,
  type FromRecordsRequest,
  type RemindedUnits,
  type RemindUnitsRequest,
  type ReturnsOverview,
  type ReturnView,
  type RollUpTable,
  type SendBackRequest,
  type SubmitFilingRequest,
  type SupplementFilingRequest,
} from '@tiepdan/filing/contract';
import type { Observable } from 'rxjs';

const paged = (cursor: string | null): { readonly params: Record<string, string> } => ({ params: cursor ? { cursor } : {} });

/** The routes of filed reports and of units' figures, one method each. */
@Injectable({ providedIn: 'root' })
export class FilingApi {
  private readonly http = inject(HttpClient);

  /** What would be filed now, and what stands in the way. */
  preview(period: string): Observable<FilingPreview> {
    return this.http.get<FilingPreview>(filingPaths.preview, { params: { period } });
  }

  submit(request: SubmitFilingRequest): Observable<FiledReport> {
    return this.http.post<FiledReport>(filingPaths.list, request);
  }

  supplement(id: string, request: SupplementFilingRequest): Observable<FiledReport> {
    return this.http.post<FiledReport>(filingPaths.supplement(id), request);
  }

  /** Filed reports, newest first. */
  list(cursor: string | null): Observable<FilingPage> {
    return this.http.get<FilingPage>(filingPaths.list, paged(cursor));
  }

  one(id: string): Observable<FilingView> {
    return this.http.get<FilingView>(filingPaths.one(id));
  }

  /** A form as it was filed. */
  table(id: string, slug: string): Observable<FilingTable> {
    return this.http.get<FilingTable>(filingPaths.table(id, slug));
  }

  /** The records that stood behind a cell when it was filed. */
  records(id: string, slug: string, column: number, cursor: string | null): Observable<FilingRecordPage> {
    return this.http.get<FilingRecordPage>(filingPaths.records(id, slug, column), paged(cursor));
  }

  /** Computes the seal again. */
  verify(id: string): Observable<FilingVerification> {
    return this.http.get<FilingVerification>(filingPaths.verify(id));
  }

  corrections(id: string): Observable<FilingCorrections> {
    return this.http.get<FilingCorrections>(filingPaths.corrections(id));
  }

  /** The records that make a cell different. */
  changes(id: string, slug: string, column: number, cursor: string | null): Observable<ChangedRecordPage> {
    return this.http.get<ChangedRecordPage>(filingPaths.changes(id, slug, column), paged(cursor));
  }

  /** Every unit of a period. */
  returns(period: string): Observable<ReturnsOverview> {
    return this.http.get<ReturnsOverview>(filingPaths.returns, { params: { period } });
  }

  oneReturn(id: string): Observable<ReturnView> {
    return this.http.get<ReturnView>(filingPaths.oneReturn(id));
  }

  enter(request: EnterReturnRequest): Observable<EnteredReturn> {
    return this.http.post<EnteredReturn>(filingPaths.returns, request);
  }

  takeFromRecords(request: FromRecordsRequest): Observable<EnteredReturn> {
    return this.http.post<EnteredReturn>(filingPaths.fromRecords, request);
  }

  remind(request: RemindUnitsRequest): Observable<RemindedUnits> {
    return this.http.post<RemindedUnits>(filingPaths.remind, request);
  }

  sendBack(id: string, request: SendBackRequest): Observable<ReturnView> {
    return this.http.post<ReturnView>(filingPaths.sendBack(id), request);
  }

  /** A form with a row for every unit, by the units as they were or as they became. */
  rollUp(period: string, form: string, structure: UnitStructure): Observable<RollUpTable> {
    return this.http.get<RollUpTable>(filingPaths.rollUp, { params: { period, form, structure } });
  }
}
