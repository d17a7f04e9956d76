export const periodPaths = {
  /** GET every lock; POST locks a span. */
  locks: '/api/period-locks',
  unlock: (id: string) => `/api/period-locks/${id}/unlocking`,
  /** `?cursor=&limit=`: what was written late into a locked span, newest first. */
  late: (id: string) => `/api/period-locks/${id}/late-entries`,
  /** Whether a day is locked. */
  day: (day: string) => `/api/locked-days/${day}`,
} as const;
