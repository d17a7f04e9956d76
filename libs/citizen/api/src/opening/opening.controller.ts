import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { accessErrors } from '@tiepdan/access/contract';
import { type OpenedIdentity, type OpeningPage, type OpeningReview, sealingErrors, sealingPaths } from '@tiepdan/citizen/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { AnswerNotKept, Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { OpenIdentity } from './open-identity.js';
import { OpenIdentityBody, OpeningListQuery, ReviewOpeningBody } from './opening.body.js';
import { OpeningQueries } from './opening.queries.js';
import { ReviewOpening } from './review-opening.js';

@ApiTags('citizen')
@Controller()
export class OpeningController {
  constructor(
    private readonly opening: OpenIdentity,
    private readonly queries: OpeningQueries,
    private readonly reviewing: ReviewOpening,
  ) {}

  @Get(sealingPaths.openings)
  @Permission('citizen.read-openings')
  @Answers('OpeningPage')
  openings(@CurrentActor() actor: Actor, @Query() query: OpeningListQuery): Promise<OpeningPage> {
    return this.queries.list(actor, query);
  }

  @Post(sealingPaths.review(':audit'))
  @Permission('citizen.review-openings')
  @Answers('OpeningReview', sealingErrors, accessErrors)
  review(@CurrentActor() actor: Actor, @Param('audit') audit: string, @Body() body: ReviewOpeningBody): Promise<OpeningReview> {
    return this.reviewing.run(actor, audit, body);
  }

  @Post(sealingPaths.open(':id'))
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Permission('citizen.open-sealed')
  @AnswerNotKept() // one entry, one reading: whoever reads again says why again
  @Answers('OpenedIdentity', sealingErrors)
  open(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: OpenIdentityBody): Promise<OpenedIdentity> {
    return this.opening.run(actor, id, body);
  }
}
