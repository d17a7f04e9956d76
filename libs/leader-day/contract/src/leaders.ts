import type { PlainDate } from '@tiepdan/platform/contract';

/** A leader who receives citizens. `chair` is the head ("Thủ trưởng") of 01/TCD. */
export interface LeaderView {
  readonly id: string;
  readonly fullName: string;
  readonly position: string;
  readonly chair: boolean;
  /** In office; who has left stays on the days received. */
  readonly active: boolean;
  /** The body in the reception house whose leader this is (an agency of kind participating, party or elected); null is the People's Committee. */
  readonly bodyId: string | null;
  readonly bodyName: string | null;
  /** The account of role leader that is this person. */
  readonly accountId: string | null;
  readonly accountName: string | null;
  /** Order in lists, 1 first. */
  readonly positionOrder: number;
  /** Days a month this leader must receive, where it differs from what the law asks of the office held; null is the law. */
  readonly requiredDaysPerMonth: number | null;
  /** Since when, and until when, the leader holds the office; null is open. */
  readonly dutyFrom: PlainDate | null;
  readonly dutyTo: PlainDate | null;
  readonly version: number;
}
export type LeaderList = readonly LeaderView[];

export interface LeaderDetails {
  readonly fullName: string;
  readonly position: string;
  readonly chair: boolean;
  readonly active: boolean;
  readonly bodyId?: string | null;
  readonly accountId?: string | null;
  readonly positionOrder: number;
  readonly requiredDaysPerMonth?: number | null;
  readonly dutyFrom?: PlainDate | null;
  readonly dutyTo?: PlainDate | null;
}

export interface CorrectLeaderRequest extends LeaderDetails {
  readonly version: number;
}

/** What a leader may be tied to. */
export interface LeaderChoices {
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  /** Accounts of role leader that are no leader's yet, or this one's. */
  readonly accounts: readonly { readonly id: string; readonly fullName: string; readonly leaderId: string | null }[];
}
