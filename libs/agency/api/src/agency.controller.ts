import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AGENCY_KINDS, type AgencyKind, type AgencyView, agencyPaths } from '@tiepdan/agency/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, OneOf, Staff, Text } from '@tiepdan/platform/api';
import { AgencyQueries } from './agency.queries.js';

class AgencyListQuery {
  @Text({ max: 200, optional: true, doc: 'Part of the name, with or without accents' })
  q?: string | null;

  @OneOf(AGENCY_KINDS, { optional: true })
  kind?: AgencyKind | null;
}

@ApiTags('agency')
@Controller()
export class AgencyController {
  constructor(private readonly queries: AgencyQueries) {}

  @Get(agencyPaths.list)
  @Staff()
  @Answers('AgencyList')
  list(@CurrentActor() actor: Actor, @Query() query: AgencyListQuery): Promise<AgencyView[]> {
    return this.queries.list(actor.officeId, query.q ?? null, query.kind ?? null);
  }
}
