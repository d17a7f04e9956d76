import { Module } from '@nestjs/common';
import { CorrectMatter } from './actions/correct-matter.js';
import { SettleMatter } from './actions/settle-matter.js';
import { MatterController } from './matter.controller.js';
import { MatterQueries } from './matter.queries.js';

@Module({ controllers: [MatterController], providers: [MatterQueries, SettleMatter, CorrectMatter], exports: [MatterQueries, SettleMatter] })
export class MatterModule {}
