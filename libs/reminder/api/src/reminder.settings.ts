/** What the process decides for reminders; provided by apps/api. */
export abstract class ReminderSettings {
  /** The mail server, or empty: then nothing is mailed. */
  abstract readonly smtpUrl: string;
  /** Sender of the mail. */
  abstract readonly mailFrom: string;
  /** Address that links in the mail begin with, or empty: then the mail has none. */
  abstract readonly publicUrl: string;
}
