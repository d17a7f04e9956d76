import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import type {
  CorrectScheduleRuleRequest,
  PlannedProposal,
  PlanProposalRequest,
  RulePreview,
  SavedScheduleRule,
  ScheduleProposal,
  ScheduleRuleDetails,
  ScheduleRuleView,
} from '@tiepdan/leader-day/contract';
import { scheduleRulePaths } from '@tiepdan/leader-day/contract';
import type { RecordStatus, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { present } from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';

/** The routes of the rules that propose leaders' days, one method each. */
@Injectable({ providedIn: 'root' })
export class ScheduleRuleApi {
  private readonly http = inject(HttpClient);

  list(status: RecordStatus | '' = ''): Observable<readonly ScheduleRuleView[]> {
    return this.http.get<readonly ScheduleRuleView[]>(scheduleRulePaths.list, { params: present({ status }) });
  }

  one(id: string): Observable<ScheduleRuleView> {
    return this.http.get<ScheduleRuleView>(scheduleRulePaths.one(id));
  }

  history(id: string): Observable<readonly HistoryEntry[]> {
    return this.http.get<readonly HistoryEntry[]>(scheduleRulePaths.history(id));
  }

  add(request: ScheduleRuleDetails): Observable<SavedScheduleRule> {
    return this.http.post<SavedScheduleRule>(scheduleRulePaths.list, request);
  }

  correct(id: string, request: CorrectScheduleRuleRequest): Observable<SavedScheduleRule> {
    return this.http.put<SavedScheduleRule>(scheduleRulePaths.one(id), request);
  }

  cancel(id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(scheduleRulePaths.cancel(id), request);
  }

  restore(id: string, request: VersionedReason): Observable<WrittenRecord> {
    return this.http.post<WrittenRecord>(scheduleRulePaths.restore(id), request);
  }

  /** What a rule not yet saved says and gives; nothing is written. */
  preview(request: ScheduleRuleDetails): Observable<RulePreview> {
    return this.http.post<RulePreview>(scheduleRulePaths.preview, request);
  }

  /** What the rules in force say of a year, beside what stands. */
  proposal(year: number): Observable<ScheduleProposal> {
    return this.http.get<ScheduleProposal>(scheduleRulePaths.proposal, { params: { year } });
  }

  plan(request: PlanProposalRequest): Observable<PlannedProposal> {
    return this.http.post<PlannedProposal>(scheduleRulePaths.proposal, request);
  }
}
