import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type BodyReminded, ReminderListeners } from '@tiepdan/forwarding/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { ReminderSettings } from '../reminder.settings.js';
import { bodyMail } from './body-mail.js';

/** Hours after which a mail that could not be sent is given up: the reminder stands in the body's inbox. */
const SEND_WITHIN = 48;

/** A body that was reminded of a paper gets a mail too, where mail is sent and its people have addresses. */
@Injectable()
export class RemindBody implements OnModuleInit {
  constructor(
    private readonly reminders: ReminderListeners,
    private readonly settings: ReminderSettings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.reminders.add((tx, actor, reminded) => this.run(tx, actor, reminded));
  }

  /** Puts the mails in the outbox, in the transaction of the reminder. */
  async run(tx: EntityManager, actor: Actor, { agencyId, documentNumbers, note }: BodyReminded): Promise<void> {
    if (!this.settings.smtpUrl) return;
    const people = await tx.query<{ id: string; email: string; fullName: string; officeName: string }[]>(
      `SELECT a.id, a.email, a.full_name AS "fullName", o.name AS "officeName" FROM account a JOIN office o ON o.id = a.office_id
       WHERE a.office_id = $1 AND a.agency_id = $2 AND a.active AND a.mail_digest AND a.email IS NOT NULL`,
      [actor.officeId, agencyId],
    );
    const now = this.clock.now();
    for (const { id, email, ...names } of people) {
      const { subject, text, html } = bodyMail({ ...names, documentNumbers, note, publicUrl: this.settings.publicUrl });
      await tx.query(
        `INSERT INTO mail_message (office_id, account_id, recipient, subject, body_text, body_html, next_attempt_at, send_until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [actor.officeId, id, email, subject, text, html, now, new Date(now.getTime() + SEND_WITHIN * 3_600_000)],
      );
    }
  }
}
