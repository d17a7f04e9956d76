import { Module } from '@nestjs/common';
import { AgencyController } from './agency.controller.js';
import { AgencyQueries } from './agency.queries.js';

@Module({ controllers: [AgencyController], providers: [AgencyQueries], exports: [AgencyQueries] })
export class AgencyModule {}
