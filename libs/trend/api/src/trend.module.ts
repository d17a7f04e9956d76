import { Module } from '@nestjs/common';
import { TrendController } from './trend.controller.js';
import { TrendQueries } from './trend.queries.js';

@Module({ controllers: [TrendController], providers: [TrendQueries] })
export class TrendModule {}
