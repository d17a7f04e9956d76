import type { PersonInput, PersonOnRecord } from '@tiepdan/citizen/contract';
import type { DocumentState } from '@tiepdan/document/contract';
import type { MatterFlag, MatterKind, MatterRequest } from '@tiepdan/matter/contract';
import type { Page, PlainDate } from '@tiepdan/platform/contract';
import type { MinutesView } from './minutes.js';
import type { HearingAction, HearingOrigin, HearingState } from './states.js';

/** How somebody was told. `paper` drafts an invitation. */
export const TOLD_WAYS = {
  paper: 'Giấy mời',
  phone: 'Điện thoại',
  'in-person': 'Trực tiếp',
  message: 'Tin nhắn, thư điện tử',
} as const;
export type ToldWay = keyof typeof TOLD_WAYS;

/** That a citizen or a body was invited, or told otherwise. */
export interface InvitationView {
  readonly id: string;
  /** Null: who is to be heard. */
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly how: ToldWay;
  /** The day it was told; of a paper the day it was issued, null while it is not. */
  readonly on: PlainDate | null;
  readonly note: string | null;
  readonly documentId: string | null;
  readonly documentNumber: string | null;
  readonly documentState: DocumentState | null;
  /** Fewer working days before the reception day than the office has set. */
  readonly late: boolean;
}

/** One line of the list of requests, and of a day's agenda. */
export interface HearingRow {
  readonly id: string;
  readonly version: number;
  readonly state: HearingState;
  readonly origin: HearingOrigin;
  readonly requestedOn: PlainDate;
  /** The day it stands on, or asks for; null: when there is one. */
  readonly leaderDayId: string | null;
  readonly heldOn: PlainDate | null;
  readonly hostName: string | null;
  readonly hostPosition: string | null;
  /** `HH:MM`; null while none is given, or the day has no slots. */
  readonly slotAt: string | null;
  /** From 1, the place in the day's order; null while waiting. */
  readonly orderNo: number | null;
  readonly kind: MatterKind;
  readonly matterId: string | null;
  readonly matterNumber: string | null;
  /** The matter's, else what was typed; masked where it is sealed and not tied. */
  readonly summary: string;
  readonly petitionId: string | null;
  readonly petitionNumber: string | null;
  readonly receptionId: string | null;
  readonly receptionNumber: string | null;
  /** Masked where the matter is sealed. */
  readonly peopleNames: readonly string[];
  readonly headCount: number;
  readonly sealed: boolean;
  /** What gives it precedence (NĐ 154/2026 Đ.26 k.1). */
  readonly flags: readonly MatterFlag[];
  readonly note: string | null;
  /** Why it was refused or withdrawn. */
  readonly reason: string | null;
  /** How the citizen was told of the day; null while not. */
  readonly told: InvitationView | null;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly startedAt: string | null;
  /** The reception it became: heard, or absent. */
  readonly heardReceptionId: string | null;
  readonly actions: readonly HearingAction[];
}
export type HearingPage = Page<HearingRow>;

/** Who asked on the public page, as typed; null once tied, or where it is sealed (then `sealedId` is there to be opened). */
export interface PublicPerson {
  readonly fullName: string;
  readonly phone: string | null;
  readonly address: string | null;
}

export interface HearingView extends HearingRow {
  readonly people: readonly PersonOnRecord[];
  readonly publicPerson: PublicPerson | null;
  /** Person and content of a public request that keeps them secret. */
  readonly sealedId: string | null;
  /** What was typed on the public page; null where it is sealed. */
  readonly content: string | null;
  /** Instant at which the citizen consented to the use of what was typed. */
  readonly consentAt: string | null;
  readonly invitations: readonly InvitationView[];
  readonly minutes: MinutesView | null;
  readonly createdByName: string | null;
}

/** How many requests wait in each list. */
export type HearingCounts = Readonly<Record<'public' | 'waiting' | 'proposed' | 'untold' | 'coming', number>>;

/**
 * Registers who wants to be heard: from a reception, a petition, or about a matter (exactly one of the three names the record).
 * People are the record's; of a matter alone they are those of its newest record.
 */
export interface RegisterHearingRequest {
  readonly receptionId?: string | null;
  readonly petitionId?: string | null;
  readonly matterId?: string | null;
  /** Null: the waiting list. */
  readonly leaderDayId?: string | null;
  readonly slotAt?: string | null;
  /** How many will come; the record's number when left out. */
  readonly headCount?: number | null;
  readonly note?: string | null;
}

/** What the public page sends; the server itself says when. */
export interface PublicRegistration {
  /** Made by the form, so that a doubled post registers once. */
  readonly key: string;
  readonly leaderDayId: string | null;
  readonly slotAt?: string | null;
  readonly fullName: string;
  readonly phone: string;
  readonly address: string;
  /** A denunciation keeps its person and content sealed (Luật Tố cáo Đ.8 k.3). */
  readonly kind: MatterKind;
  readonly content: string;
  readonly consent: true;
}

/** What the registration page may show of one request: never a name, never content. */
export interface PublicStanding {
  readonly state: HearingState;
  /** Of a denunciation only whether it is being handled. */
  readonly denunciation: boolean;
  readonly requestedOn: PlainDate;
  readonly heldOn: PlainDate | null;
  readonly slotAt: string | null;
  readonly place: string | null;
  readonly reason: string | null;
}

/** Ties a public request to who it is and what it is about; an existing matter, or a new one. */
export interface TieHearingRequest {
  readonly version: number;
  /** A known citizen or a new one; of a sealed request neither: the sealed person stays as it is. */
  readonly citizenId?: string | null;
  readonly details?: PersonInput | null;
  readonly petitionId?: string | null;
  readonly receptionId?: string | null;
  readonly matter?: MatterRequest | null;
}

export interface AcceptHearingRequest {
  readonly version: number;
  readonly slotAt?: string | null;
}

export interface RefuseHearingRequest {
  readonly version: number;
  readonly reason: string;
  /** How the citizen was told; null: not yet. */
  readonly told?: Exclude<ToldWay, 'paper'> | null;
}

export interface MoveHearingRequest {
  readonly version: number;
  /** Null: back to the waiting list. */
  readonly leaderDayId: string | null;
  readonly slotAt?: string | null;
  readonly reason?: string | null;
}

export interface InvolveAgenciesRequest {
  readonly version: number;
  readonly agencyIds: readonly string[];
}
export const HEARING_AGENCIES_MOST = 20;

/** A sealed public request, opened with a reason; never kept. */
export interface OpenedHearing {
  readonly person: PublicPerson;
  readonly content: string;
}
