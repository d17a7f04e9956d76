import { Module } from '@nestjs/common';
import { AgencyModule } from '@tiepdan/agency/api';
import { CalendarModule } from '@tiepdan/calendar/api';
import { CitizenModule } from '@tiepdan/citizen/api';
import { DocumentModule } from '@tiepdan/document/api';
import { AnswerFeedback } from './actions/answer.js';
import { CancelFeedback } from './actions/cancel.js';
import { CorrectFeedback } from './actions/correct.js';
import { ForwardFeedback } from './actions/forward.js';
import { PublishFeedback } from './actions/publish.js';
import { RegisterFeedback } from './actions/register.js';
import { UndoFeedback } from './actions/undo.js';
import { WithdrawFeedback } from './actions/withdraw.js';
import { FeedbackController } from './feedback.controller.js';
import { FeedbackQueries } from './feedback.queries.js';
import { FeedbackStepController } from './feedback-step.controller.js';
import { ExportFeedbackFigures } from './figures/export-figures.js';
import { FeedbackFigureController } from './figures/figure.controller.js';
import { FeedbackFigureQueries } from './figures/figure.queries.js';
import { Origins } from './origin.js';
import { ChangeFeedbackTerms } from './terms/change-terms.js';
import { FeedbackTermsQueries } from './terms/feedback-terms.js';

@Module({
  imports: [AgencyModule, CalendarModule, CitizenModule, DocumentModule],
  controllers: [FeedbackController, FeedbackStepController, FeedbackFigureController],
  providers: [
    FeedbackQueries,
    Origins,
    FeedbackTermsQueries,
    ChangeFeedbackTerms,
    RegisterFeedback,
    CorrectFeedback,
    CancelFeedback,
    ForwardFeedback,
    AnswerFeedback,
    PublishFeedback,
    WithdrawFeedback,
    UndoFeedback,
    FeedbackFigureQueries,
    ExportFeedbackFigures,
  ],
  exports: [FeedbackQueries],
})
export class FeedbackModule {}
