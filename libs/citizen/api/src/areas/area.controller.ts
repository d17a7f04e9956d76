import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type AreaList, citizenPaths } from '@tiepdan/citizen/contract';
import { Answers, Staff } from '@tiepdan/platform/api';
import { AreaQuery } from './area.body.js';
import { AreaQueries } from './area.queries.js';

@ApiTags('citizen')
@Controller()
export class AreaController {
  constructor(private readonly queries: AreaQueries) {}

  @Get(citizenPaths.areas)
  @Staff()
  @Answers('AreaList')
  list(@Query() query: AreaQuery): Promise<AreaList> {
    return this.queries.list(query);
  }
}
