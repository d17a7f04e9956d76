import type { PlainDate } from '@tiepdan/platform/contract';

/** How many years the audit stays in the database before it goes into a signed file. */
export interface AuditKeeping {
  readonly usualYears: number;
  /** What tells of sealed identities; never shorter than the rest. */
  readonly sealedYears: number;
}

/** What holds where an office sets nothing, and the shortest it may set (custom of the trade, M); the database refuses less than ten years. */
export const USUAL_KEEPING: AuditKeeping = { usualYears: 10, sealedYears: 20 };
export const KEEPING_LIMITS = { usualYears: [10, 100], sealedYears: [20, 100] } as const;

/** A file that records went out into. */
export interface AuditArchiveRow {
  readonly id: string;
  /** The last day, whole, of what is in the file. */
  readonly throughDay: PlainDate;
  readonly records: number;
  /** SHA-256 in hexadecimal, as the chain has it. */
  readonly hash: string;
  /** Instant, ISO 8601 UTC. */
  readonly madeAt: string;
}

export interface AuditKeepingView extends AuditKeeping {
  /** Of what was seen; 0 while nothing is set. */
  readonly version: number;
  /** Day of the oldest record that stands in the database; null when there is none. */
  readonly oldestOn: PlainDate | null;
  /** The day on which the next records go into an archive; null when there is none. */
  readonly nextOn: PlainDate | null;
  /** Newest first. */
  readonly archives: readonly AuditArchiveRow[];
  /** Whether whoever asks may set it. */
  readonly mayChange: boolean;
  /** Whether whoever asks may take archives out. */
  readonly mayExport: boolean;
}

export interface ChangeAuditKeepingRequest extends AuditKeeping {
  readonly version: number;
}
