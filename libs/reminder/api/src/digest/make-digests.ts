import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Rights, readOfficeRoles, rightsOf } from '@tiepdan/access/api';
import { CalendarQueries } from '@tiepdan/calendar/api';
import type { Calendar } from '@tiepdan/calendar/contract';
import { IdentitySettings } from '@tiepdan/identity/api';
import { type PlainDate, formatCount, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Jobs, asSeenBy, sightOf } from '@tiepdan/platform/api';
import type { DigestSection } from '@tiepdan/reminder/contract';
import type { EntityManager } from 'typeorm';
import { MAIL_JOB } from '../mail/deliver-mail.js';
import { digestMail } from '../mail/digest-mail.js';
import { ReminderSettings } from '../reminder.settings.js';
import { buildDigest, escalationsOf } from './build-digest.js';
import { digestDue, sendUntil } from './digest-time.js';
import { entrustedOn } from './entrusted.js';
import type { EntrustedReading } from './facts.js';
import { OfficeTerms, type RemindedOffice } from './office-terms.js';
import { readFacts } from './read-facts.js';

interface Reader {
  readonly id: string;
  readonly fullName: string;
  readonly permissions: Rights['permissions'];
  readonly reach: Rights['reach'];
  /** What they may today for colleagues who are away. */
  readonly entrusted: readonly EntrustedReading[];
  /** Where the mail goes; null when they get none. */
  readonly mailTo: string | null;
}

interface MadeDigest {
  readonly reader: Reader;
  readonly sections: readonly DigestSection[];
}

/** How far the first digests of an office look back for what is new. Milliseconds. */
const FIRST_LOOK_BACK = 7 * 86_400_000;

/**
 * Makes the digests of every office whose time has come, once. Two servers may try at the same moment: the row of
 * `digest_run` lets one of them pass, and what it writes commits with that row or not at all.
 */
