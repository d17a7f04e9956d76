/** One browser in which an account is signed in. */
export interface SessionRow {
  readonly id: string;
  /** Browser and system in words: "Chrome trên Windows". */
  readonly device: string;
  /** The address it was opened from; null when unknown. */
  readonly ip: string | null;
  /** Instants, ISO 8601 UTC. */
  readonly since: string;
  readonly lastSeen: string;
  /** Whether it is the one that asks. */
  readonly current: boolean;
}

export type SessionList = readonly SessionRow[];

export const sessionPaths = {
  /** The account's own sessions; `DELETE` ends all but the one that asks. */
  own: '/api/account/sessions',
  ownOne: (id: string) => `/api/account/sessions/${id}`,
  /** Sessions of somebody else's account, for whoever keeps accounts; `DELETE` ends all of them. */
  ofAccount: (accountId: string) => `/api/accounts/${accountId}/sessions`,
} as const;
