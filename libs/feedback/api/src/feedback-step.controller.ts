import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { sealingErrors } from '@tiepdan/citizen/contract';
import { documentErrors } from '@tiepdan/document/contract';
import { type FeedbackStepDone, feedbackErrors, feedbackPaths } from '@tiepdan/feedback/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { AnswerFeedback } from './actions/answer.js';
import { ForwardFeedback } from './actions/forward.js';
import { PublishFeedback } from './actions/publish.js';
import { UndoFeedback } from './actions/undo.js';
import { WithdrawFeedback } from './actions/withdraw.js';
import { AnswerFeedbackBody, ForwardFeedbackBody, PublishFeedbackBody, UndoFeedbackBody, WithdrawFeedbackBody } from './feedback.body.js';

/** One route for each step in the life of feedback. */
@ApiTags('feedback')
@Controller()
export class FeedbackStepController {
  constructor(
    private readonly forwarding: ForwardFeedback,
    private readonly answering: AnswerFeedback,
    private readonly publishing: PublishFeedback,
    private readonly withdrawing: WithdrawFeedback,
    private readonly undoing: UndoFeedback,
  ) {}

  @Post(feedbackPaths.step(':id', 'forward'))
  @HttpCode(200)
  @Permission('feedback.handle')
  @Answers('FeedbackStepDone', feedbackErrors, documentErrors, sealingErrors)
  forward(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: ForwardFeedbackBody): Promise<FeedbackStepDone> {
    return this.forwarding.run(actor, id, body);
  }

  @Post(feedbackPaths.step(':id', 'answer'))
  @HttpCode(200)
  @Permission('feedback.handle')
  @Answers('FeedbackStepDone', feedbackErrors, sealingErrors)
  answer(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: AnswerFeedbackBody): Promise<FeedbackStepDone> {
    return this.answering.run(actor, id, body);
  }

  @Post(feedbackPaths.step(':id', 'publish'))
  @HttpCode(200)
  @Permission('feedback.publish')
  @Answers('FeedbackStepDone', feedbackErrors, sealingErrors)
  publish(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: PublishFeedbackBody): Promise<FeedbackStepDone> {
    return this.publishing.run(actor, id, body);
  }

  @Post(feedbackPaths.step(':id', 'withdraw'))
  @HttpCode(200)
  @Permission('feedback.handle')
  @Answers('FeedbackStepDone', feedbackErrors, sealingErrors)
  withdraw(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: WithdrawFeedbackBody): Promise<FeedbackStepDone> {
    return this.withdrawing.run(actor, id, body);
  }

  /** Takes the last step back; one that was published needs `feedback.publish`. */
  @Post(feedbackPaths.step(':id', 'undo'))
  @HttpCode(200)
  @Permission('feedback.handle')
  @Answers('FeedbackStepDone', feedbackErrors)
  undo(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: UndoFeedbackBody): Promise<FeedbackStepDone> {
    return this.undoing.run(actor, id, body);
  }
}
