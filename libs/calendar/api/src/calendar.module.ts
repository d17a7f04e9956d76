import { Module } from '@nestjs/common';
import { AddCalendarDay } from './actions/add-day.js';
import { CancelCalendarDay } from './actions/cancel-day.js';
import { CorrectCalendarDay } from './actions/correct-day.js';
import { ImportCalendarDays } from './actions/import-days.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarQueries } from './calendar.queries.js';
import { LimitQueries } from './limit.queries.js';
import { CalendarChange } from './running/calendar-change.js';
import { Duties } from './running/duties.js';
import { LimitBooks } from './running/limit-books.js';
import { RunningLimitQueries } from './running/running-limit.queries.js';
import { RunningLimits } from './running/running-limits.js';

@Module({
  controllers: [CalendarController],
  providers: [CalendarQueries, LimitQueries, AddCalendarDay, CorrectCalendarDay, CancelCalendarDay, ImportCalendarDays, LimitBooks, CalendarChange, RunningLimits, RunningLimitQueries, Duties],
  exports: [CalendarQueries, LimitQueries, LimitBooks, RunningLimits, RunningLimitQueries, Duties],
})
export class CalendarModule {}
