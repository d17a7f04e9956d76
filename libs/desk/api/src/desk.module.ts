import { Module } from '@nestjs/common';
import { MatterModule } from '@tiepdan/matter/api';
import { CandidateQueries } from './candidates/candidate.queries.js';
import { DeskController } from './desk.controller.js';
import { MatterListQueries } from './matters/matter-list.queries.js';

@Module({ imports: [MatterModule], controllers: [DeskController], providers: [CandidateQueries, MatterListQueries] })
export class DeskModule {}
