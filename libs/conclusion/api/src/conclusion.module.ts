import { Module } from '@nestjs/common';
import { AgencyModule } from '@tiepdan/agency/api';
import { CalendarModule } from '@tiepdan/calendar/api';
import { CitizenModule } from '@tiepdan/citizen/api';
import { DocumentModule } from '@tiepdan/document/api';
import { ForwardingModule } from '@tiepdan/forwarding/api';
import { MatterModule } from '@tiepdan/matter/api';
import { ReceptionModule } from '@tiepdan/reception/api';
import { AddTask } from './actions/add-task.js';
import { CancelConclusion } from './actions/cancel.js';
import { CorrectConclusion } from './actions/correct.js';
import { DraftConclusionNotice } from './actions/draft-notice.js';
import { RecordConclusion } from './actions/record.js';
import { ConclusionController } from './conclusion.controller.js';
import { ExportConclusions } from './figures/export.js';
import { FigureQueries } from './figures/figure.queries.js';
import { ConclusionQueries } from './ledger/conclusion.queries.js';
import { OneConclusion } from './ledger/one-conclusion.js';
import { TaskQueries } from './ledger/task.queries.js';
import { FollowReceptions } from './follow-receptions.js';
import { FollowNotices } from './notice/follow-notices.js';
import { SealedWords } from './sealed-words.js';
import { TaskController } from './task.controller.js';
import { CloseTask } from './tasks/close-task.js';
import { ExtendTask } from './tasks/extend-task.js';
import { ReportTask } from './tasks/report-task.js';
import { TaskActs } from './tasks/task-acts.js';
import { WithdrawTask } from './tasks/withdraw-task.js';
import { ChangeConclusionTerms } from './terms/change-terms.js';
import { ConclusionTermsQueries } from './terms/terms.queries.js';

@Module({
  imports: [AgencyModule, CalendarModule, CitizenModule, DocumentModule, ForwardingModule, MatterModule, ReceptionModule],
  controllers: [ConclusionController, TaskController],
  providers: [
    FollowReceptions,
    RecordConclusion,
    CorrectConclusion,
    CancelConclusion,
    AddTask,
    DraftConclusionNotice,
    FollowNotices,
    TaskActs,
    ReportTask,
    CloseTask,
    ExtendTask,
    WithdrawTask,
    ConclusionQueries,
    OneConclusion,
    TaskQueries,
    FigureQueries,
    ExportConclusions,
    SealedWords,
    ConclusionTermsQueries,
    ChangeConclusionTerms,
  ],
  exports: [RecordConclusion, ConclusionQueries, TaskQueries],
})
export class ConclusionModule {}
