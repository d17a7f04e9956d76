import { Body, Controller, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { sealingErrors } from '@tiepdan/citizen/contract';
import { sendFile } from '@tiepdan/file/api';
import { fileErrors } from '@tiepdan/file/contract';
import { forwardingErrors, forwardingPaths } from '@tiepdan/forwarding/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import type { Request, Response } from 'express';
import { AnswerBody, CorrectAnswerBody } from '../forwarding.body.js';
import { HeldFile } from '../ledger/held-file.js';
import { CorrectAnswer } from './correct-answer.js';
import { EnterAnswer } from './enter-answer.js';
import { WithdrawAnswer } from './withdraw-answer.js';

/** Papers in reply as the office enters and mends them, and the files around a delivery. */
@ApiTags('forwarding')
@Controller()
export class AnswerController {
  constructor(
    private readonly entering: EnterAnswer,
    private readonly correcting: CorrectAnswer,
    private readonly withdrawing: WithdrawAnswer,
    private readonly files: HeldFile,
  ) {}

  @Post(forwardingPaths.answers(':id'))
  @Permission('forwarding.answer')
  @Answers('WrittenRecord', forwardingErrors, fileErrors, sealingErrors)
  enter(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: AnswerBody): Promise<WrittenRecord> {
    return this.entering.byOffice(actor, id, body);
  }

  @Put(forwardingPaths.answer(':id'))
  @Permission('forwarding.answer')
  @Answers('WrittenRecord', forwardingErrors, fileErrors, sealingErrors)
  correct(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectAnswerBody): Promise<WrittenRecord> {
    return this.correcting.run(actor, id, body);
  }

  @Post(forwardingPaths.answerWithdrawal(':id'))
  @HttpCode(200)
  @Permission('forwarding.answer')
  @Answers('WrittenRecord', forwardingErrors, sealingErrors)
  withdraw(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.withdrawing.run(actor, id, body);
  }

  @Get(forwardingPaths.answerFile(':id', ':fileId'))
  @Permission('forwarding.read')
  @Answers(null, fileErrors)
  async file(@CurrentActor() actor: Actor, @RecordId() id: string, @RecordId('fileId') fileId: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { file, name } = await this.files.open(actor, 'answer', id, fileId);
    await sendFile(request, response, file, { name, inline: true });
  }

  @Get(forwardingPaths.enclosure(':id', ':fileId'))
  @Permission('forwarding.read')
  @Answers(null, fileErrors)
  async enclosure(@CurrentActor() actor: Actor, @RecordId() id: string, @RecordId('fileId') fileId: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { file, name } = await this.files.open(actor, 'enclosure', id, fileId);
    await sendFile(request, response, file, { name, inline: true });
  }
}
