import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { type EnteredRecord, type InstrumentPage, type InstrumentRow, oversightErrors, oversightPaths } from '@tiepdan/oversight/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { CancelOversight } from './actions/cancel.js';
import { CorrectOversight } from './actions/correct.js';
import { EnterOversight } from './actions/enter.js';
import { CorrectInstrumentBody, InstrumentBody, InstrumentFilter } from './oversight.body.js';
import { INSTRUMENT } from './oversight.repository.js';
import { InstrumentQueries } from './queries/instrument.queries.js';

const paths = oversightPaths.instruments;

/** Instruments of management and direction. */
@ApiTags('oversight')
@Controller()
export class InstrumentController {
  constructor(
    private readonly queries: InstrumentQueries,
    private readonly entering: EnterOversight,
    private readonly correcting: CorrectOversight,
    private readonly cancelling: CancelOversight,
    private readonly chronicle: Chronicle,
  ) {}

  @Get(paths.list)
  @Permission('oversight.read')
  @Answers('InstrumentPage')
  list(@CurrentActor() actor: Actor, @Query() query: InstrumentFilter): Promise<InstrumentPage> {
    return this.queries.list(actor, query);
  }

  @Post(paths.list)
  @Permission('oversight.record')
  @Answers('EnteredRecord', oversightErrors)
  enter(@CurrentActor() actor: Actor, @Body() body: InstrumentBody): Promise<EnteredRecord> {
    return this.entering.instrument(actor, body);
  }

  @Get(paths.one(':id'))
  @Permission('oversight.read')
  @Answers('InstrumentRow')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<InstrumentRow> {
    return this.queries.one(actor, id);
  }

  @Put(paths.one(':id'))
  @Permission('oversight.record')
  @Answers('WrittenRecord', oversightErrors)
  correct(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectInstrumentBody): Promise<WrittenRecord> {
    return this.correcting.instrument(actor, id, body);
  }

  @Get(paths.history(':id'))
  @Permission('oversight.read')
  @Answers('HistoryList')
  async history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    await this.queries.one(actor, id);
    return this.chronicle.historyOf(actor.officeId, INSTRUMENT.subject, id);
  }

  @Post(paths.cancel(':id'))
  @HttpCode(200)
  @Permission('oversight.cancel')
  @Answers('WrittenRecord')
  cancel(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancelling.run(actor, INSTRUMENT, id, body);
  }

  @Post(paths.restore(':id'))
  @HttpCode(200)
  @Permission('oversight.cancel')
  @Answers('WrittenRecord')
  restore(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancelling.restore(actor, INSTRUMENT, id, body);
  }
}