@Injectable()
export class MakeDigests implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarQueries,
    private readonly offices: OfficeTerms,
    private readonly identity: IdentitySettings,
    private readonly settings: ReminderSettings,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'reminder.digest', label: 'Lập nhắc việc hằng ngày', everyMinutes: 5, run: () => this.run() });
  }

  /** @returns what was made, in a sentence; null when no office was due. One office's failure does not keep the others waiting. */
  async run(): Promise<string | null> {
    const said: string[] = [];
    const failures: unknown[] = [];
    for (const office of await this.offices.all()) {
      try {
        const made = await this.makeFor(office);
        if (made) said.push(made);
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (said.length) await this.jobs.wake(MAIL_JOB);
    if (failures.length) throw failures[0];
    return said.length ? said.join(' ') : null;
  }

  private async makeFor(office: RemindedOffice): Promise<string | null> {
    const calendar = await this.calendars.of(office.officeId);
    const now = this.clock.now();
    const day = digestDue(now, calendar, office.digestAt);
    if (day === null || (await this.madeAlready(office.officeId, day))) return null;
    const count = await this.database.write((tx) => this.make(tx, office, day, now, calendar));
    return count === null ? null : `${office.name}: ${formatCount(count)} bản nhắc việc ngày ${formatDay(day)}.`;
  }

  /** @returns how many officers there was something to say to; null when another server has made them. */
  private async make(tx: EntityManager, office: RemindedOffice, day: PlainDate, now: Date, calendar: Calendar): Promise<number | null> {
    const { officeId } = office;
    const [last] = await tx.query<{ at: Date | null }[]>(`SELECT max(made_at) AS at FROM digest_run WHERE office_id = $1`, [officeId]);
    const taken = await tx.query<unknown[]>(
      `INSERT INTO digest_run (office_id, day, made_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1`,
      [officeId, day, now],
    );
    if (!taken.length) return null;
    const since = last?.at ?? new Date(now.getTime() - FIRST_LOOK_BACK);
    const asked = { officeId, today: day, since, calendar, terms: office };
    const facts = await readFacts(tx, asked);
    const made: MadeDigest[] = [];
    for (const reader of await this.readers(tx, officeId, day)) {
      const account = { accountId: reader.id, officeId, reach: reader.reach };
      // Who sees a part of the records is reminded of that part: read once more, for those accounts only.
      const own = sightOf(account) ? await asSeenBy(tx, account, () => readFacts(tx, asked)) : facts;
      const sections = buildDigest({ accountId: reader.id, permissions: reader.permissions, entrusted: reader.entrusted }, own, office);
      if (sections.length) made.push({ reader, sections });
    }
    await this.write(tx, office, day, now, made);
    await tx.query(
      `INSERT INTO limit_escalation (office_id, limit_id, level, day)
       SELECT $1, e."limitId", e.level, $2 FROM jsonb_to_recordset($3::jsonb) AS e("limitId" uuid, level text) ON CONFLICT DO NOTHING`,
      [officeId, day, JSON.stringify(escalationsOf(facts.limits, office))],
    );
    await tx.query(`UPDATE digest_run SET digests = $3 WHERE office_id = $1 AND day = $2`, [officeId, day, made.length]);
    return made.length;
  }

  private async write(tx: EntityManager, office: RemindedOffice, day: PlainDate, now: Date, made: readonly MadeDigest[]): Promise<void> {
    const rows = await tx.query<{ id: string; accountId: string }[]>(
      `INSERT INTO digest (office_id, account_id, day, sections, created_at)
       SELECT $1, d.account, $2, d.sections, $3 FROM jsonb_to_recordset($4::jsonb) AS d(account uuid, sections jsonb)
       RETURNING id, account_id AS "accountId"`,
      [office.officeId, day, now, JSON.stringify(made.map(({ reader, sections }) => ({ account: reader.id, sections })))],
    );
    if (!this.settings.smtpUrl) return;
    const idOf = new Map(rows.map(({ id, accountId }) => [accountId, id]));
    const mails = made
      .filter(({ reader }) => reader.mailTo)
      .map(({ reader, sections }) => ({
        account: reader.id,
        digest: idOf.get(reader.id),
        recipient: reader.mailTo,
        ...digestMail({ officeName: office.name, fullName: reader.fullName, day, sections, publicUrl: this.settings.publicUrl }),
      }));
    await tx.query(
      `INSERT INTO mail_message (office_id, account_id, digest_id, recipient, subject, body_text, body_html, next_attempt_at, send_until)
       SELECT $1, m.account, m.digest, m.recipient, m.subject, m.text, m.html, $2, $3
       FROM jsonb_to_recordset($4::jsonb) AS m(account uuid, digest uuid, recipient text, subject text, text text, html text)`,
      [office.officeId, now, sendUntil(day, office.digestAt), JSON.stringify(mails)],
    );
  }

  private async madeAlready(officeId: string, day: PlainDate): Promise<boolean> {
    const found = await this.database.read((manager) =>
      manager.query<unknown[]>(`SELECT 1 FROM digest_run WHERE office_id = $1 AND day = $2`, [officeId, day]),
    );
    return found.length > 0;
  }

  /** Who reads reminders: active accounts whose roles allow it. */
  private async readers(tx: EntityManager, officeId: string, day: PlainDate): Promise<Reader[]> {
    const roles = await readOfficeRoles(tx, officeId, this.identity.permissionTables);
    const accounts = await tx.query<(Omit<Reader, keyof Rights | 'entrusted'> & { readonly roles: readonly string[] })[]>(
      `SELECT id, full_name AS "fullName", roles, CASE WHEN mail_digest THEN email END AS "mailTo" FROM account WHERE office_id = $1 AND active ORDER BY id`,
      [officeId],
    );
    const entrusted = await entrustedOn(tx, officeId, day, roles);
    return accounts
      .map((account) => ({ ...account, ...rightsOf(roles, account.roles) }))
      .filter(({ permissions }) => permissions.has('reminder.read'))
      .map((reader) => ({ ...reader, entrusted: entrusted(reader) }));
  }
}
