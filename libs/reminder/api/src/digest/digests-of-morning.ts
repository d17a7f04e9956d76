import { OfficeSettings } from '@tiepdan/agency/api';
import { CalendarQueries } from '@tiepdan/calendar/api';
import type { PermissionTable, PlainDate } from '@tiepdan/platform/contract';
import { Clock, Database, JobStates, Jobs } from '@tiepdan/platform/api';
import { MakeDigests } from './make-digests.js';
import { OfficeTerms } from './office-terms.js';

/** Half past seven in the morning of a day, and no later. */
class Morning extends Clock {
  constructor(private readonly day: PlainDate) {
    super();
  }

  override now(): Date {
    return new Date(`${this.day}T07:30:00+07:00`);
  }
}

/**
 * Makes the digests of a past working day in every office that has none of that day, as the records stand now, and mails none:
 * for demo data, which is loaded on any day and has been reminded of nothing yet.
 */
export async function makeDigestsOfMorning(database: Database, day: PlainDate, permissionTables: readonly PermissionTable[]): Promise<void> {
  const clock = new Morning(day);
  const identity = { demo: true, demoPassword: '', secureCookies: false, permissionTables };
  const jobs = new Jobs({ enabled: false, databaseUrl: '', log: () => undefined }, new JobStates(database), clock);
  const offices = new OfficeTerms(database, new OfficeSettings(database));
  const settings = { smtpUrl: '', mailFrom: '', publicUrl: '' };
  await new MakeDigests(database, new CalendarQueries(database), offices, identity, settings, clock, jobs).run();
}
