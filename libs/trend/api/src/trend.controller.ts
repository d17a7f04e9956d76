import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, Permission } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { PICTURES, type Picture, type PictureRecords, trendErrors, trendPaths } from '@tiepdan/trend/contract';
import { TrendQueries } from './trend.queries.js';
import { PictureQuery, PictureRecordsQuery } from './trend.query.js';

@ApiTags('trend')
@Controller()
export class TrendController {
  constructor(private readonly queries: TrendQueries) {}

  @Get(trendPaths.picture(':code'))
  @Permission('trend.read')
  @ApiParam({ name: 'code', enum: Object.keys(PICTURES) })
  @Answers('Picture', trendErrors)
  picture(@CurrentActor() actor: Actor, @Param('code') code: string, @Query() query: PictureQuery): Promise<Picture> {
    return this.queries.picture(actor, code, query);
  }

  @Get(trendPaths.records(':code'))
  @Permission('trend.read')
  @ApiParam({ name: 'code', enum: Object.keys(PICTURES) })
  @Answers('PictureRecords', trendErrors)
  records(@CurrentActor() actor: Actor, @Param('code') code: string, @Query() query: PictureRecordsQuery): Promise<PictureRecords> {
    return this.queries.records(actor, code, query);
  }
}
