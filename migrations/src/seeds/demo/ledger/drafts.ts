import type { Capacity, PaperKind, Sex } from '@tiepdan/citizen/contract';
import type { DocumentKind } from '@tiepdan/document/contract';
import type { DayOutcome, DayPurpose, SessionKind } from '@tiepdan/leader-day/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { Competence, Eligibility, IneligibleReason, PetitionSource } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { Attendance, ReceptionMode, ReceptionResult, RefusalGround } from '@tiepdan/reception/contract';
import type { Place } from '../world/places.js';

/*
 * Records while the ledgers are being written: they refer to each other as objects. Book numbers and ids come at the
 * very end (rows), when every ledger is complete and the order of days is known.
 */

/** What happened to a record after it was first written. */
export interface LaterEvent {
  readonly type: 'corrected' | 'cancelled';
  /** Days after the record's own day. */
  readonly after: number;
  readonly reason: string;
  readonly changes?: readonly {
    readonly field: string;
    readonly label: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

export interface CitizenDraft {
  readonly fullName: string;
  readonly birthYear: number | null;
  readonly sex: Sex;
  readonly paperKind: PaperKind;
  readonly paperNumber: string | null;
  readonly noPaperReason: string | null;
  readonly phone: string | null;
  readonly address: string;
}

export interface MatterDraft {
  readonly kind: MatterKind;
  readonly fieldCode: string;
  readonly summary: string;
  /** What the citizen asks for, as the officer would note it. */
  readonly request: string;
  readonly place: Place;
  /** Key of the agency that has to deal with it. */
  readonly body: string;
  readonly respondent: string | null;
  readonly people: CitizenDraft[];
  /** Set once a leader has received it. */
  heardByLeader: boolean;
  /** Follows a plan of its own (a delegation's or a leader's matter); chance leaves it alone. */
  readonly planned: boolean;
}

/** A published day was postponed from an earlier date, or given to its host by another leader. */
export interface ToldChange {
  readonly kind: 'postponed' | 'delegated';
  readonly reason: string;
  readonly documentNumber: string;
}

export interface LeaderDayDraft {
  readonly on: PlainDate;
  readonly session: SessionKind;
  /** Index in LEADERS. */
  readonly host: number;
  readonly byDeputy: boolean;
  readonly outcome: DayOutcome;
  readonly note: string | null;
  /** Left out: a reception. */
  readonly purpose?: DayPurpose;
  /** What became of it between its publication and its date, and was told. */
  told?: ToldChange;
  readonly events: readonly LaterEvent[];
  readonly status: 'active' | 'cancelled';
}

export interface PersonDraft {
  readonly citizen: CitizenDraft;
  readonly capacity: Capacity;
}

export interface PetitionDraft {
  readonly on: PlainDate;
  readonly minute: number;
  readonly writtenOn: PlainDate | null;
  readonly source: PetitionSource;
  readonly senderBody: string | null;
  readonly anonymous: boolean;
  readonly senders: readonly PersonDraft[];
  readonly signatoryCount: number;
  readonly matter: MatterDraft;
  readonly summary: string;
  readonly eligibility: Eligibility;
  readonly ineligibleReason: IneligibleReason | null;
  readonly competence: Competence | null;
  readonly events: readonly LaterEvent[];
  readonly status: 'active' | 'cancelled';
}

export interface ReceptionDraft {
  readonly on: PlainDate;
  readonly minute: number;
  readonly mode: ReceptionMode;
  readonly leaderDay: LeaderDayDraft | null;
  readonly officer: string;
  /** Key of the participating body, null for the Board itself. */
  readonly body: string | null;
  readonly attendance: Attendance;
  readonly refusalGround: RefusalGround | null;
  readonly headCount: number;
  readonly people: readonly PersonDraft[];
  readonly matter: MatterDraft | null;
  readonly content: string | null;
  /** Settled when the petitions are written: a reception may take one. */
  result: ReceptionResult | null;
  resultNote: string | null;
  petition: PetitionDraft | null;
  readonly events: readonly LaterEvent[];
  readonly status: 'active' | 'cancelled';
}

export interface DocumentDraft {
  readonly kind: DocumentKind;
  readonly on: PlainDate;
  readonly minute: number;
  readonly summary: string;
  readonly matter: MatterDraft;
  readonly petition: PetitionDraft | null;
  readonly recipients: readonly string[];
  readonly signer: string;
  readonly events: readonly LaterEvent[];
  readonly status: 'active' | 'cancelled';
}
