import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DutyDoneBody, RunningLimitQueries } from '@tiepdan/calendar/api';
import { type RunningLimitView, calendarErrors } from '@tiepdan/calendar/contract';
import { petitionPaths } from '@tiepdan/petition/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Database, Permission, RecordId, Refusal } from '@tiepdan/platform/api';
import { VISIBLE_PETITIONS } from '../petition.policy.js';
import { RecordPetitionDuty } from './record-duty.js';

@ApiTags('petition')
@Controller()
export class PetitionLimitsController {
  constructor(
    private readonly database: Database,
    private readonly queries: RunningLimitQueries,
    private readonly duty: RecordPetitionDuty,
  ) {}

  @Get(petitionPaths.limits(':id'))
  @Permission('petition.read')
  @Answers('RunningLimitList')
  async limits(@CurrentActor() actor: Actor, @RecordId() petitionId: string): Promise<RunningLimitView[]> {
    const [visible] = await this.database.read((on) =>
      on.query<object[]>(`SELECT 1 FROM petition p WHERE ${VISIBLE_PETITIONS} AND p.id = $2`, [actor.officeId, petitionId]),
    );
    if (!visible) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return this.queries.of(actor, { petitionId });
  }

  @Post(petitionPaths.limitDone(':id', ':limitId'))
  @HttpCode(200)
  @Permission('petition.propose')
  @Answers('RunningLimitList', calendarErrors)
  async done(
    @CurrentActor() actor: Actor,
    @RecordId() petitionId: string,
    @RecordId('limitId') limitId: string,
    @Body() { on }: DutyDoneBody,
  ): Promise<RunningLimitView[]> {
    await this.duty.done(actor, petitionId, limitId, on);
    return this.queries.of(actor, { petitionId });
  }

  @Post(petitionPaths.limitUndone(':id', ':limitId'))
  @HttpCode(200)
  @Permission('petition.propose')
  @Answers('RunningLimitList', calendarErrors)
  async undone(
    @CurrentActor() actor: Actor,
    @RecordId() petitionId: string,
    @RecordId('limitId') limitId: string,
  ): Promise<RunningLimitView[]> {
    await this.duty.undone(actor, petitionId, limitId);
    return this.queries.of(actor, { petitionId });
  }
}
