/** One field of a correction, in words a clerk reads. */
export interface FieldChange {
  readonly field: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One thing that happened to a record, newest first in every list. */
export interface HistoryEntry {
  readonly id: string;
  /** `registered`, `corrected`, `cancelled`, `restored`, or a verb of the domain. */
  readonly type: string;
  readonly label: string;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  readonly actorName: string;
  readonly reason: string | null;
  /** Empty unless the entry is a correction. */
  readonly changes: readonly FieldChange[];
}

export type HistoryList = readonly HistoryEntry[];
