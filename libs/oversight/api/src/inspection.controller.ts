import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { type EnteredRecord, type InspectionPage, type InspectionRow, oversightErrors, oversightPaths } from '@tiepdan/oversight/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { CancelOversight } from './actions/cancel.js';
import { CorrectOversight } from './actions/correct.js';
import { EnterOversight } from './actions/enter.js';
import { CorrectInspectionBody, InspectionBody, InspectionFilter } from './oversight.body.js';
import { INSPECTION } from './oversight.repository.js';
import { InspectionQueries } from './queries/inspection.queries.js';

const paths = oversightPaths.inspections;

/** Responsibility inspections. */
@ApiTags('oversight')
@Controller()
export class InspectionController {
  constructor(
    private readonly queries: InspectionQueries,
    private readonly entering: EnterOversight,
    private readonly correcting: CorrectOversight,
    private readonly cancelling: CancelOversight,
    private readonly chronicle: Chronicle,
  ) {}

  @Get(paths.list)
  @Permission('oversight.read')
  @Answers('InspectionPage')
  list(@CurrentActor() actor: Actor, @Query() query: InspectionFilter): Promise<InspectionPage> {
    return this.queries.list(actor, query);
  }

  @Post(paths.list)
  @Permission('oversight.record')
  @Answers('EnteredRecord', oversightErrors)
  enter(@CurrentActor() actor: Actor, @Body() body: InspectionBody): Promise<EnteredRecord> {
    return this.entering.inspection(actor, body);
  }

  @Get(paths.one(':id'))
  @Permission('oversight.read')
  @Answers('InspectionRow')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<InspectionRow> {
    return this.queries.one(actor, id);
  }

  @Put(paths.one(':id'))
  @Permission('oversight.record')
  @Answers('WrittenRecord', oversightErrors)
  correct(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectInspectionBody): Promise<WrittenRecord> {
    return this.correcting.inspection(actor, id, body);
  }

  @Get(paths.history(':id'))
  @Permission('oversight.read')
  @Answers('HistoryList')
  async history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    await this.queries.one(actor, id);
    return this.chronicle.historyOf(actor.officeId, INSPECTION.subject, id);
  }

  @Post(paths.cancel(':id'))
  @HttpCode(200)
  @Permission('oversight.cancel')
  @Answers('WrittenRecord')
  cancel(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancelling.run(actor, INSPECTION, id, body);
  }

  @Post(paths.restore(':id'))
  @HttpCode(200)
  @Permission('oversight.cancel')
  @Answers('WrittenRecord')
  restore(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancelling.restore(actor, INSPECTION, id, body);
  }
}
