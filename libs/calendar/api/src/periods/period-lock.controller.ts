import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type LateEntryPage, type LockedDay, type PeriodLockView, periodErrors, periodPaths } from '@tiepdan/calendar/contract';
import { type Actor, isPlainDate, platformErrors } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, PageQuery, Permission, RecordId, Refusal } from '@tiepdan/platform/api';
import { LockPeriod } from './actions/lock-period.js';
import { UnlockPeriod } from './actions/unlock-period.js';
import { LockPeriodBody, UnlockPeriodBody } from './period.body.js';
import { PeriodLockQueries } from './period-lock.queries.js';

/** Periods that the head has closed. */
@ApiTags('period-lock')
@Controller()
export class PeriodLockController {
  constructor(
    private readonly queries: PeriodLockQueries,
    private readonly locking: LockPeriod,
    private readonly unlocking: UnlockPeriod,
  ) {}

  @Get(periodPaths.locks)
  @Permission('period.read')
  @Answers('PeriodLockList')
  list(@CurrentActor() actor: Actor): Promise<PeriodLockView[]> {
    return this.queries.list(actor);
  }

  @Post(periodPaths.locks)
  @Permission('period.lock')
  @Answers('PeriodLockView', periodErrors)
  lock(@CurrentActor() actor: Actor, @Body() body: LockPeriodBody): Promise<PeriodLockView> {
    return this.locking.run(actor, body);
  }

  @Post(periodPaths.unlock(':id'))
  @HttpCode(200)
  @Permission('period.lock')
  @Answers('PeriodLockView', periodErrors)
  unlock(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: UnlockPeriodBody): Promise<PeriodLockView> {
    return this.unlocking.run(actor, id, body);
  }

  @Get(periodPaths.late(':id'))
  @Permission('period.read')
  @Answers('LateEntryPage')
  late(@CurrentActor() actor: Actor, @RecordId() id: string, @Query() query: PageQuery): Promise<LateEntryPage> {
    return this.queries.late(actor, id, query);
  }

  @Get(periodPaths.day(':day'))
  @Permission('period.read')
  @Answers('LockedDay')
  day(@CurrentActor() actor: Actor, @Param('day') day: string): Promise<LockedDay> {
    if (!isPlainDate(day)) throw new Refusal(platformErrors, 'REQUEST.UNKNOWN_ADDRESS');
    return this.queries.day(actor.officeId, day);
  }
}
