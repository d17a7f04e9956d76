import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { type PlannedProposal, type RulePreview, type SavedScheduleRule, type ScheduleProposal, type ScheduleRuleView, leaderDayErrors, scheduleRuleErrors, scheduleRulePaths } from '@tiepdan/leader-day/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { AddScheduleRule } from './actions/add-rule.js';
import { CancelScheduleRule } from './actions/cancel-rule.js';
import { CorrectScheduleRule } from './actions/correct-rule.js';
import { PlanProposal } from './actions/plan-proposal.js';
import { PreviewRule } from './preview-rule.js';
import { PlanProposalBody, YearQuery } from './proposal.body.js';
import { ProposalQueries } from './proposal.queries.js';
import { CorrectScheduleRuleBody, ScheduleRuleBody, ScheduleRuleListQuery, ruleOf } from './schedule-rule.body.js';
import { ScheduleRuleQueries } from './schedule-rule.queries.js';

/** Rules propose days; people plan and publish them. */
@ApiTags('leader-day')
@Controller()
export class ScheduleRuleController {
  constructor(
    private readonly queries: ScheduleRuleQueries,
    private readonly proposals: ProposalQueries,
    private readonly previewing: PreviewRule,
    private readonly adding: AddScheduleRule,
    private readonly correcting: CorrectScheduleRule,
    private readonly cancellation: CancelScheduleRule,
    private readonly planning: PlanProposal,
    private readonly chronicle: Chronicle,
  ) {}

  @Get(scheduleRulePaths.list)
  @Permission('leader-day.read')
  @Answers('ScheduleRuleList')
  list(@CurrentActor() actor: Actor, @Query() { status }: ScheduleRuleListQuery): Promise<ScheduleRuleView[]> {
    return this.queries.list(actor, status);
  }

  @Post(scheduleRulePaths.list)
  @Permission('leader-day.manage')
  @Answers('SavedScheduleRule', scheduleRuleErrors, leaderDayErrors)
  post(@CurrentActor() actor: Actor, @Body() body: ScheduleRuleBody): Promise<SavedScheduleRule> {
    return this.adding.run(actor, ruleOf(body));
  }

  @Post(scheduleRulePaths.preview)
  @HttpCode(200)
  @Permission('leader-day.manage')
  @Answers('RulePreview', scheduleRuleErrors)
  preview(@CurrentActor() actor: Actor, @Body() body: ScheduleRuleBody): Promise<RulePreview> {
    return this.previewing.run(actor, ruleOf(body));
  }

  @Get(scheduleRulePaths.proposal)
  @Permission('leader-day.read')
  @Answers('ScheduleProposal', scheduleRuleErrors)
  proposal(@CurrentActor() actor: Actor, @Query() { year }: YearQuery): Promise<ScheduleProposal> {
    return this.proposals.of(actor, year);
  }

  @Post(scheduleRulePaths.proposal)
  @HttpCode(200)
  @Permission('leader-day.manage')
  @Answers('PlannedProposal', scheduleRuleErrors, leaderDayErrors)
  plan(@CurrentActor() actor: Actor, @Body() body: PlanProposalBody): Promise<PlannedProposal> {
    return this.planning.run(actor, body);
  }

  @Get(scheduleRulePaths.one(':id'))
  @Permission('leader-day.read')
  @Answers('ScheduleRuleView')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<ScheduleRuleView> {
    return this.queries.one(actor, id);
  }

  @Put(scheduleRulePaths.one(':id'))
  @Permission('leader-day.manage')
  @Answers('SavedScheduleRule', scheduleRuleErrors, leaderDayErrors)
  put(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectScheduleRuleBody): Promise<SavedScheduleRule> {
    return this.correcting.run(actor, id, ruleOf(body), body);
  }

  @Post(scheduleRulePaths.cancel(':id'))
  @HttpCode(200)
  @Permission('leader-day.manage')
  @Answers('WrittenRecord')
  cancel(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancellation.run(actor, id, body);
  }

  @Post(scheduleRulePaths.restore(':id'))
  @HttpCode(200)
  @Permission('leader-day.manage')
  @Answers('WrittenRecord')
  restore(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancellation.restore(actor, id, body);
  }

  @Get(scheduleRulePaths.history(':id'))
  @Permission('leader-day.read')
  @Answers('HistoryList')
  async history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    await this.queries.one(actor, id);
    return this.chronicle.historyOf(actor.officeId, 'leader-day-rule', id);
  }
}
