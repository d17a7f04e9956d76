import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, Permission } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { type ContributingRecords, type Section4Report, statisticsErrors, statisticsPaths } from '@tiepdan/statistics/contract';
import { ExportSection4 } from './actions/export-section-4.js';
import { INDICATORS } from './indicators/index.js';
import { PeriodQuery, RecordsQuery } from './period.query.js';
import { StatisticsQueries } from './statistics.queries.js';

@ApiTags('statistics')
@Controller()
export class StatisticsController {
  constructor(
    private readonly queries: StatisticsQueries,
    private readonly exporting: ExportSection4,
  ) {}

  @Get(statisticsPaths.section4)
  @Permission('report.read')
  @Answers('Section4Report', statisticsErrors)
  section4(@CurrentActor() actor: Actor, @Query() query: PeriodQuery): Promise<Section4Report> {
    return this.queries.section4(actor, query);
  }

  @Get(statisticsPaths.records(':code'))
  @Permission('report.read')
  @ApiParam({ name: 'code', enum: INDICATORS.map(({ code }) => code) })
  @Answers('ContributingRecords', statisticsErrors)
  records(@CurrentActor() actor: Actor, @Param('code') code: string, @Query() query: RecordsQuery): Promise<ContributingRecords> {
    return this.queries.records(actor, code, query);
  }

  @Get(statisticsPaths.docx)
  @Permission('report.export')
  @ApiProduces('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  @Answers(null, statisticsErrors)
  docx(@CurrentActor() actor: Actor, @Query() query: PeriodQuery): Promise<StreamableFile> {
    return this.exporting.run(actor, query, 'docx');
  }

  @Get(statisticsPaths.xlsx)
  @Permission('report.export')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @Answers(null, statisticsErrors)
  xlsx(@CurrentActor() actor: Actor, @Query() query: PeriodQuery): Promise<StreamableFile> {
    return this.exporting.run(actor, query, 'xlsx');
  }
}
