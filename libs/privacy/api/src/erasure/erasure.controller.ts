import { Body, Controller, Get, Header, HttpCode, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { accessErrors } from '@tiepdan/access/contract';
import { handOut } from '@tiepdan/file/api';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { type CandidatePage, type ErasureList, type ErasureView, type RetentionView, privacyErrors, privacyPaths } from '@tiepdan/privacy/contract';
import { DraftErasure } from '../actions/draft-erasure.js';
import { StepErasure } from '../actions/step-erasure.js';
import { RetentionTerms } from '../retention/retention.js';
import { CandidateQueries } from './candidate.queries.js';
import { CandidatesQuery, DraftErasureBody, ErasureStepBody, SetRetentionBody } from './erasure.body.js';
import { ErasureQueries } from './erasure.queries.js';
import { Minutes } from './minutes.js';

/** How long records are kept, and decisions to destroy what is past its time. */
@ApiTags('privacy')
@Controller()
export class ErasureController {
  constructor(
    private readonly retention: RetentionTerms,
    private readonly candidates: CandidateQueries,
    private readonly erasures: ErasureQueries,
    private readonly drafting: DraftErasure,
    private readonly stepping: StepErasure,
    private readonly minutes: Minutes,
  ) {}

  @Get(privacyPaths.retention)
  @Permission('privacy.erase')
  @Answers('RetentionView')
  terms(@CurrentActor() actor: Actor): Promise<RetentionView> {
    return this.retention.of(actor.officeId);
  }

  @Put(privacyPaths.retention)
  @Permission('privacy.set-retention')
  @Answers('RetentionView', privacyErrors)
  setTerms(@CurrentActor() actor: Actor, @Body() body: SetRetentionBody): Promise<RetentionView> {
    return this.retention.set(actor, body);
  }

  @Get(privacyPaths.candidates)
  @Permission('privacy.erase')
  @Answers('CandidatePage')
  past(@CurrentActor() actor: Actor, @Query() query: CandidatesQuery): Promise<CandidatePage> {
    return this.candidates.page(actor, query);
  }

  @Get(privacyPaths.erasures)
  @Permission('privacy.erase')
  @Answers('ErasureList')
  async list(@CurrentActor() actor: Actor): Promise<ErasureList> {
    return { items: await this.erasures.list(actor) };
  }

  @Post(privacyPaths.erasures)
  @Permission('privacy.erase')
  @Answers('WrittenRecord', privacyErrors)
  draft(@CurrentActor() actor: Actor, @Body() body: DraftErasureBody): Promise<WrittenRecord> {
    return this.drafting.run(actor, body);
  }

  @Get(privacyPaths.erasure(':id'))
  @Permission('privacy.erase')
  @Answers('ErasureView')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<ErasureView> {
    return this.erasures.one(actor, id);
  }

  @Post(privacyPaths.submit(':id'))
  @HttpCode(200)
  @Permission('privacy.erase')
  @Answers('WrittenRecord', privacyErrors)
  submit(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() { version }: ErasureStepBody): Promise<WrittenRecord> {
    return this.stepping.run(actor, id, 'submit', version);
  }

  @Post(privacyPaths.approve(':id'))
  @HttpCode(200)
  @Permission('privacy.approve-erasure')
  @Answers('WrittenRecord', privacyErrors, accessErrors)
  approve(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() { version }: ErasureStepBody): Promise<WrittenRecord> {
    return this.stepping.run(actor, id, 'approve', version);
  }

  @Post(privacyPaths.withdraw(':id'))
  @HttpCode(200)
  @Permission('privacy.erase')
  @Answers('WrittenRecord', privacyErrors)
  withdraw(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() { version }: ErasureStepBody): Promise<WrittenRecord> {
    return this.stepping.run(actor, id, 'withdraw', version);
  }

  @Get(privacyPaths.minutes(':id'))
  @Header('Cache-Control', 'no-store')
  @Permission('privacy.erase')
  @ApiProduces('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  @Answers(null, privacyErrors)
  async paper(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<StreamableFile> {
    return handOut(await this.minutes.of(actor, id));
  }
}
