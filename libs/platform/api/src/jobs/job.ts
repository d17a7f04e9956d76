import { messageForLog } from '../errors/log-words.js';

/** Work that comes round again. Several servers offer it, one does it at a time; it may come twice and must not mind. */
export interface RecurringJob {
  /** Name of its queue: letters, digits, dots, dashes. */
  readonly name: string;
  /** What it does, as an administrator reads it. */
  readonly label: string;
  /** A divisor of 60: it comes round at the full minutes that this divides. */
  readonly everyMinutes: 1 | 2 | 5 | 10 | 15 | 30 | 60;
  /** Does what is due. Says in a sentence what was done, or null when nothing was due. */
  run(): Promise<string | null>;
}

/** The next time, after `now`, that a job comes round. */
export function nextRun({ everyMinutes }: Pick<RecurringJob, 'everyMinutes'>, now: Date): Date {
  const span = everyMinutes * 60_000;
  return new Date((Math.floor(now.getTime() / span) + 1) * span);
}

/** The same as a line of cron. */
export function cronOf({ everyMinutes }: Pick<RecurringJob, 'everyMinutes'>): string {
  if (everyMinutes === 60) return '0 * * * *';
  return everyMinutes === 1 ? '* * * * *' : `*/${everyMinutes} * * * *`;
}

/** What an error may say in a log or on a screen: no address of a person, no password in an address, one short line. */
export function errorWords(error: unknown): string {
  return messageForLog(error)
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, '…')
    .replace(/\S+@\S+/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}
