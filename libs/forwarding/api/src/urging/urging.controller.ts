import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { sealingErrors } from '@tiepdan/citizen/contract';
import { documentErrors } from '@tiepdan/document/contract';
import { type AgencyFiguresReport, type UrgeManyResult, type UrgingProposalPage, type UrgingTermsView, forwardingErrors, forwardingPaths } from '@tiepdan/forwarding/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission } from '@tiepdan/platform/api';
import { FigureQueries } from '../figures/figure.queries.js';
import { ChangeUrgingTermsBody, UrgeManyBody } from '../forwarding.body.js';
import { PeriodFilter } from '../inbox/inbox.query.js';
import { ChangeUrgingTerms } from './change-terms.js';
import { ProposalFilter, ProposalQueries } from './proposal.queries.js';
import { UrgeMany } from './urge-many.js';
import { UrgingTermsQueries } from './urging-terms.js';

/** What is late: who is urged, when, and how the bodies answer on the whole. */
@ApiTags('forwarding')
@Controller()
export class UrgingController {
  constructor(
    private readonly proposals: ProposalQueries,
    private readonly urging: UrgeMany,
    private readonly terms: UrgingTermsQueries,
    private readonly changing: ChangeUrgingTerms,
    private readonly figures: FigureQueries,
  ) {}

  @Get(forwardingPaths.proposals)
  @Permission('forwarding.read')
  @Answers('UrgingProposalPage')
  proposed(@CurrentActor() actor: Actor, @Query() query: ProposalFilter): Promise<UrgingProposalPage> {
    return this.proposals.list(actor, query);
  }

  /** Takes the next rung of each: reminders go out, letters and reports are drafted; what is not due is left out and said. */
  @Post(forwardingPaths.urging)
  @HttpCode(200)
  @Permission('forwarding.urge')
  @Answers('UrgeManyResult', forwardingErrors, documentErrors, sealingErrors)
  urge(@CurrentActor() actor: Actor, @Body() body: UrgeManyBody): Promise<UrgeManyResult> {
    return this.urging.run(actor, body);
  }

  @Get(forwardingPaths.terms)
  @Permission('forwarding.see-terms')
  @Answers('UrgingTermsView')
  termsNow(@CurrentActor() actor: Actor): Promise<UrgingTermsView> {
    return this.terms.of(actor.officeId);
  }

  @Put(forwardingPaths.terms)
  @Permission('forwarding.configure')
  @Answers('UrgingTermsView')
  change(@CurrentActor() actor: Actor, @Body() body: ChangeUrgingTermsBody): Promise<UrgingTermsView> {
    return this.changing.run(actor, body);
  }

  @Get(forwardingPaths.figures)
  @Permission('forwarding.read')
  @Answers('AgencyFiguresReport')
  agencyFigures(@CurrentActor() actor: Actor, @Query() query: PeriodFilter): Promise<AgencyFiguresReport> {
    return this.figures.report(actor, query);
  }
}
