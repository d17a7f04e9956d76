import type { LimitState } from '@tiepdan/calendar/contract';
import type { OpenPeriod } from '@tiepdan/filing/api';
import type { DelegationStatus } from '@tiepdan/identity/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { PlainDate } from '@tiepdan/platform/contract';

/** A record as a digest names it. No field of it can hold a person's name. */
export interface RecordFact {
  readonly record: 'petition' | 'reception';
  readonly id: string;
  readonly number: number;
  readonly year: number;
  readonly officerId: string | null;
  readonly kind: MatterKind | null;
  /** Name of the field, e.g. `Bồi thường`. */
  readonly field: string | null;
}

/** A limit that runs on an active record and is due within the days of warning, or was. */
export interface LimitFact extends RecordFact {
  readonly limitId: string;
  readonly code: string;
  readonly name: string;
  readonly due: PlainDate;
}

/** A limit, and where the day stands to it. */
export interface JudgedLimit extends LimitFact {
  readonly state: LimitState;
  /** Working days since the due day; 0 when it has not passed. */
  readonly lateBy: number;
}

/** A petition that waits for somebody of the office. */
export interface WaitingFact extends RecordFact {
  readonly waitsFor: 'approval' | 'signature' | 'work';
}

export interface FlagFact {
  readonly matterId: string;
  readonly flag: string;
  readonly kind: MatterKind;
  readonly field: string;
}

export interface OpeningFact {
  readonly id: string;
  /** The officer who opened it. */
  readonly officer: string;
  readonly at: Date;
}

/** A paper that a body owes an answer to, or has sent back. */
export interface DeliveryFact {
  readonly documentId: string;
  /** `123/PC-BTCD` */
  readonly number: string;
  readonly body: string;
  /** Who handles the petition it is about; null where nobody does. */
  readonly officerId: string | null;
  readonly waitsFor: 'answer' | 'return';
  readonly due: PlainDate | null;
}

/** The same, with by how many working days it is late. */
export interface JudgedDelivery extends DeliveryFact {
  readonly lateBy: number;
}

/** A task of a leader's conclusion that is late, or will be within the days of warning. Nothing that was typed stands in it. */
export interface TaskFact {
  readonly taskId: string;
  readonly conclusionId: string;
  readonly concludedOn: PlainDate;
  readonly body: string;
  readonly due: PlainDate;
  /** The account of the leader who concluded, where he has one. */
  readonly hostId: string | null;
  /** Who wrote the conclusion down. */
  readonly officerId: string;
}

/** The same, and where the day stands to it. */
export interface JudgedTask extends TaskFact {
  readonly state: LimitState;
}

/** A delegation to tell the two of that it is between. */
export interface DelegationFact {
  readonly id: string;
  readonly fromId: string;
  readonly fromName: string;
  readonly toId: string;
  readonly toName: string;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate;
  readonly status: DelegationStatus;
  /** How many permissions it gives. */
  readonly permissions: number;
}

/** A report that is not filed yet, with where its days stand to today. */
export interface JudgedPeriod extends OpenPeriod {
  readonly unitsState: LimitState;
  readonly officeState: LimitState;
}

/** All that the digests of one office and day are made of. */
export interface OfficeFacts {
  readonly limits: readonly JudgedLimit[];
  readonly waiting: readonly WaitingFact[];
  /** Since the last digests. */
  readonly flags: readonly FlagFact[];
  readonly openings: readonly OpeningFact[];
  /** Late answers, the oldest first, then what was sent back. */
  readonly deliveries: readonly JudgedDelivery[];
  /** In the order of their due days. */
  readonly tasks: readonly JudgedTask[];
  /** Periods that are over and not filed, the latest first. */
  readonly periods: readonly JudgedPeriod[];
  readonly delegations: readonly DelegationFact[];
}

/** What a reader may only in the place of a colleague who is away. */
export interface EntrustedReading {
  readonly fullName: string;
  readonly permissions: ReadonlySet<string>;
}

/** Whom a digest is for. */
export interface DigestReader {
  readonly accountId: string;
  readonly permissions: ReadonlySet<string>;
  readonly entrusted: readonly EntrustedReading[];
}

/** What the office has set. */
export interface DigestTerms {
  /** Working days before the due day on which a limit begins to be mentioned. */
  readonly warnDays: readonly number[];
  /** Working days after the due day from which the head, or the leaders, are told. */
  readonly escalateHeadAfter: number;
  readonly escalateLeaderAfter: number;
}
