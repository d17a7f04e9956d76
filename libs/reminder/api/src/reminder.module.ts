import { Module } from '@nestjs/common';
import { AgencyModule } from '@tiepdan/agency/api';
import { CalendarModule } from '@tiepdan/calendar/api';
import { ForwardingModule } from '@tiepdan/forwarding/api';
import { MarkDigestRead } from './actions/mark-read.js';
import { SetReminderPreferences } from './actions/set-preferences.js';
import { MakeDigests } from './digest/make-digests.js';
import { OfficeTerms } from './digest/office-terms.js';
import { JobQueries } from './jobs/job.queries.js';
import { DeliverMail } from './mail/deliver-mail.js';
import { RemindBody } from './mail/remind-body.js';
import { Mailer } from './mail/mailer.js';
import { ReminderController } from './reminder.controller.js';
import { ReminderQueries } from './reminder.queries.js';

/** Needs `ReminderSettings`, `JobSettings` and `IdentitySettings`, provided globally by the process. */
@Module({
  imports: [AgencyModule, CalendarModule, ForwardingModule],
  controllers: [ReminderController],
  providers: [ReminderQueries, OfficeTerms, MakeDigests, DeliverMail, RemindBody, Mailer, MarkDigestRead, SetReminderPreferences, JobQueries],
})
export class ReminderModule {}
