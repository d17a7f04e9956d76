import { Module } from '@nestjs/common';
import { AgencyModule } from '@tiepdan/agency/api';
import { FilingModule } from '@tiepdan/filing/api';
import { FormModule } from '@tiepdan/form/api';
import { PaperModule } from '@tiepdan/paper/api';
import { DeclareFigures } from './actions/declare.js';
import { ExportNarrative } from './actions/export.js';
import { FinishNarrative } from './actions/finish.js';
import { OpenNarrative } from './actions/open.js';
import { SaveNarrative } from './actions/save.js';
import { DeclaredController } from './declared.controller.js';
import { DeclaredQueries } from './declared/declared.queries.js';
import { FreezeWithReport } from './freeze-with-report.js';
import { NarrativeController } from './narrative.controller.js';
import { NarrativeQueries } from './narrative.queries.js';
import { GatherNumbers } from './numbers/gather-numbers.js';

@Module({
  imports: [AgencyModule, FilingModule, FormModule, PaperModule],
  controllers: [NarrativeController, DeclaredController],
  providers: [
    NarrativeQueries,
    DeclaredQueries,
    GatherNumbers,
    OpenNarrative,
    SaveNarrative,
    FinishNarrative,
    DeclareFigures,
    ExportNarrative,
    FreezeWithReport,
  ],
  exports: [NarrativeQueries],
})
export class NarrativeModule {}
