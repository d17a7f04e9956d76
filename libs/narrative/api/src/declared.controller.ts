import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { DECLARED_TABLES, type DeclaredPeriod, narrativeErrors, narrativePaths } from '@tiepdan/narrative/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { statisticsErrors } from '@tiepdan/statistics/contract';
import { DeclareFigures } from './actions/declare.js';
import { DeclaredQueries } from './declared/declared.queries.js';
import { DeclareBody, DeclaredQuery } from './narrative.body.js';

/** Figures that other departments declare. */
@ApiTags('narrative')
@Controller()
export class DeclaredController {
  constructor(
    private readonly queries: DeclaredQueries,
    private readonly declaring: DeclareFigures,
  ) {}

  @Get(narrativePaths.declared)
  @Permission('narrative.read')
  @Answers('DeclaredPeriod', narrativeErrors, statisticsErrors)
  ofPeriod(@CurrentActor() actor: Actor, @Query() { period }: DeclaredQuery): Promise<DeclaredPeriod> {
    return this.queries.ofPeriod(actor, period);
  }

  @Put(narrativePaths.declaredTable(':table'))
  @Permission('narrative.declare')
  @ApiParam({ name: 'table', enum: DECLARED_TABLES.map(({ code }) => code) })
  @Answers('WrittenRecord', narrativeErrors, statisticsErrors)
  declare(@CurrentActor() actor: Actor, @Param('table') table: string, @Body() body: DeclareBody): Promise<WrittenRecord> {
    return this.declaring.run(actor, table, body);
  }

  @Get(narrativePaths.declaredHistory(':id'))
  @Permission('narrative.read')
  @Answers('HistoryList')
  history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    return this.queries.history(actor, id);
  }
}
