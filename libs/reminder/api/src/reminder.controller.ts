import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { type DigestPage, type JobsView, type ReminderPreferences, type UnreadDigests, reminderPaths } from '@tiepdan/reminder/contract';
import { MarkDigestRead } from './actions/mark-read.js';
import { SetReminderPreferences } from './actions/set-preferences.js';
import { JobQueries } from './jobs/job.queries.js';
import { ReminderListQuery, ReminderPreferencesBody } from './reminder.body.js';
import { ReminderQueries } from './reminder.queries.js';

@ApiTags('reminder')
@Controller()
export class ReminderController {
  constructor(
    private readonly queries: ReminderQueries,
    private readonly reading: MarkDigestRead,
    private readonly preferring: SetReminderPreferences,
    private readonly jobs: JobQueries,
  ) {}

  @Get(reminderPaths.list)
  @Permission('reminder.read')
  @Answers('DigestPage')
  list(@CurrentActor() actor: Actor, @Query() query: ReminderListQuery): Promise<DigestPage> {
    return this.queries.list(actor, query);
  }

  @Get(reminderPaths.unread)
  @Permission('reminder.read')
  @Answers('UnreadDigests')
  unread(@CurrentActor() actor: Actor): Promise<UnreadDigests> {
    return this.queries.unread(actor);
  }

  @Get(reminderPaths.preferences)
  @Permission('reminder.read')
  @Answers('ReminderPreferences')
  preferences(@CurrentActor() actor: Actor): Promise<ReminderPreferences> {
    return this.queries.preferences(actor);
  }

  @Put(reminderPaths.preferences)
  @Permission('reminder.read')
  @Answers('ReminderPreferences')
  prefer(@CurrentActor() actor: Actor, @Body() body: ReminderPreferencesBody): Promise<ReminderPreferences> {
    return this.preferring.run(actor, body);
  }

  /** Answers how many are still unread. */
  @Post(reminderPaths.reading(':id'))
  @HttpCode(200)
  @Permission('reminder.read')
  @Answers('UnreadDigests')
  read(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<UnreadDigests> {
    return this.reading.run(actor, id);
  }

  @Get(reminderPaths.jobs)
  @Permission('job.read')
  @Answers('JobsView')
  state(@CurrentActor() actor: Actor): Promise<JobsView> {
    return this.jobs.view(actor.officeId);
  }
}
