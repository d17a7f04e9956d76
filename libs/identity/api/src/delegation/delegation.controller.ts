import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { accessErrors } from '@tiepdan/access/contract';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { type DelegationList, type DelegationOffer, delegationErrors, delegationPaths } from '@tiepdan/identity/contract';
import { Answers, CurrentActor, Permission, RecordId, Staff, VersionedReasonBody } from '@tiepdan/platform/api';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Delegate } from './actions/delegate.js';
import { EndDelegation } from './actions/end.js';
import { MoveDelegationEnd } from './actions/move-end.js';
import { DelegateBody, MoveDelegationEndBody, OfferQuery } from './delegation.body.js';
import { DelegationQueries } from './delegation.queries.js';

@ApiTags('delegation')
@Controller()
export class DelegationController {
  constructor(
    private readonly queries: DelegationQueries,
    private readonly delegation: Delegate,
    private readonly moving: MoveDelegationEnd,
    private readonly ending: EndDelegation,
    private readonly chronicle: Chronicle,
  ) {}

  @Get(delegationPaths.list)
  @Permission('delegation.read')
  @Answers('DelegationList')
  list(@CurrentActor() actor: Actor): Promise<DelegationList> {
    return this.queries.list(actor, true);
  }

  /** Those from or to the account that asks. */
  @Get(delegationPaths.own)
  @Staff()
  @Answers('DelegationList')
  own(@CurrentActor() actor: Actor): Promise<DelegationList> {
    return this.queries.list(actor, false);
  }

  @Get(delegationPaths.offer)
  @Permission('delegation.make')
  @Answers('DelegationOffer', delegationErrors)
  offer(@CurrentActor() actor: Actor, @Query() query: OfferQuery): Promise<DelegationOffer> {
    return this.queries.offer(actor, query);
  }

  @Post(delegationPaths.list)
  @Permission('delegation.make')
  @Answers('WrittenRecord', delegationErrors, accessErrors)
  delegate(@CurrentActor() actor: Actor, @Body() body: DelegateBody): Promise<WrittenRecord> {
    return this.delegation.run(actor, body);
  }

  @Put(delegationPaths.lastDay(':id'))
  @Permission('delegation.make')
  @Answers('WrittenRecord', delegationErrors)
  move(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: MoveDelegationEndBody): Promise<WrittenRecord> {
    return this.moving.run(actor, id, body);
  }

  /** By the giver, or by whoever keeps order in the office; a giver whose role was changed may still end what they gave. */
  @Post(delegationPaths.end(':id'))
  @HttpCode(200)
  @Staff()
  @Answers('WrittenRecord', delegationErrors)
  end(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.ending.run(actor, id, body);
  }

  @Get(delegationPaths.history(':id'))
  @Staff()
  @Answers('HistoryList')
  async history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    await this.queries.one(actor, id);
    return this.chronicle.historyOf(actor.officeId, 'delegation', id);
  }
}
