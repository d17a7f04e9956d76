import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { sealingErrors } from '@tiepdan/citizen/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { type DecisionCounts, type DecisionPage, type DecisionView, resolutionErrors, resolutionPaths } from '@tiepdan/resolution/contract';
import { CancelDecision } from './actions/cancel-decision.js';
import { CancelFact } from './actions/cancel-fact.js';
import { CorrectDecision } from './actions/correct-decision.js';
import { RecordFact } from './actions/record-fact.js';
import { DecisionQueries } from './reading/decision.queries.js';
import { CorrectDecisionBody, DecisionFilter, RecordFactBody } from './resolution.body.js';

/** Decisions and conclusions, and their enforcement until done. */
@ApiTags('resolution')
@Controller()
export class DecisionController {
  constructor(
    private readonly queries: DecisionQueries,
    private readonly correcting: CorrectDecision,
    private readonly cancelling: CancelDecision,
    private readonly recording: RecordFact,
    private readonly factCancelling: CancelFact,
  ) {}

  @Get(resolutionPaths.decisions)
  @Permission('resolution.read')
  @Answers('DecisionPage')
  list(@CurrentActor() actor: Actor, @Query() query: DecisionFilter): Promise<DecisionPage> {
    return this.queries.list(actor, query);
  }

  @Get(resolutionPaths.counts)
  @Permission('resolution.read')
  @Answers('DecisionCounts')
  counts(@CurrentActor() actor: Actor, @Query() query: DecisionFilter): Promise<DecisionCounts> {
    return this.queries.counts(actor, query);
  }

  @Get(resolutionPaths.decision(':id'))
  @Permission('resolution.read')
  @Answers('DecisionView')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<DecisionView> {
    return this.queries.one(actor, id);
  }

  @Put(resolutionPaths.decision(':id'))
  @Permission('resolution.decide')
  @Answers('WrittenRecord', resolutionErrors, sealingErrors)
  correct(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectDecisionBody): Promise<WrittenRecord> {
    return this.correcting.run(actor, id, body);
  }

  @Post(resolutionPaths.cancelDecision(':id'))
  @HttpCode(200)
  @Permission('resolution.cancel')
  @Answers('WrittenRecord', resolutionErrors, sealingErrors)
  cancel(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancelling.run(actor, id, body);
  }

  @Post(resolutionPaths.facts(':id'))
  @Permission('resolution.enforce')
  @Answers('WrittenRecord', resolutionErrors, sealingErrors)
  record(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: RecordFactBody): Promise<WrittenRecord> {
    return this.recording.run(actor, id, body);
  }

  @Post(resolutionPaths.cancelFact(':id'))
  @HttpCode(200)
  @Permission('resolution.enforce')
  @Answers('WrittenRecord', resolutionErrors, sealingErrors)
  cancelFact(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.factCancelling.run(actor, id, body);
  }
}
