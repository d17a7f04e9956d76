/** Records are cancelled, never deleted; a cancelled one stays readable and is counted nowhere. */
export const RECORD_STATUSES = ['active', 'cancelled'] as const;
export type RecordStatus = (typeof RECORD_STATUSES)[number];

/** What every record of the office carries. */
export interface RecordStamp {
  readonly id: string;
  readonly status: RecordStatus;
  /** Grows by one with each write; an edit must name the version it started from. */
  readonly version: number;
  /** Instants, ISO 8601 UTC. */
  readonly createdAt: string;
  readonly createdByName: string;
  readonly updatedAt: string;
}

/** Answer to a write: where the record now stands. */
export interface WrittenRecord {
  readonly id: string;
  readonly version: number;
}

/** Something that the reader may do as such, but not on this record, and why in words: the server would refuse it with the same sentence. */
export interface Withheld<A extends string = string> {
  readonly action: A;
  readonly why: string;
}

/** Cancel, or take the cancellation back. `reason` is kept in the history. */
export interface VersionedReason {
  readonly version: number;
  readonly reason: string;
}

/** Longest texts, in characters, that the forms and the database both keep to. */
export const TEXT_LIMITS = { name: 120, line: 300, summary: 1000, body: 10_000, reason: 500 } as const;
