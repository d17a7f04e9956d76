import { Module } from '@nestjs/common';
import { AgencyModule } from '@tiepdan/agency/api';
import { CalendarModule } from '@tiepdan/calendar/api';
import { CitizenModule } from '@tiepdan/citizen/api';
import { CallOffDay } from './actions/call-off.js';
import { CancelLeaderDay } from './actions/cancel.js';
import { CorrectLeaderDay } from './actions/correct.js';
import { DelegateDay } from './actions/delegate.js';
import { EnterLeaderDay } from './actions/enter.js';
import { PlanDays } from './actions/plan-days.js';
import { PostponeDay } from './actions/postpone.js';
import { PublishDays } from './actions/publish.js';
import { RecordDayOutcome } from './actions/record-outcome.js';
import { DayChangeQueries } from './changes/change.queries.js';
import { DayHistory } from './changes/day-history.js';
import { DayCheckQueries } from './checks/check.queries.js';
import { ComplianceController } from './compliance/compliance.controller.js';
import { ComplianceQueries } from './compliance/compliance.queries.js';
import { ExportCompliance } from './compliance/export-compliance.js';
import { DayActController } from './day-act.controller.js';
import { DayBook } from './day-book.js';
import { DayListeners } from './day-listeners.js';
import { DayTexts } from './day-texts.js';
import { LeaderDayController } from './leader-day.controller.js';
import { LeaderDayQueries } from './leader-day.queries.js';
import { AddLeader } from './leaders/add-leader.js';
import { CorrectLeader } from './leaders/correct-leader.js';
import { LeaderController } from './leaders/leader.controller.js';
import { LeaderQueries } from './leaders/leader.queries.js';
import { AddScheduleRule } from './rules/actions/add-rule.js';
import { CancelScheduleRule } from './rules/actions/cancel-rule.js';
import { CorrectScheduleRule } from './rules/actions/correct-rule.js';
import { PlanProposal } from './rules/actions/plan-proposal.js';
import { PreviewRule } from './rules/preview-rule.js';
import { ProposalQueries } from './rules/proposal.queries.js';
import { RuleEffect } from './rules/rule-effect.js';
import { ScheduleRuleController } from './rules/schedule-rule.controller.js';
import { ScheduleRuleQueries } from './rules/schedule-rule.queries.js';
import { YearMatters } from './year/year-matters.js';
import { LeaderYearQueries } from './year/year.queries.js';

const ACTIONS = [EnterLeaderDay, PlanDays, PublishDays, PostponeDay, DelegateDay, CallOffDay, RecordDayOutcome, CorrectLeaderDay, CancelLeaderDay, AddLeader, CorrectLeader];
const QUERIES = [LeaderDayQueries, LeaderYearQueries, DayCheckQueries, DayChangeQueries, LeaderQueries];
const RULES = [ScheduleRuleQueries, ProposalQueries, RuleEffect, PreviewRule, AddScheduleRule, CorrectScheduleRule, CancelScheduleRule, PlanProposal];
const COMPLIANCE = [ComplianceQueries, ExportCompliance];

@Module({
  imports: [AgencyModule, CalendarModule, CitizenModule],
  // The addresses with a name of their own come before those with an id.
  controllers: [LeaderController, ScheduleRuleController, ComplianceController, DayActController, LeaderDayController],
  providers: [...QUERIES, ...ACTIONS, ...RULES, ...COMPLIANCE, DayBook, DayListeners, DayHistory, DayTexts, YearMatters],
  exports: [LeaderDayQueries, LeaderQueries, RecordDayOutcome, DayListeners, YearMatters],
})
export class LeaderDayModule {}
