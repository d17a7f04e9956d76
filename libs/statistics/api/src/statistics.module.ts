import { Module } from '@nestjs/common';
import { AgencyModule } from '@tiepdan/agency/api';
import { ExportSection4 } from './actions/export-section-4.js';
import { StatisticsController } from './statistics.controller.js';
import { StatisticsQueries } from './statistics.queries.js';

@Module({ imports: [AgencyModule], controllers: [StatisticsController], providers: [StatisticsQueries, ExportSection4] })
export class StatisticsModule {}
