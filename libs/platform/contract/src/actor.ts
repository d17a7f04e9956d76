import type { Reach } from './reach.js';

/** The signed-in person on whose behalf something is done. Passed to every action; never looked up globally. */
export interface Actor {
  readonly accountId: string;
  readonly officeId: string;
  readonly fullName: string;
  /** The body the person signs in for; left out for the office's own people. */
  readonly agencyId?: string | null;
  readonly permissions: ReadonlySet<string>;
  /** How far the account sees; given with every request. Left out where no account asks (jobs, the start, specs): the whole office. */
  readonly reach?: Reach;
  /** The office the account belongs to, while it looks into one below; left out at home. */
  readonly homeOfficeId?: string | null;
  /** The account it acts for, where it stands in for a colleague; left out when it acts for itself. */
  readonly onBehalfOf?: string | null;
  /** Ties history, audit record and log line of one request together. */
  readonly requestId: string;
  /** The address the request came from, for the audit record. */
  readonly ip: string | null;
}
