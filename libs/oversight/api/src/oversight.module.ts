import { Module } from '@nestjs/common';
import { AddInspectionFact } from './actions/add-fact.js';
import { CancelInspectionFact } from './actions/cancel-fact.js';
import { CancelOversight } from './actions/cancel.js';
import { CompleteInspection } from './actions/complete.js';
import { ConcludeInspection } from './actions/conclude.js';
import { CorrectOversight } from './actions/correct.js';
import { EnterOversight } from './actions/enter.js';
import { InspectionActController } from './inspection-act.controller.js';
import { InspectionController } from './inspection.controller.js';
import { InstrumentController } from './instrument.controller.js';
import { OversightFigureQueries } from './queries/figure.queries.js';
import { InspectionQueries } from './queries/inspection.queries.js';
import { InstrumentQueries } from './queries/instrument.queries.js';
import { TrainingQueries } from './queries/training.queries.js';
import { TrainingController } from './training.controller.js';

@Module({
  controllers: [InstrumentController, TrainingController, InspectionController, InspectionActController],
  providers: [
    EnterOversight,
    CorrectOversight,
    CancelOversight,
    ConcludeInspection,
    AddInspectionFact,
    CancelInspectionFact,
    CompleteInspection,
    InstrumentQueries,
    TrainingQueries,
    InspectionQueries,
    OversightFigureQueries,
  ],
})
export class OversightModule {}
