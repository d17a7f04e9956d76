import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DutyDoneBody, RunningLimitQueries } from '@tiepdan/calendar/api';
import { type RunningLimitView, calendarErrors } from '@tiepdan/calendar/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Database, Permission, RecordId, Refusal } from '@tiepdan/platform/api';
import { receptionPaths } from '@tiepdan/reception/contract';
import { VISIBLE_RECEPTIONS } from '../reception.policy.js';
import { RecordReceptionDuty } from './record-duty.js';

@ApiTags('reception')
@Controller()
export class ReceptionLimitsController {
  constructor(
    private readonly database: Database,
    private readonly queries: RunningLimitQueries,
    private readonly duty: RecordReceptionDuty,
  ) {}

  @Get(receptionPaths.limits(':id'))
  @Permission('reception.read')
  @Answers('RunningLimitList')
  async limits(@CurrentActor() actor: Actor, @RecordId() receptionId: string): Promise<RunningLimitView[]> {
    const [visible] = await this.database.read((on) =>
      on.query<object[]>(`SELECT 1 FROM reception r WHERE ${VISIBLE_RECEPTIONS} AND r.id = $2`, [actor.officeId, receptionId]),
    );
    if (!visible) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return this.queries.of(actor, { receptionId });
  }

  @Post(receptionPaths.limitDone(':id', ':limitId'))
  @HttpCode(200)
  @Permission('reception.correct')
  @Answers('RunningLimitList', calendarErrors)
  async done(
    @CurrentActor() actor: Actor,
    @RecordId() receptionId: string,
    @RecordId('limitId') limitId: string,
    @Body() { on }: DutyDoneBody,
  ): Promise<RunningLimitView[]> {
    await this.duty.done(actor, receptionId, limitId, on);
    return this.queries.of(actor, { receptionId });
  }

  @Post(receptionPaths.limitUndone(':id', ':limitId'))
  @HttpCode(200)
  @Permission('reception.correct')
  @Answers('RunningLimitList', calendarErrors)
  async undone(
    @CurrentActor() actor: Actor,
    @RecordId() receptionId: string,
    @RecordId('limitId') limitId: string,
  ): Promise<RunningLimitView[]> {
    await this.duty.undone(actor, receptionId, limitId);
    return this.queries.of(actor, { receptionId });
  }
}
