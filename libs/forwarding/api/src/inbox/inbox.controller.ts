import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { dispositionOf, sendFile } from '@tiepdan/file/api';
import { fileErrors } from '@tiepdan/file/contract';
import {
  type AgencyFiguresReport,
  type InboxCounts,
  type InboxPage,
  type InboxView,
  PAPER_FORMS,
  type PaperForm,
  forwardingErrors,
  forwardingPaths,
} from '@tiepdan/forwarding/contract';
import { paperErrors } from '@tiepdan/paper/contract';
import { type Actor, type WrittenRecord, platformErrors } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, Refusal } from '@tiepdan/platform/api';
import type { Request, Response } from 'express';
import { EnterAnswer } from '../answers/enter-answer.js';
import { FigureQueries } from '../figures/figure.queries.js';
import { AgencyAnswerBody, AgencyReturnBody } from '../forwarding.body.js';
import { HeldFile } from '../ledger/held-file.js';
import { ReturnDelivery } from '../returning/return.js';
import { GivePaper } from './give-paper.js';
import { InboxPace } from './inbox-pace.js';
import { InboxFilter, PeriodFilter } from './inbox.query.js';
import { InboxQueries } from './inbox.queries.js';
import { OpenDelivery } from './open-delivery.js';

/** What a receiving body sees and does with an account of its own: what was sent to it, and nothing else of the office. */
@ApiTags('inbox')
@Controller()
export class InboxController {
  constructor(
    private readonly queries: InboxQueries,
    private readonly opening: OpenDelivery,
    private readonly papers: GivePaper,
    private readonly files: HeldFile,
    private readonly answering: EnterAnswer,
    private readonly returning: ReturnDelivery,
    private readonly figures: FigureQueries,
    private readonly pace: InboxPace,
  ) {}

  @Get(forwardingPaths.inbox)
  @Permission('forwarding.agency-read')
  @Answers('InboxPage', forwardingErrors)
  list(@CurrentActor() actor: Actor, @Query() query: InboxFilter): Promise<InboxPage> {
    this.pace.check(actor);
    return this.queries.list(actor, query);
  }

  @Get(forwardingPaths.inboxCounts)
  @Permission('forwarding.agency-read')
  @Answers('InboxCounts', forwardingErrors)
  counts(@CurrentActor() actor: Actor): Promise<InboxCounts> {
    this.pace.check(actor);
    return this.queries.counts(actor);
  }

  @Get(forwardingPaths.inboxFigures)
  @Permission('forwarding.agency-read')
  @Answers('AgencyFiguresReport', forwardingErrors)
  ownFigures(@CurrentActor() actor: Actor, @Query() query: PeriodFilter): Promise<AgencyFiguresReport> {
    this.pace.check(actor);
    if (!actor.agencyId) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return this.figures.report(actor, query, actor.agencyId);
  }

  /** Opening a paper for the first time is its receipt. */
  @Get(forwardingPaths.inboxOne(':id'))
  @Permission('forwarding.agency-read')
  @Answers('InboxView', forwardingErrors)
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<InboxView> {
    this.pace.check(actor);
    return this.opening.run(actor, id);
  }

  @Get(forwardingPaths.inboxPaper(':id', ':form'))
  @Permission('forwarding.agency-read')
  @ApiParam({ name: 'form', enum: Object.keys(PAPER_FORMS) })
  @Answers(null, forwardingErrors, paperErrors, fileErrors)
  async paper(@CurrentActor() actor: Actor, @RecordId() id: string, @Param('form') form: string): Promise<StreamableFile> {
    this.pace.check(actor);
    if (!isForm(form)) throw new Refusal(platformErrors, 'REQUEST.UNKNOWN_ADDRESS');
    const { bytes, name, mediaType } = await this.papers.run(actor, id, form);
    return new StreamableFile(bytes, { type: mediaType, length: bytes.length, disposition: dispositionOf(name, false) });
  }

  @Get(forwardingPaths.inboxEnclosure(':id', ':fileId'))
  @Permission('forwarding.agency-read')
  @Answers(null, forwardingErrors, fileErrors)
  async enclosure(@CurrentActor() actor: Actor, @RecordId() id: string, @RecordId('fileId') fileId: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    this.pace.check(actor);
    const { file, name } = await this.files.open(actor, 'enclosure', id, fileId);
    await sendFile(request, response, file, { name });
  }

  @Get(forwardingPaths.inboxAnswerFile(':id', ':fileId'))
  @Permission('forwarding.agency-read')
  @Answers(null, forwardingErrors, fileErrors)
  async answerFile(@CurrentActor() actor: Actor, @RecordId() id: string, @RecordId('fileId') fileId: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    this.pace.check(actor);
    const { file, name } = await this.files.open(actor, 'answer', id, fileId);
    await sendFile(request, response, file, { name });
  }

  @Post(forwardingPaths.inboxReturn(':id'))
  @HttpCode(200)
  @Permission('forwarding.agency-return')
  @Answers('WrittenRecord', forwardingErrors)
  return(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: AgencyReturnBody): Promise<WrittenRecord> {
    this.pace.check(actor);
    return this.returning.byAgency(actor, id, body);
  }

  @Post(forwardingPaths.inboxAnswers(':id'))
  @Permission('forwarding.agency-answer')
  @Answers('WrittenRecord', forwardingErrors, fileErrors)
  answer(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: AgencyAnswerBody): Promise<WrittenRecord> {
    this.pace.check(actor);
    return this.answering.byAgency(actor, id, body);
  }
}

const isForm = (form: string): form is PaperForm => Object.hasOwn(PAPER_FORMS, form);
