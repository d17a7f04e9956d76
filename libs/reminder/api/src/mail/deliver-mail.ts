import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatCount } from '@tiepdan/platform/contract';
import { Clock, Database, Jobs } from '@tiepdan/platform/api';
import { type Delivery, Mailer, type OutgoingMail } from './mailer.js';

export const MAIL_JOB = 'reminder.mail';

interface ClaimedMail extends OutgoingMail {
  readonly officeId: string;
  readonly attempts: number;
}

/** Minutes before a mail that the server would not take yet is offered again, by how often it has been; then the last. */
const OFFER_AGAIN = [1, 5, 15, 30, 60] as const;
/** A mail that has been `sending` for so many minutes was left by a process that died. */
const LEFT_BEHIND = 15;
/** Days that sent mail is kept. The digest itself stays. */
const KEPT = 90;

/**
 * Empties the outbox. A mail is marked `sending`, and that is committed, before the mail server hears of it: should the
 * process die in between, nobody gets it twice. Servers pass over each other's mail (SKIP LOCKED).
 */
@Injectable()
export class DeliverMail implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: MAIL_JOB, label: 'Gửi thư nhắc việc', everyMinutes: 1, run: () => this.run() });
  }

  /**
   * @returns how many were sent, in a sentence; null when none was due
   * @throws Error when the mail server is away or took not all of them
   */
  async run(): Promise<string | null> {
    if (!this.mailer.available) return null;
    await this.tidy();
    if (!(await this.anyDue())) return null;
    await this.mailer.check();
    let sent = 0;
    const errors: string[] = [];
    for (let mail = await this.claim(); mail; mail = await this.claim()) {
      const delivery = await this.mailer.send(mail);
      await this.settle(mail, delivery);
      if (delivery.outcome === 'sent') sent += 1;
      else errors.push(delivery.error);
    }
    if (errors.length) throw new Error(`Đã gửi ${formatCount(sent)} thư, ${formatCount(errors.length)} thư chưa gửi được: ${errors[0]}`);
    return sent ? `Đã gửi ${formatCount(sent)} thư.` : null;
  }

  /** Gives up what may not be sent any more, and what nobody knows the fate of. */
  private async tidy(): Promise<void> {
    const now = this.clock.now();
    await this.database.write(async (tx) => {
      await tx.query(
        `UPDATE mail_message SET state = 'failed', last_error = coalesce(last_error, 'Hết giờ làm việc mà chưa gửi được')
         WHERE state = 'waiting' AND send_until <= $1`,
        [now],
      );
      await tx.query(
        `UPDATE mail_message SET state = 'unknown', last_error = 'Tiến trình dừng trong lúc gửi'
         WHERE state = 'sending' AND claimed_at < $1::timestamptz - make_interval(mins => $2)`,
        [now, LEFT_BEHIND],
      );
      await tx.query(`DELETE FROM mail_message WHERE state = 'sent' AND sent_at < $1::timestamptz - make_interval(days => $2)`, [
        now,
        KEPT,
      ]);
    });
  }

  private async anyDue(): Promise<boolean> {
    const found = await this.database.read((manager) =>
      manager.query<unknown[]>(`SELECT 1 FROM mail_message WHERE state = 'waiting' AND next_attempt_at <= $1 LIMIT 1`, [this.clock.now()]),
    );
    return found.length > 0;
  }

  private async claim(): Promise<ClaimedMail | null> {
    // TypeORM gives the rows of an UPDATE beside their count.
    const [[claimed]] = await this.database.write((tx) =>
      tx.query<[ClaimedMail[], number]>(
        `UPDATE mail_message SET state = 'sending', attempts = attempts + 1, claimed_at = $1
         WHERE (office_id, id) = (
           SELECT office_id, id FROM mail_message WHERE state = 'waiting' AND next_attempt_at <= $1
           ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING office_id AS "officeId", id, recipient, subject, body_text AS text, body_html AS html, attempts`,
        [this.clock.now()],
      ),
    );
    return claimed ?? null;
  }

  private async settle({ officeId, id, attempts }: ClaimedMail, delivery: Delivery): Promise<void> {
    const key = [officeId, id, this.clock.now()];
    await this.database.write((tx) => {
      switch (delivery.outcome) {
        case 'sent':
          return tx.query(`UPDATE mail_message SET state = 'sent', sent_at = $3, last_error = NULL WHERE office_id = $1 AND id = $2`, key);
        case 'later':
          return tx.query(
            `UPDATE mail_message SET state = 'waiting', next_attempt_at = $3::timestamptz + make_interval(mins => $4), last_error = $5
             WHERE office_id = $1 AND id = $2`,
            [...key, OFFER_AGAIN[Math.min(attempts, OFFER_AGAIN.length) - 1], delivery.error],
          );
        case 'refused':
          return tx.query(`UPDATE mail_message SET state = 'failed', last_error = $3 WHERE office_id = $1 AND id = $2`, [
            officeId,
            id,
            delivery.error,
          ]);
        case 'unknown':
          return tx.query(`UPDATE mail_message SET state = 'unknown', last_error = $3 WHERE office_id = $1 AND id = $2`, [
            officeId,
            id,
            delivery.error,
          ]);
      }
    });
  }
}
