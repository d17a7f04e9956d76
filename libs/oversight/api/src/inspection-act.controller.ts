import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type OversightFigures, oversightErrors, oversightPaths } from '@tiepdan/oversight/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { AddInspectionFact } from './actions/add-fact.js';
import { CancelInspectionFact } from './actions/cancel-fact.js';
import { CompleteInspection } from './actions/complete.js';
import { ConcludeInspection } from './actions/conclude.js';
import { CancelInspectionFactBody, CompleteInspectionBody, ConcludeInspectionBody, InspectionFactBody, OversightPeriod } from './oversight.body.js';
import { OversightFigureQueries } from './queries/figure.queries.js';

/** What is done about one inspection, and what a period comes to. */
@ApiTags('oversight')
@Controller()
export class InspectionActController {
  constructor(
    private readonly concluding: ConcludeInspection,
    private readonly adding: AddInspectionFact,
    private readonly takingBack: CancelInspectionFact,
    private readonly completing: CompleteInspection,
    private readonly counting: OversightFigureQueries,
  ) {}

  @Get(oversightPaths.figures)
  @Permission('oversight.read')
  @Answers('OversightFigures', oversightErrors)
  figures(@CurrentActor() actor: Actor, @Query() period: OversightPeriod): Promise<OversightFigures> {
    return this.counting.of(actor, period);
  }

  @Post(oversightPaths.conclusion(':id'))
  @HttpCode(200)
  @Permission('oversight.record')
  @Answers('WrittenRecord', oversightErrors)
  conclude(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: ConcludeInspectionBody): Promise<WrittenRecord> {
    return this.concluding.run(actor, id, body);
  }

  @Post(oversightPaths.reopening(':id'))
  @HttpCode(200)
  @Permission('oversight.record')
  @Answers('WrittenRecord', oversightErrors)
  reopen(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.concluding.reopen(actor, id, body);
  }

  @Post(oversightPaths.facts(':id'))
  @HttpCode(200)
  @Permission('oversight.record')
  @Answers('WrittenRecord', oversightErrors)
  addFact(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: InspectionFactBody): Promise<WrittenRecord> {
    return this.adding.run(actor, id, body);
  }

  @Post(oversightPaths.factCancellation(':id'))
  @HttpCode(200)
  @Permission('oversight.record')
  @Answers('WrittenRecord', oversightErrors)
  cancelFact(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CancelInspectionFactBody): Promise<WrittenRecord> {
    return this.takingBack.run(actor, id, body);
  }

  @Post(oversightPaths.completion(':id'))
  @HttpCode(200)
  @Permission('oversight.record')
  @Answers('WrittenRecord', oversightErrors)
  complete(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CompleteInspectionBody): Promise<WrittenRecord> {
    return this.completing.run(actor, id, body);
  }

  @Post(oversightPaths.completionUndone(':id'))
  @HttpCode(200)
  @Permission('oversight.record')
  @Answers('WrittenRecord', oversightErrors)
  undoCompletion(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.completing.undo(actor, id, body);
  }
}
