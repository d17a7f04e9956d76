import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { calendarErrors } from '@tiepdan/calendar/contract';
import { citizenErrors } from '@tiepdan/citizen/contract';
import { matterErrors } from '@tiepdan/matter/contract';
import { type SplitPetition, type TakenStep, petitionErrors, petitionPaths } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { ContinueResolution } from '../actions/continue.js';
import { DetermineComplexity } from '../actions/determine-complexity.js';
import { ExpirePetition } from '../actions/expire.js';
import { ExtendResolution } from '../actions/extend.js';
import { KeepFiled } from '../actions/keep-filed.js';
import { ReopenPetition } from '../actions/reopen.js';
import { ResolvePetition } from '../actions/resolve.js';
import { SplitPetitionAction } from '../actions/split.js';
import { SuspendResolution } from '../actions/suspend.js';
import { TerminateResolution } from '../actions/terminate.js';
import { WithdrawPetition } from '../actions/withdraw.js';
import {
  ContinueBody,
  DetermineComplexityBody,
  ExtendBody,
  NotedStepBody,
  ReasonedStepBody,
  ResolveBody,
  SplitBody,
  SuspendBody,
  TerminateBody,
  WithdrawBody,
} from './step.body.js';

const step = (action: Parameters<typeof petitionPaths.step>[1]) => petitionPaths.step(':id', action);

/** From the acceptance to the end, and after it. */
@ApiTags('petition')
@Controller()
export class PetitionResolutionController {
  constructor(
    private readonly complexity: DetermineComplexity,
    private readonly extension: ExtendResolution,
    private readonly suspension: SuspendResolution,
    private readonly continuation: ContinueResolution,
    private readonly termination: TerminateResolution,
    private readonly withdrawal: WithdrawPetition,
    private readonly resolution: ResolvePetition,
    private readonly splitting: SplitPetitionAction,
    private readonly reopening: ReopenPetition,
    private readonly keeping: KeepFiled,
    private readonly expiry: ExpirePetition,
  ) {}

  @Post(step('determine-complexity'))
  @HttpCode(200)
  @Permission('petition.handle')
  @Answers('TakenStep', petitionErrors, calendarErrors)
  determineComplexity(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: DetermineComplexityBody): Promise<TakenStep> {
    return this.complexity.run(actor, id, body);
  }

  @Post(step('extend'))
  @HttpCode(200)
  @Permission('petition.handle')
  @Answers('TakenStep', petitionErrors, calendarErrors)
  extend(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: ExtendBody): Promise<TakenStep> {
    return this.extension.run(actor, id, body);
  }

  @Post(step('suspend'))
  @HttpCode(200)
  @Permission('petition.handle')
  @Answers('TakenStep', petitionErrors, calendarErrors)
  suspend(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: SuspendBody): Promise<TakenStep> {
    return this.suspension.run(actor, id, body);
  }

  @Post(step('continue'))
  @HttpCode(200)
  @Permission('petition.handle')
  @Answers('TakenStep', petitionErrors, calendarErrors)
  continue(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: ContinueBody): Promise<TakenStep> {
    return this.continuation.run(actor, id, body);
  }

  @Post(step('terminate'))
  @HttpCode(200)
  @Permission('petition.handle')
  @Answers('TakenStep', petitionErrors, calendarErrors)
  terminate(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: TerminateBody): Promise<TakenStep> {
    return this.termination.run(actor, id, body);
  }

  @Post(step('withdraw'))
  @HttpCode(200)
  @Permission('petition.handle')
  @Answers('TakenStep', petitionErrors, calendarErrors)
  withdraw(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: WithdrawBody): Promise<TakenStep> {
    return this.withdrawal.run(actor, id, body);
  }

  @Post(step('resolve'))
  @HttpCode(200)
  @Permission('petition.handle')
  @Answers('TakenStep', petitionErrors, calendarErrors)
  resolve(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: ResolveBody): Promise<TakenStep> {
    return this.resolution.run(actor, id, body);
  }

  @Post(step('split'))
  @HttpCode(200)
  @Permission('petition.handle')
  @Answers('SplitPetition', petitionErrors, calendarErrors, matterErrors, citizenErrors)
  split(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: SplitBody): Promise<SplitPetition> {
    return this.splitting.run(actor, id, body);
  }

  @Post(step('reopen'))
  @HttpCode(200)
  @Permission('petition.reopen')
  @Answers('TakenStep', petitionErrors, calendarErrors)
  reopen(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: ReasonedStepBody): Promise<TakenStep> {
    return this.reopening.run(actor, id, body);
  }

  @Post(step('keep-filed'))
  @HttpCode(200)
  @Permission('petition.expire')
  @Answers('TakenStep', petitionErrors, calendarErrors)
  keepFiled(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: NotedStepBody): Promise<TakenStep> {
    return this.keeping.run(actor, id, body);
  }

  @Post(step('expire'))
  @HttpCode(200)
  @Permission('petition.expire')
  @Answers('TakenStep', petitionErrors, calendarErrors)
  expire(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: NotedStepBody): Promise<TakenStep> {
    return this.expiry.run(actor, id, body);
  }
}
