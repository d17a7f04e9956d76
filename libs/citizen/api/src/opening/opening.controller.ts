import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type OpenedIdentity, type OpeningPage, sealingErrors, sealingPaths } from '@tiepdan/citizen/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { OpenIdentity } from './open-identity.js';
import { OpenIdentityBody, OpeningListQuery } from './opening.body.js';
import { OpeningQueries } from './opening.queries.js';

@ApiTags('citizen')
@Controller()
export class OpeningController {
  constructor(
    private readonly opening: OpenIdentity,
    private readonly queries: OpeningQueries,
  ) {}

  @Get(sealingPaths.openings)
  @Permission('citizen.read-openings')
  @Answers('OpeningPage')
  openings(@CurrentActor() actor: Actor, @Query() query: OpeningListQuery): Promise<OpeningPage> {
    return this.queries.list(actor, query);
  }

  @Post(sealingPaths.open(':id'))
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Permission('citizen.open-sealed')
  @Answers('OpenedIdentity', sealingErrors)
  open(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: OpenIdentityBody): Promise<OpenedIdentity> {
    return this.opening.run(actor, id, body);
  }
}
