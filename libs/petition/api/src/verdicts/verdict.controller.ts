import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type RelatedPetitions, verdictErrors, verdictPaths } from '@tiepdan/petition/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { GiveVerdict } from './give-verdict.js';
import { VerdictBody } from './verdict.body.js';
import { VerdictQueries } from './verdict.queries.js';
import { WithdrawVerdict } from './withdraw-verdict.js';

@ApiTags('petition')
@Controller()
export class VerdictController {
  constructor(
    private readonly queries: VerdictQueries,
    private readonly giving: GiveVerdict,
    private readonly withdrawal: WithdrawVerdict,
  ) {}

  @Get(verdictPaths.of(':id'))
  @Permission('petition.read')
  @Answers('RelatedPetitions')
  list(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<RelatedPetitions> {
    return this.queries.of(actor, id);
  }

  @Post(verdictPaths.of(':id'))
  @Permission('petition.compare')
  @Answers('WrittenRecord', verdictErrors)
  post(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VerdictBody): Promise<WrittenRecord> {
    return this.giving.run(actor, id, body);
  }

  @Post(verdictPaths.withdraw(':id'))
  @HttpCode(200)
  @Permission('petition.compare')
  @Answers('WrittenRecord')
  withdraw(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.withdrawal.run(actor, id, body);
  }
}
