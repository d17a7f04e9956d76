import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { errorWords } from '@tiepdan/platform/api';
import type { Transporter } from 'nodemailer';
import { ReminderSettings } from '../reminder.settings.js';

/** A mail as the outbox holds it. */
export interface OutgoingMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * How handing over a mail went. `later`: the server has certainly not taken it, another try may help. `refused`: it never
 * will. `unknown`: the connection broke after the mail was handed over, so it may or may not have been taken.
 */
export type Delivery = { readonly outcome: 'sent' } | { readonly outcome: 'later' | 'refused' | 'unknown'; readonly error: string };

/** Milliseconds. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const;

/** The one place that speaks SMTP. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private transport: Promise<Transporter> | undefined;

  constructor(private readonly settings: ReminderSettings) {}

  get available(): boolean {
    return this.settings.smtpUrl !== '';
  }

  /**
   * Opens a connection and signs in, without sending. Done before mail is taken from the outbox, so that a server that
   * is away costs no mail an attempt.
   * @throws Error saying why the server cannot be used
   */
  async check(): Promise<void> {
    try {
      const transport = await this.open();
      await transport.verify();
    } catch (error) {
      throw new Error(`Máy chủ thư: ${errorWords(error)}`, { cause: error });
    }
  }

  async send({ id, recipient, subject, text, html }: OutgoingMail): Promise<Delivery> {
    const { mailFrom } = this.settings;
    try {
      const transport = await this.open();
      await transport.sendMail({
        from: mailFrom,
        to: { name: '', address: recipient },
        subject,
        text,
        html,
        messageId: `<${id}@${mailFrom.replace(/^.*@|>.*$/g, '')}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { outcome: 'sent' };
    } catch (error) {
      return { outcome: judge(error), error: errorWords(error) };
    }
  }

  async onApplicationShutdown(): Promise<void> {
    (await this.transport)?.close();
  }

  /** What speaks SMTP is loaded with the first mail: most offices set no server, and it takes tens of megabytes. */
  private open(): Promise<Transporter> {
    return (this.transport ??= import('nodemailer').then(({ createTransport }) => createTransport({ url: this.settings.smtpUrl, ...PATIENCE })));
  }
}

/** What nodemailer tells of a failure. */
interface SmtpFailure {
  readonly code?: string;
  /** The answer of the server, when it gave one. */
  readonly responseCode?: number;
  /** What the operating system was doing. */
  readonly syscall?: string;
  readonly timeoutType?: string;
}

/** Failures that come before any of the mail has left. */
const BEFORE_THE_MAIL = new Set(['EDNS', 'ETLS', 'EPROXY', 'EOAUTH2', 'ENOAUTH', 'ECONFIG']);

/**
 * An answer of the server is certain. Without one, what failed before the mail was handed over left it here; a connection
 * that breaks later leaves us not knowing.
 */
export function judge(error: unknown): 'later' | 'refused' | 'unknown' {
  const failure: SmtpFailure = error instanceof Error ? (error as Error & SmtpFailure) : {};
  const { code = '', responseCode, syscall, timeoutType = '' } = failure;
  if (code === 'EAUTH') return 'later';
  if (responseCode !== undefined) return responseCode >= 500 ? 'refused' : 'later';
  if (BEFORE_THE_MAIL.has(code) || syscall === 'connect' || /CONNECTION|GREETING/.test(timeoutType)) return 'later';
  return ['EENVELOPE', 'EMESSAGE'].includes(code) ? 'refused' : 'unknown';
}
