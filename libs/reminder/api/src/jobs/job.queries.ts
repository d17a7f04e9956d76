import { Injectable } from '@nestjs/common';
import { CalendarQueries } from '@tiepdan/calendar/api';
import { dayAt } from '@tiepdan/platform/contract';
import { Clock, Database, JobSettings, JobStates, Jobs, nextRun } from '@tiepdan/platform/api';
import type { JobView, JobsView, MailState } from '@tiepdan/reminder/contract';
import { nextDigestAt } from '../digest/digest-time.js';
import { OfficeTerms } from '../digest/office-terms.js';
import { ReminderSettings } from '../reminder.settings.js';

/** What an administrator looks at when reminders do not come. */
@Injectable()
export class JobQueries {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly states: JobStates,
    private readonly jobSettings: JobSettings,
    private readonly settings: ReminderSettings,
    private readonly offices: OfficeTerms,
    private readonly calendars: CalendarQueries,
    private readonly clock: Clock,
  ) {}

  async view(officeId: string): Promise<JobsView> {
    return {
      here: this.jobSettings.enabled,
      jobs: await this.list(),
      mail: await this.mail(officeId),
      nextDigestAt: (await this.nextDigest(officeId))?.toISOString() ?? null,
    };
  }

  private async list(): Promise<JobView[]> {
    const now = this.clock.now();
    const states = new Map((await this.states.all()).map((state) => [state.name, state]));
    return this.jobs.list().map((job) => {
      const state = states.get(job.name);
      return {
        name: job.name,
        label: job.label,
        everyMinutes: job.everyMinutes,
        outcome: state?.outcome ?? 'never',
        lastRunAt: state?.startedAt.toISOString() ?? null,
        lastDone: state?.summary ?? null,
        nextRunAt: nextRun(job, now).toISOString(),
        failuresInARow: state?.consecutiveFailures ?? 0,
        failedAt: state?.failedAt?.toISOString() ?? null,
        lastError: state?.lastError ?? null,
      };
    });
  }

  private async mail(officeId: string): Promise<MailState> {
    const [counts] = await this.database.read((manager) =>
      manager.query<Omit<MailState, 'available'>[]>(
        `SELECT count(*) FILTER (WHERE state IN ('waiting', 'sending'))::int AS waiting, count(*) FILTER (WHERE state = 'sent')::int AS sent,
           count(*) FILTER (WHERE state = 'failed')::int AS failed, count(*) FILTER (WHERE state = 'unknown')::int AS unknown,
           (array_agg(last_error ORDER BY send_until DESC, claimed_at DESC NULLS LAST) FILTER (WHERE last_error IS NOT NULL))[1] AS "lastError"
         FROM mail_message WHERE office_id = $1 AND send_until > $2::timestamptz - interval '7 days'`,
        [officeId, this.clock.now()],
      ),
    );
    return { available: this.settings.smtpUrl !== '', waiting: 0, sent: 0, failed: 0, unknown: 0, lastError: null, ...counts };
  }

  private async nextDigest(officeId: string): Promise<Date | null> {
    const now = this.clock.now();
    const made = await this.database.read((manager) =>
      manager.query<unknown[]>(`SELECT 1 FROM digest_run WHERE office_id = $1 AND day = $2`, [officeId, dayAt(now)]),
    );
    const calendar = await this.calendars.of(officeId);
    if (!calendar.counting.length) return null;
    const { digestAt } = await this.offices.of(officeId);
    return nextDigestAt(now, calendar, digestAt, () => made.length > 0);
  }
}
