import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type EnteredReturn, type RemindedUnits, type ReturnView, type ReturnsOverview, type RollUpTable, filingErrors, filingPaths } from '@tiepdan/filing/contract';
import { formErrors } from '@tiepdan/form/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { EnterReturnBody, FromRecordsBody, OfficialPeriodQuery, RemindUnitsBody, RollUpQuery, SendBackBody } from './filing.body.js';
import { officialPeriodOf } from './periods.js';
import { EnterReturn } from './returns/actions/enter-return.js';
import { RemindUnits } from './returns/actions/remind-units.js';
import { SendBackReturn } from './returns/actions/send-back.js';
import { TakeFromRecords } from './returns/actions/take-from-records.js';
import { ReturnQueries } from './returns/return.queries.js';
import { RollUpQueries } from './returns/roll-up.queries.js';

/** What units send in, and what it adds up to. */
@ApiTags('unit-return')
@Controller()
export class ReturnController {
  constructor(
    private readonly queries: ReturnQueries,
    private readonly rollUps: RollUpQueries,
    private readonly entering: EnterReturn,
    private readonly taking: TakeFromRecords,
    private readonly sendingBack: SendBackReturn,
    private readonly reminding: RemindUnits,
  ) {}

  @Get(filingPaths.returns)
  @Permission('filing.read')
  @Answers('ReturnsOverview', filingErrors)
  overview(@CurrentActor() actor: Actor, @Query() { period }: OfficialPeriodQuery): Promise<ReturnsOverview> {
    return this.queries.overview(actor.officeId, officialPeriodOf(period));
  }

  @Get(filingPaths.rollUp)
  @Permission('filing.read')
  @Answers('RollUpTable', filingErrors, formErrors)
  rollUp(@CurrentActor() actor: Actor, @Query() { period, form, structure }: RollUpQuery): Promise<RollUpTable> {
    return this.rollUps.rollUp(actor, period, form, structure ?? 'old');
  }

  @Post(filingPaths.returns)
  @Permission('filing.enter-returns')
  @Answers('EnteredReturn', filingErrors)
  enter(@CurrentActor() actor: Actor, @Body() body: EnterReturnBody): Promise<EnteredReturn> {
    return this.entering.run(actor, body);
  }

  @Post(filingPaths.fromRecords)
  @Permission('filing.enter-returns')
  @Answers('EnteredReturn', filingErrors)
  fromRecords(@CurrentActor() actor: Actor, @Body() body: FromRecordsBody): Promise<EnteredReturn> {
    return this.taking.run(actor, body);
  }

  @Post(filingPaths.remind)
  @HttpCode(200)
  @Permission('filing.enter-returns')
  @Answers('RemindedUnits', filingErrors)
  remind(@CurrentActor() actor: Actor, @Body() body: RemindUnitsBody): Promise<RemindedUnits> {
    return this.reminding.run(actor, body);
  }

  @Get(filingPaths.oneReturn(':id'))
  @Permission('filing.read')
  @Answers('ReturnView')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<ReturnView> {
    return this.queries.one(actor.officeId, id);
  }

  @Post(filingPaths.sendBack(':id'))
  @HttpCode(200)
  @Permission('filing.enter-returns')
  @Answers('ReturnView', filingErrors)
  sendBack(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: SendBackBody): Promise<ReturnView> {
    return this.sendingBack.run(actor, id, body);
  }
}
