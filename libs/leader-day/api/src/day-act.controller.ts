import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type WrittenDays, leaderDayErrors, leaderDayPaths } from '@tiepdan/leader-day/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { CallOffDay } from './actions/call-off.js';
import { DelegateDay } from './actions/delegate.js';
import { PostponeDay } from './actions/postpone.js';
import { PublishDays } from './actions/publish.js';
import { RecordDayOutcome } from './actions/record-outcome.js';
import { DayOutcomeBody, DelegateDayBody, PostponeDayBody, PublishDaysBody, ReasonedDayBody } from './leader-day.body.js';

/** What is done with a day by the verbs of the law; which is open when stands in `LEADER_DAY_RULES` of the contract. */
@ApiTags('leader-day')
@Controller()
export class DayActController {
  constructor(
    private readonly publishing: PublishDays,
    private readonly postponing: PostponeDay,
    private readonly delegating: DelegateDay,
    private readonly callingOff: CallOffDay,
    private readonly outcomes: RecordDayOutcome,
  ) {}

  @Post(leaderDayPaths.publication)
  @HttpCode(200)
  @Permission('leader-day.publish')
  @Answers('WrittenDays', leaderDayErrors)
  publish(@CurrentActor() actor: Actor, @Body() body: PublishDaysBody): Promise<WrittenDays> {
    return this.publishing.run(actor, body);
  }

  @Post(leaderDayPaths.postponement(':id'))
  @HttpCode(200)
  @Permission('leader-day.manage')
  @Answers('WrittenRecord', leaderDayErrors)
  postpone(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: PostponeDayBody): Promise<WrittenRecord> {
    return this.postponing.run(actor, id, body);
  }

  @Post(leaderDayPaths.delegation(':id'))
  @HttpCode(200)
  @Permission('leader-day.manage')
  @Answers('WrittenRecord', leaderDayErrors)
  delegate(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: DelegateDayBody): Promise<WrittenRecord> {
    return this.delegating.run(actor, id, body);
  }

  @Post(leaderDayPaths.callingOff(':id'))
  @HttpCode(200)
  @Permission('leader-day.manage')
  @Answers('WrittenRecord', leaderDayErrors)
  callOff(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: ReasonedDayBody): Promise<WrittenRecord> {
    return this.callingOff.run(actor, id, body);
  }

  @Post(leaderDayPaths.reinstatement(':id'))
  @HttpCode(200)
  @Permission('leader-day.manage')
  @Answers('WrittenRecord', leaderDayErrors)
  reinstate(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: ReasonedDayBody): Promise<WrittenRecord> {
    return this.callingOff.reinstate(actor, id, body);
  }

  @Post(leaderDayPaths.outcome(':id'))
  @HttpCode(200)
  @Permission('leader-day.manage')
  @Answers('WrittenRecord', leaderDayErrors)
  outcome(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: DayOutcomeBody): Promise<WrittenRecord> {
    return this.outcomes.run(actor, id, body);
  }
}
