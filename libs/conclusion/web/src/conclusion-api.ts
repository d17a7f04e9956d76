import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import {
  conclusionPaths,
  type AddTaskRequest,
  type ChangeConclusionTermsRequest,
  type CloseTaskRequest,
  type ConclusionList,
  type ConclusionPage,
  type ConclusionReport,
  type ConclusionTermsView,
  type ConclusionView,
  type CorrectConclusionRequest,
  type ExtendTaskRequest,
  type OpenByAgencyList,
  type RecordConclusionRequest,
  type RecordedConclusion,
  type TaskFigure,
  type TaskList,
  type TaskListCounts,
  type TaskPage,
  type TaskSaysRequest,
} from '@tiepdan/conclusion/contract';
import type { DraftedPaper } from '@tiepdan/forwarding/contract';
import type { PlainDate, RecordStatus, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { present } from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';

/** What narrows the list of conclusions. Empty values are not sent. */
export interface ConclusionFilter {
  readonly list?: ConclusionList | '';
  readonly hostId?: string;
  readonly leaderDayId?: string;
  readonly receptionId?: string;
  readonly matterId?: string;
  readonly petitionId?: string;
  readonly status?: RecordStatus | '';
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
  readonly mine?: boolean | '';
  readonly q?: string;
  readonly limit?: number;
}

/** What narrows the list of tasks. Empty values are not sent. */
export interface TaskFilter {
  readonly list?: TaskList | '';
  readonly figure?: TaskFigure | '';
  readonly agencyId?: string;
  readonly hostId?: string;
  readonly leaderDayId?: string;
  readonly matterId?: string;
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
  readonly mine?: boolean | '';
  readonly q?: string;
  readonly limit?: number;
}

/** The routes of conclusions and their tasks, one method each. */
@Injectable({ providedIn: 'root' })
export class ConclusionApi {
  private readonly http = inject(HttpClient);

  list(filter: ConclusionFilter, cursor: string | null = null): Observable<ConclusionPage> {
    return this.http.get<ConclusionPage>(conclusionPaths.list, { params: present({ ...filter, cursor }) });
  }

  one(id: string): Observable<ConclusionView> {
    return this.http.get<ConclusionView>(conclusionPaths.one(id));
  }

  history(id: string): Observable<readonly HistoryEntry[]> {
    return this.http.get<readonly HistoryEntry[]>(conclusionPaths.history(id));
  }

  record(request: RecordConclusionRequest): Observable<RecordedConclusion> {
    return this.http.post<RecordedConclusion>(conclusionPaths.list, request);
  }

  correct(id: string, request: CorrectConclusionRequest): Observable<WrittenRecord> {
    return this.http.put<WrittenRecord>(conclusionPaths.one(id), request);
  }

  cancel(id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(conclusionPaths.cancel(id), request);
  }

  restore(id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(conclusionPaths.restore(id), request);
  }

  addTask(id: string, request: AddTaskRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(conclusionPaths.tasks(id), request);
  }

  /** Drafts the notice of what no notice names yet. */
  draftNotice(id: string): Observable<DraftedPaper> {
    return this.http.post<DraftedPaper>(conclusionPaths.notice(id), {});
  }

  tasks(filter: TaskFilter, cursor: string | null = null): Observable<TaskPage> {
    return this.http.get<TaskPage>(conclusionPaths.taskList, { params: present({ ...filter, cursor }) });
  }

  /** Address of the same list as a table, for a download link. */
  exportAddress(filter: TaskFilter): string {
    const query = new URLSearchParams(Object.entries(present(filter)).map(([name, value]) => [name, String(value)])).toString();
    return query ? `${conclusionPaths.taskExport}?${query}` : conclusionPaths.taskExport;
  }

  counts(): Observable<TaskListCounts> {
    return this.http.get<TaskListCounts>(conclusionPaths.taskCounts);
  }

  openByAgency(mine: boolean): Observable<OpenByAgencyList> {
    return this.http.get<OpenByAgencyList>(conclusionPaths.openByAgency, { params: { mine } });
  }

  progress(taskId: string, request: TaskSaysRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(conclusionPaths.progress(taskId), request);
  }

  report(taskId: string, request: TaskSaysRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(conclusionPaths.report(taskId), request);
  }

  close(taskId: string, request: CloseTaskRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(conclusionPaths.close(taskId), request);
  }

  extend(taskId: string, request: ExtendTaskRequest): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(conclusionPaths.extend(taskId), request);
  }

  withdraw(taskId: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(conclusionPaths.withdraw(taskId), request);
  }

  reopen(taskId: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(conclusionPaths.reopen(taskId), request);
  }

  figures(from: PlainDate, to: PlainDate): Observable<ConclusionReport> {
    return this.http.get<ConclusionReport>(conclusionPaths.figures, { params: { from, to } });
  }

  terms(): Observable<ConclusionTermsView> {
    return this.http.get<ConclusionTermsView>(conclusionPaths.terms);
  }

  changeTerms(request: ChangeConclusionTermsRequest): Observable<ConclusionTermsView> {
    return this.http.put<ConclusionTermsView>(conclusionPaths.terms, request);
  }
}
