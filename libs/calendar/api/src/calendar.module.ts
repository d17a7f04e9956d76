import { Module } from '@nestjs/common';
import { AddCalendarDay } from './actions/add-day.js';
import { CancelCalendarDay } from './actions/cancel-day.js';
import { CorrectCalendarDay } from './actions/correct-day.js';
import { ImportCalendarDays } from './actions/import-days.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarQueries } from './calendar.queries.js';
import { LimitQueries } from './limit.queries.js';
import { LockPeriod } from './periods/actions/lock-period.js';
import { UnlockPeriod } from './periods/actions/unlock-period.js';
import { PeriodLockController } from './periods/period-lock.controller.js';
import { PeriodLockQueries } from './periods/period-lock.queries.js';
import { CalendarChange } from './running/calendar-change.js';
import { Duties } from './running/duties.js';
import { LimitBooks } from './running/limit-books.js';
import { RunningLimitQueries } from './running/running-limit.queries.js';
import { RunningLimits } from './running/running-limits.js';

@Module({
  controllers: [CalendarController, PeriodLockController],
  providers: [
    CalendarQueries,
    LimitQueries,
    AddCalendarDay,
    CorrectCalendarDay,
    CancelCalendarDay,
    ImportCalendarDays,
    LimitBooks,
    CalendarChange,
    RunningLimits,
    RunningLimitQueries,
    Duties,
    PeriodLockQueries,
    LockPeriod,
    UnlockPeriod,
  ],
  exports: [CalendarQueries, LimitQueries, LimitBooks, RunningLimits, RunningLimitQueries, Duties, PeriodLockQueries],
})
export class CalendarModule {}
