import { Body, Controller, Get, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FeedbackFigures, type FeedbackTermsView, feedbackErrors, feedbackPaths } from '@tiepdan/feedback/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission } from '@tiepdan/platform/api';
import { ChangeFeedbackTermsBody, FeedbackPeriodQuery } from '../feedback.body.js';
import { ChangeFeedbackTerms } from '../terms/change-terms.js';
import { FeedbackTermsQueries } from '../terms/feedback-terms.js';
import { ExportFeedbackFigures } from './export-figures.js';
import { FeedbackFigureQueries } from './figure.queries.js';

/** Figures of feedback, and the terms that say what is late. */
@ApiTags('feedback')
@Controller()
export class FeedbackFigureController {
  constructor(
    private readonly figures: FeedbackFigureQueries,
    private readonly exporting: ExportFeedbackFigures,
    private readonly terms: FeedbackTermsQueries,
    private readonly changing: ChangeFeedbackTerms,
  ) {}

  @Get(feedbackPaths.figures)
  @Permission('feedback.read')
  @Answers('FeedbackFigures', feedbackErrors)
  report(@CurrentActor() actor: Actor, @Query() query: FeedbackPeriodQuery): Promise<FeedbackFigures> {
    return this.figures.report(actor, query);
  }

  /** The same as a workbook. */
  @Get(feedbackPaths.figuresFile)
  @Permission('feedback.read')
  @Answers(null, feedbackErrors)
  file(@CurrentActor() actor: Actor, @Query() query: FeedbackPeriodQuery): Promise<StreamableFile> {
    return this.exporting.run(actor, query);
  }

  @Get(feedbackPaths.terms)
  @Permission('feedback.read')
  @Answers('FeedbackTermsView')
  termsNow(@CurrentActor() actor: Actor): Promise<FeedbackTermsView> {
    return this.terms.of(actor.officeId);
  }

  @Put(feedbackPaths.terms)
  @Permission('feedback.set-terms')
  @Answers('FeedbackTermsView', feedbackErrors)
  change(@CurrentActor() actor: Actor, @Body() body: ChangeFeedbackTermsBody): Promise<FeedbackTermsView> {
    return this.changing.run(actor, body);
  }
}
