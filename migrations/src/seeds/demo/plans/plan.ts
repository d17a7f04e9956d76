import type { MatterKind } from '@tiepdan/matter/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { FlagshipKey } from './flagships.js';

/** A count for each of the three kinds of matter. */
export type ByKind = Readonly<Record<MatterKind, number>>;

/** Short for a ByKind: complaints, denunciations, proposals. */
export const kinds = (complaint: number, denunciation: number, proposal: number): ByKind => ({ complaint, denunciation, proposal });

/** What one quarter of a ledger must come to. Everything is about regular receptions unless it says otherwise. */
export interface QuarterPlan {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Lượt, and the people received in them. */
  readonly receptions: number;
  readonly people: number;
  /** Matters received here for the first time ever, by kind. */
  readonly first: ByKind;
  /** Matters received here whose first reception was before the quarter, by kind. */
  readonly returning: ByKind;
  readonly petitions: ByKind;
  readonly documents: {
    readonly forwarding: number;
    readonly guidance: number;
    readonly directive: number;
    readonly urging: number;
    readonly notice: number;
  };
  /** What is kept on record and counted nowhere. */
  readonly uncounted: {
    readonly noShows: number;
    readonly refusals: number;
    readonly cancelledReceptions: number;
    readonly cancelledPetitions: number;
    readonly cancelledDocuments: number;
  };
}

/**
 * A matter whose visits are planned one by one: a delegation's (five people or more), or one that a leader hears as well.
 * `visits[q]` lists the head-counts of its receptions in quarter q.
 */
export interface TrackPlan {
  /** A flagship, or any other name for an ordinary matter made for this plan. */
  readonly matter: FlagshipKey | `heard-${string}`;
  readonly kind: MatterKind;
  /** Whether earlier ledgers already received it. */
  readonly known: boolean;
  readonly visits: readonly (readonly number[])[];
}

/** A reception on a leader's day. */
export interface HearingPlan {
  readonly matter: TrackPlan['matter'];
  readonly kind: MatterKind;
  readonly people: number;
}

/** What is special about a leader's day; every other announced day is held and nobody comes. */
export interface LeaderDayPlan {
  /** `YYYY-MM` */
  readonly month: string;
  /** Index in LEADERS; 0 is the Chairman, whose day lies about the 15th, the others' about the 25th. */
  readonly host: number;
  /** An ad hoc day carries its ground, and its own date. */
  readonly adHoc?: { readonly on: PlainDate; readonly ground: string };
  readonly notHeld?: string;
  readonly hears?: readonly HearingPlan[];
}

/** One ledger: consecutive quarters, and what runs through them. */
export interface LedgerPlan {
  readonly name: string;
  readonly seed: number;
  /** Whether the numbers of papers are targets to be met; else they are the most there may be. */
  readonly exactDocuments: boolean;
  readonly quarters: readonly QuarterPlan[];
  /** Matters of earlier ledgers that come again at least once, by kind, the tracks that are `known` included. */
  readonly carried: ByKind;
  readonly tracks: readonly TrackPlan[];
  readonly leaderDays: readonly LeaderDayPlan[];
  /** Months with announced days, first and last, `YYYY-MM`. */
  readonly leaderMonths: readonly [string, string];
}

export const KIND_LIST: readonly MatterKind[] = ['complaint', 'denunciation', 'proposal'];

/** The sum over the three kinds. */
export function sumOf(counts: ByKind): number {
  return counts.complaint + counts.denunciation + counts.proposal;
}
