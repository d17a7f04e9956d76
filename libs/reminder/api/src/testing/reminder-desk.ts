import { OfficeSettings } from '@tiepdan/agency/api';
import { CalendarQueries } from '@tiepdan/calendar/api';
import { citizenPermissions } from '@tiepdan/citizen/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import { type PetitionStage, petitionPermissions } from '@tiepdan/petition/contract';
import type { Actor, PlainDate, Role } from '@tiepdan/platform/contract';
import { Database, JobStates, Jobs, StandingClock, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { reminderPermissions } from '@tiepdan/reminder/contract';
import { MarkDigestRead } from '../actions/mark-read.js';
import { SetReminderPreferences } from '../actions/set-preferences.js';
import { MakeDigests } from '../digest/make-digests.js';
import { OfficeTerms } from '../digest/office-terms.js';
import { DeliverMail } from '../mail/deliver-mail.js';
import { Mailer } from '../mail/mailer.js';
import { ReminderQueries } from '../reminder.queries.js';
import type { ReminderSettings } from '../reminder.settings.js';

/** A petition to be reminded of, and the limit that runs on it. */
export interface RemindedPetition {
  readonly due?: PlainDate | null;
  readonly code?: string;
  readonly kind?: MatterKind;
  readonly stage?: PetitionStage;
  readonly officerId?: string | null;
  readonly summary?: string;
}

/** Columns that a petition of a stage must have. */
const DECIDED: Readonly<
  Partial<Record<PetitionStage, readonly [way: string, eligibility: string, reason: string | null, competence: string | null]>>
> = {
  filed: ['file', 'ineligible', 'illegible', null],
  accepted: ['accept', 'eligible', null, 'within'],
};

/** The reminder domain put together by hand around a database of its own; it is 07:30 on Monday 23/11/2026. For specs. */
export async function openReminderDesk(mail: Partial<ReminderSettings> = {}) {
  const test = await freshDatabase();
  await test.source.query(`INSERT INTO counting_rule VALUES ('1999-10-02', NULL, '{6,7}', false, true, 'BLDS')`);
  await test.source.query(`INSERT INTO national_day (day, kind, name) VALUES ('2026-11-24', 'holiday', 'Ngày Văn hóa Việt Nam')`);
  const office = await makeOffice(test.source);
  await test.source.query(`UPDATE account SET active = false WHERE id = $1`, [office.accountId]);
  const clock = new StandingClock('2026-11-23');
  const at = (instant: string): void => void (clock.instant = new Date(instant));
  at('2026-11-23T07:30:00+07:00');
  const settings: ReminderSettings = {
    smtpUrl: '',
    mailFrom: 'Ban Tiếp công dân <nhac-viec@example.vn>',
    publicUrl: 'https://tiepdan.example.vn',
    ...mail,
  };
  const database = new Database(test.source);
  const offices = new OfficeTerms(database, new OfficeSettings(database));
  const jobs = new Jobs({ enabled: false, databaseUrl: '', log: () => undefined }, new JobStates(database), clock);
  const queries = new ReminderQueries(database, offices, settings);
  const identity = {
    demo: false,
    demoPassword: '',
    secureCookies: false,
    permissionTables: [petitionPermissions, citizenPermissions, reminderPermissions],
  };
  const make = () => new MakeDigests(database, new CalendarQueries(database), offices, identity, settings, clock, jobs);
  const mailer = new Mailer(settings);
  const accountOf = accountMaker(test.source, office.officeId);
  return {
    ...test,
    office,
    clock,
    at,
    queries,
    digests: make(),
    /** Another server on the same database. */
    otherServer: make(),
    mail: new DeliverMail(database, mailer, clock, jobs),
    otherMail: new DeliverMail(database, new Mailer(settings), clock, jobs),
    reading: new MarkDigestRead(database, queries, clock),
    preferring: new SetReminderPreferences(database, queries),
    accountOf,
    actor: (accountId: string): Actor => ({ ...office.actor('reminder.read'), accountId }),
    petition: petitionMaker(test.source, office.officeId, office.accountId),
    close: async (): Promise<void> => {
      await mailer.onApplicationShutdown();
      await test.drop();
    },
  };
}
export type ReminderDesk = Awaited<ReturnType<typeof openReminderDesk>>;

type Source = Awaited<ReturnType<typeof freshDatabase>>['source'];

/** Makes an account of a role; with an address, it is mailed. */
function accountMaker(source: Source, officeId: string) {
  let made = 0;
  return async (role: Role, email: string | null = null): Promise<string> => {
    made += 1;
    const [account] = await source.query<{ id: string }[]>(
      `INSERT INTO account (office_id, username, full_name, position, roles, password_hash, email)
       VALUES ($1, $2, $3, 'Chuyên viên', ARRAY[$4], 'no password', $5) RETURNING id`,
      [officeId, `${officeId}-${made}`, `Cán bộ Số ${made}`, role, email],
    );
    return account?.id ?? '';
  };
}

function petitionMaker(source: Source, officeId: string, author: string) {
  let number = 0;
  return async (wanted: RemindedPetition = {}): Promise<{ id: string; matterId: string; limitId: string | null }> => {
    const {
      due = '2026-11-20',
      code = 'R4',
      kind = 'complaint',
      stage = 'registered',
      officerId = null,
      summary = 'Khiếu nại việc bồi thường',
    } = wanted;
    number += 1;
    const sealed = kind === 'denunciation';
    const [matter] = await source.query<{ id: string }[]>(
      `INSERT INTO matter (office_id, year, number, kind, field_code, summary, opened_on, created_by, sealed)
       VALUES ($1, 2026, $2, $3, 'land', $4, '2026-11-01', $5, $6) RETURNING id`,
      [officeId, number, kind, summary, author, sealed],
    );
    const [way = null, eligibility = 'pending', reason = null, competence = null] = DECIDED[stage] ?? [];
    const [petition] = await source.query<{ id: string }[]>(
      `INSERT INTO petition (office_id, book_year, book_number, received_on, source, anonymous, signatory_count, kind, field_code, matter_id, summary,
         eligibility, ineligible_reason, competence, created_by, sealed, stage, officer_id, way, accepted_on, closed_on)
       VALUES ($1, 2026, $2, '2025-11-03', 'post', false, 1, $3, 'land', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING id`,
      [
        officeId,
        number,
        kind,
        matter?.id,
        summary,
        eligibility,
        reason,
        competence,
        author,
        sealed,
        stage,
        officerId,
        way,
        stage === 'accepted' ? '2025-11-03' : null,
        stage === 'filed' ? '2025-11-10' : null,
      ],
    );
    const [limit] = due
      ? await source.query<{ id: string }[]>(
          `INSERT INTO running_limit (office_id, petition_id, code, variant, started_on, due_on, why) VALUES ($1, $2, $3, 'normal', '2025-11-03', $4, '[]') RETURNING id`,
          [officeId, petition?.id, code, due],
        )
      : [];
    return { id: petition?.id ?? '', matterId: matter?.id ?? '', limitId: limit?.id ?? null };
  };
}
