import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { accessErrors } from '@tiepdan/access/contract';
import { calendarErrors } from '@tiepdan/calendar/contract';
import type { AccountView } from '@tiepdan/identity/contract';
import { type PetitionStep, type TakenStep, petitionErrors, petitionPaths } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { ApproveProposal } from '../actions/approve.js';
import { ProposePetition } from '../actions/propose.js';
import { RecallProposal } from '../actions/recall.js';
import { ReturnProposal } from '../actions/return.js';
import { SignDecision } from '../actions/sign.js';
import { TransferPetition } from '../actions/transfer.js';
import { PetitionOfficers } from './petition-officers.js';
import { NotedStepBody, ProposeBody, ReasonedStepBody, TransferBody } from './step.body.js';
import { PetitionStepQueries } from './step.queries.js';

const step = (action: Parameters<typeof petitionPaths.step>[1]) => petitionPaths.step(':id', action);

/** From the proposal to the decision, and who has the file. */
@ApiTags('petition')
@Controller()
export class PetitionDecisionController {
  constructor(
    private readonly queries: PetitionStepQueries,
    private readonly officers: PetitionOfficers,
    private readonly proposal: ProposePetition,
    private readonly recalling: RecallProposal,
    private readonly approval: ApproveProposal,
    private readonly returning: ReturnProposal,
    private readonly signature: SignDecision,
    private readonly transferring: TransferPetition,
  ) {}

  @Get(petitionPaths.steps(':id'))
  @Permission('petition.read')
  @Answers('PetitionStepList')
  steps(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<PetitionStep[]> {
    return this.queries.of(actor, id);
  }

  @Get(petitionPaths.officers)
  @Permission('petition.read')
  @Answers('AccountList')
  list(@CurrentActor() actor: Actor): Promise<AccountView[]> {
    return this.officers.list(actor.officeId);
  }

  @Post(step('propose'))
  @HttpCode(200)
  @Permission('petition.propose')
  @Answers('TakenStep', petitionErrors, calendarErrors)
  propose(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: ProposeBody): Promise<TakenStep> {
    return this.proposal.run(actor, id, body);
  }

  @Post(step('recall'))
  @HttpCode(200)
  @Permission('petition.propose')
  @Answers('TakenStep', petitionErrors, calendarErrors)
  recall(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: NotedStepBody): Promise<TakenStep> {
    return this.recalling.run(actor, id, body);
  }

  @Post(step('approve'))
  @HttpCode(200)
  @Permission('petition.approve')
  @Answers('TakenStep', petitionErrors, calendarErrors, accessErrors)
  approve(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: NotedStepBody): Promise<TakenStep> {
    return this.approval.run(actor, id, body);
  }

  @Post(step('return'))
  @HttpCode(200)
  @Permission('petition.return')
  @Answers('TakenStep', petitionErrors, calendarErrors)
  return(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: ReasonedStepBody): Promise<TakenStep> {
    return this.returning.run(actor, id, body);
  }

  @Post(step('sign'))
  @HttpCode(200)
  @Permission('petition.sign')
  @Answers('TakenStep', petitionErrors, calendarErrors, accessErrors)
  sign(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: NotedStepBody): Promise<TakenStep> {
    return this.signature.run(actor, id, body);
  }

  @Post(step('transfer'))
  @HttpCode(200)
  @Permission('petition.transfer')
  @Answers('TakenStep', petitionErrors, calendarErrors)
  transfer(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: TransferBody): Promise<TakenStep> {
    return this.transferring.run(actor, id, body);
  }
}
