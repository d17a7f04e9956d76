import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import {
  type CalendarYear,
  type ImportedCalendarDays,
  type LimitPreview,
  type LimitRule,
  type MovedLimits,
  type WrittenCalendarDay,
  calendarErrors,
  calendarPaths,
  ownRule,
} from '@tiepdan/calendar/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { platformErrors } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, OnlyReads, Permission, RecordId, Refusal, VersionedReasonBody } from '@tiepdan/platform/api';
import { AddCalendarDay } from './actions/add-day.js';
import { CancelCalendarDay } from './actions/cancel-day.js';
import { CorrectCalendarDay } from './actions/correct-day.js';
import { ImportCalendarDays } from './actions/import-days.js';
import { AddCalendarDayBody, CorrectCalendarDayBody, ImportCalendarDaysBody, LimitPreviewBody, PreviewCalendarDaysBody } from './calendar.body.js';
import { CalendarQueries } from './calendar.queries.js';
import { LimitQueries } from './limit.queries.js';
import { CalendarChange } from './running/calendar-change.js';

@ApiTags('calendar')
@Controller()
export class CalendarController {
  constructor(
    private readonly queries: CalendarQueries,
    private readonly limits: LimitQueries,
    private readonly add: AddCalendarDay,
    private readonly correct: CorrectCalendarDay,
    private readonly cancellation: CancelCalendarDay,
    private readonly importing: ImportCalendarDays,
    private readonly change: CalendarChange,
    private readonly chronicle: Chronicle,
  ) {}

  @Get(calendarPaths.year(':year'))
  @Permission('calendar.read')
  @Answers('CalendarYear', calendarErrors)
  year(@CurrentActor() actor: Actor, @Param('year') year: string): Promise<CalendarYear> {
    if (!/^\d{4}$/.test(year)) throw new Refusal(platformErrors, 'REQUEST.UNKNOWN_ADDRESS');
    return this.queries.year(actor, Number(year));
  }

  @Post(calendarPaths.days)
  @Permission('calendar.manage')
  @Answers('WrittenCalendarDay', calendarErrors)
  post(@CurrentActor() actor: Actor, @Body() body: AddCalendarDayBody): Promise<WrittenCalendarDay> {
    return this.add.run(actor, body);
  }

  @Post(calendarPaths.previewDays)
  @HttpCode(200)
  @Permission('calendar.manage')
  @Answers('MovedLimits', calendarErrors)
  previewDays(@CurrentActor() actor: Actor, @Body() { withdraw, enter }: PreviewCalendarDaysBody): Promise<MovedLimits> {
    return this.change.preview(actor, { withdraw: withdraw.map(({ day }) => day), enter: enter.map((day) => ownRule(day)) });
  }

  @Put(calendarPaths.day(':id'))
  @Permission('calendar.manage')
  @Answers('WrittenCalendarDay', calendarErrors)
  put(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectCalendarDayBody): Promise<WrittenCalendarDay> {
    return this.correct.run(actor, id, body);
  }

  @Post(calendarPaths.cancel(':id'))
  @HttpCode(200)
  @Permission('calendar.manage')
  @Answers('WrittenCalendarDay', calendarErrors)
  cancel(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenCalendarDay> {
    return this.cancellation.run(actor, id, body);
  }

  @Post(calendarPaths.restore(':id'))
  @HttpCode(200)
  @Permission('calendar.manage')
  @Answers('WrittenCalendarDay', calendarErrors)
  restore(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenCalendarDay> {
    return this.cancellation.restore(actor, id, body);
  }

  @Get(calendarPaths.history(':id'))
  @Permission('calendar.read')
  @Answers('HistoryList')
  async history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    await this.queries.one(actor, id);
    return this.chronicle.historyOf(actor.officeId, 'calendar-day', id);
  }

  @Post(calendarPaths.import)
  @Permission('calendar.manage')
  @Answers('ImportedCalendarDays', calendarErrors)
  import(@CurrentActor() actor: Actor, @Body() body: ImportCalendarDaysBody): Promise<ImportedCalendarDays> {
    return this.importing.run(actor, body);
  }

  @Get(calendarPaths.rules)
  @Permission('calendar.read')
  @Answers('LimitRuleList')
  rules(): Promise<LimitRule[]> {
    return this.limits.rules();
  }

  @Post(calendarPaths.preview)
  @HttpCode(200)
  @OnlyReads()
  @Permission('calendar.read')
  @Answers('LimitPreview', calendarErrors)
  preview(@CurrentActor() actor: Actor, @Body() body: LimitPreviewBody): Promise<LimitPreview> {
    return this.limits.preview(actor.officeId, body);
  }
}
