import { Account } from '@tiepdan/identity/api';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Digest } from '../digest/digest.entity.js';

/**
 * The outbox: a mail to send, one for a digest. `sending` is written before the mail server is spoken to, so a mail whose
 * fate is not known (`unknown`) is never sent a second time (docs/adr/0016).
 */
@Entity('mail_message')
@Unique('UQ_mail_message_digest', ['officeId', 'digestId'])
@ForeignKey(() => Account, ['officeId', 'accountId'], ['officeId', 'id'], { name: 'FK_mail_message_account' })
@ForeignKey(() => Digest, ['officeId', 'digestId'], ['officeId', 'id'], { name: 'FK_mail_message_digest' })
@Index('IDX_mail_message_waiting', { synchronize: false })
@Check('CHK_mail_message_state', `state IN ('waiting', 'sending', 'sent', 'failed', 'unknown')`)
@Check('CHK_mail_message_sent', `(state = 'sent') = (sent_at IS NOT NULL)`)
@Check('CHK_mail_message_attempts', `attempts >= 0`)
export class MailMessage extends OfficeRow {
  @Column('uuid')
  accountId!: string;

  /** Null of a mail that belongs to no digest: a body is reminded of a paper it owes an answer to. */
  @Column('uuid', { nullable: true })
  digestId!: string | null;

  /** Address at the time the digest was made. */
  @Column('text')
  recipient!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  bodyText!: string;

  @Column('text')
  bodyHtml!: string;

  @Column('text', { default: 'waiting' })
  state!: 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown';

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz')
  nextAttemptAt!: Date;

  /** The end of its day's working hours: later it is not sent any more. */
  @Column('timestamptz')
  sendUntil!: Date;

  @Column('timestamptz', { nullable: true })
  claimedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  /** Without addresses. */
  @Column('text', { nullable: true })
  lastError!: string | null;
}
