import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { PeopleInHistory } from '@tiepdan/citizen/api';
import { citizenErrors } from '@tiepdan/citizen/contract';
import { matterErrors } from '@tiepdan/matter/contract';
import { type PetitionPage, type PetitionView, type RegisteredPetition, petitionErrors, petitionPaths, verdictErrors } from '@tiepdan/petition/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { CancelPetition } from './actions/cancel.js';
import { CorrectPetition } from './actions/correct.js';
import { RegisterPetition } from './actions/register.js';
import { CorrectPetitionBody, PetitionListQuery, RegisterPetitionBody } from './petition.body.js';
import { PetitionQueries } from './petition.queries.js';

@ApiTags('petition')
@Controller()
export class PetitionController {
  constructor(
    private readonly queries: PetitionQueries,
    private readonly register: RegisterPetition,
    private readonly correct: CorrectPetition,
    private readonly cancellation: CancelPetition,
    private readonly chronicle: Chronicle,
    private readonly people: PeopleInHistory,
  ) {}

  @Get(petitionPaths.list)
  @Permission('petition.read')
  @Answers('PetitionPage')
  list(@CurrentActor() actor: Actor, @Query() query: PetitionListQuery): Promise<PetitionPage> {
    return this.queries.list(actor, query);
  }

  @Post(petitionPaths.list)
  @Permission('petition.register')
  @Answers('RegisteredPetition', petitionErrors, matterErrors, citizenErrors, verdictErrors)
  post(@CurrentActor() actor: Actor, @Body() body: RegisterPetitionBody): Promise<RegisteredPetition> {
    return this.register.run(actor, body);
  }

  @Get(petitionPaths.one(':id'))
  @Permission('petition.read')
  @Answers('PetitionView')
  async one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<PetitionView> {
    const petition = await this.queries.one(actor, id);
    const { proposal, returnReason } = petition;
    return { ...petition, ...(await this.people.said(actor.officeId, petition, { proposal, returnReason })) };
  }

  @Put(petitionPaths.one(':id'))
  @Permission('petition.correct')
  @Answers('WrittenRecord', petitionErrors, matterErrors, citizenErrors)
  put(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectPetitionBody): Promise<WrittenRecord> {
    return this.correct.run(actor, id, body);
  }

  @Post(petitionPaths.cancel(':id'))
  @HttpCode(200)
  @Permission('petition.cancel')
  @Answers('WrittenRecord', petitionErrors)
  cancel(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancellation.run(actor, id, body);
  }

  @Post(petitionPaths.restore(':id'))
  @HttpCode(200)
  @Permission('petition.cancel')
  @Answers('WrittenRecord')
  restore(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancellation.restore(actor, id, body);
  }

  @Get(petitionPaths.history(':id'))
  @Permission('petition.read')
  @Answers('HistoryList')
  async history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    const petition = await this.queries.one(actor, id);
    return this.people.read(actor.officeId, petition, await this.chronicle.historyOf(actor.officeId, 'petition', id));
  }
}
