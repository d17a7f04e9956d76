/** How recurring work last went. */
export const JOB_OUTCOMES = {
  never: 'Chưa chạy lần nào',
  running: 'Đang chạy',
  done: 'Chạy xong',
  failed: 'Gặp lỗi',
} as const;
export type JobOutcome = keyof typeof JOB_OUTCOMES;

/** Recurring work as an administrator sees it. Instants are ISO 8601 UTC. */
export interface JobView {
  readonly name: string;
  readonly label: string;
  readonly everyMinutes: number;
  readonly outcome: JobOutcome;
  readonly lastRunAt: string | null;
  /** What was done the last time that anything was due. */
  readonly lastDone: string | null;
  readonly nextRunAt: string;
  readonly failuresInARow: number;
  readonly failedAt: string | null;
  /** Without addresses of people. */
  readonly lastError: string | null;
}

/** The mail of the last seven days. */
export interface MailState {
  /** Whether SMTP_URL is set. */
  readonly available: boolean;
  readonly waiting: number;
  readonly sent: number;
  readonly failed: number;
  /** Handed to the mail server without an answer; not sent again, so that nobody gets it twice. */
  readonly unknown: number;
  readonly lastError: string | null;
}

export interface JobsView {
  /** Whether the server that answers does recurring work; another one may. */
  readonly here: boolean;
  readonly jobs: readonly JobView[];
  readonly mail: MailState;
  /** When this office's next digest is made; null while there is no calendar to tell working days by. */
  readonly nextDigestAt: string | null;
}
