import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type EnteredReturn, type OwnReturns, type ReturnView, filingErrors, filingPaths } from '@tiepdan/filing/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { OwnFromRecordsBody, OwnReturnBody } from '../filing.body.js';
import { EnterReturn } from '../returns/actions/enter-return.js';
import { TakeFromRecords } from '../returns/actions/take-from-records.js';
import { OwnReturnQueries } from './own-return.queries.js';

/** What the account of a body does for its own unit. */
@ApiTags('own-return')
@Controller()
export class OwnReturnController {
  constructor(
    private readonly queries: OwnReturnQueries,
    private readonly entering: EnterReturn,
    private readonly taking: TakeFromRecords,
  ) {}

  @Get(filingPaths.ownReturns)
  @Permission('filing.agency-read')
  @Answers('OwnReturns', filingErrors)
  list(@CurrentActor() actor: Actor): Promise<OwnReturns> {
    return this.queries.list(actor);
  }

  @Post(filingPaths.ownReturns)
  @Permission('filing.agency-enter')
  @Answers('EnteredReturn', filingErrors)
  async enter(@CurrentActor() actor: Actor, @Body() body: OwnReturnBody): Promise<EnteredReturn> {
    return this.entering.run(actor, { ...body, unitId: await this.queries.unitFor(actor, body.period) });
  }

  @Post(filingPaths.ownFromRecords)
  @Permission('filing.agency-enter')
  @Answers('EnteredReturn', filingErrors)
  async fromRecords(@CurrentActor() actor: Actor, @Body() { period }: OwnFromRecordsBody): Promise<EnteredReturn> {
    return this.taking.run(actor, { period, unitId: await this.queries.unitFor(actor, period) });
  }

  @Get(filingPaths.ownReturn(':id'))
  @Permission('filing.agency-read')
  @Answers('ReturnView', filingErrors)
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<ReturnView> {
    return this.queries.one(actor, id);
  }
}
