import type { Page, PlainDate, RecordStamp, RecordStatus, Withheld } from '@tiepdan/platform/contract';
import type { DocumentKind, DocumentOrigin, DocumentPaper, DocumentTexts, SigningAuthority } from './kinds.js';
import type { DocumentAction, DocumentState, DocumentStepAction } from './lifecycle.js';

/** A paper as lists show it. Number, symbol and day are null until it is issued; a record may go without number. */
export interface DocumentRow {
  readonly id: string;
  readonly status: RecordStatus;
  readonly version: number;
  readonly state: DocumentState;
  readonly kind: DocumentKind;
  readonly paper: DocumentPaper | null;
  readonly number: number | null;
  readonly symbol: string | null;
  readonly issuedOn: PlainDate | null;
  readonly summary: string;
  readonly recipientNames: readonly string[];
  readonly petitionId: string | null;
  /** `214/2023`, the petition's book number and year. */
  readonly petitionNumber: string | null;
  readonly receptionId: string | null;
  readonly matterId: string | null;
  readonly matterNumber: string | null;
  readonly draftedByName: string;
  readonly submittedOn: PlainDate | null;
  readonly returnedReason: string | null;
  readonly answerDueOn: PlainDate | null;
  /** What the reader may not do with it, though their permissions would do, because they drafted it (`SEPARATIONS` of access). */
  readonly withheld: readonly Withheld<DocumentAction>[];
}

/** A paper named by its number, or by its summary while it has none. */
export interface DocumentLink {
  readonly id: string;
  readonly number: number | null;
  readonly symbol: string | null;
  readonly issuedOn: PlainDate | null;
  readonly summary: string;
}

export interface DocumentView extends RecordStamp {
  readonly state: DocumentState;
  readonly kind: DocumentKind;
  readonly paper: DocumentPaper | null;
  readonly origin: DocumentOrigin;
  readonly number: number | null;
  readonly symbol: string | null;
  readonly issuedOn: PlainDate | null;
  readonly summary: string;
  readonly recipientIds: readonly string[];
  readonly recipients: readonly { readonly id: string; readonly name: string }[];
  readonly petitionId: string | null;
  readonly petitionNumber: string | null;
  readonly receptionId: string | null;
  readonly receptionNumber: string | null;
  readonly matterId: string | null;
  readonly matterNumber: string | null;
  readonly matterSummary: string | null;
  readonly leaderDayId: string | null;
  readonly leaderDayOn: PlainDate | null;
  readonly about: DocumentLink | null;
  /** Whether the people of its matter are kept secret; they are printed nowhere. */
  readonly sealed: boolean;
  readonly texts: DocumentTexts;
  readonly signer: string | null;
  readonly signerPosition: string | null;
  readonly signerAuthority: SigningAuthority | null;
  readonly answerDueOn: PlainDate | null;
  readonly draftedByName: string;
  readonly submittedOn: PlainDate | null;
  readonly approvedOn: PlainDate | null;
  readonly approvedByName: string | null;
  /** Why the head sent it back; null once it is submitted again. */
  readonly returnedReason: string | null;
  /** Whether the .docx of the day it was issued is kept. */
  readonly printed: boolean;
  /** Papers about this one: urging letters, reports, notices. */
  readonly followers: readonly DocumentLink[];
  /** What the reader may not do with it, though their permissions would do, because two people must do it (`SEPARATIONS` of access). */
  readonly withheld: readonly Withheld<DocumentAction>[];
}

export type DocumentPage = Page<DocumentRow>;

/** One step of a paper's life. */
export interface DocumentStep {
  readonly position: number;
  readonly action: DocumentStepAction;
  readonly from: DocumentState | null;
  readonly to: DocumentState;
  readonly on: PlainDate;
  readonly reason: string | null;
  readonly actorName: string;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
}
export type DocumentStepList = readonly DocumentStep[];

/** By when an answer is due where the paper names no day, and why in a sentence. */
export interface UsualDue {
  readonly on: PlainDate;
  readonly why: string;
}

/** What a new draft starts from: the usual words of the paper on this record. */
export interface DraftStart {
  readonly paper: DocumentPaper;
  readonly summary: string;
  readonly recipients: readonly { readonly id: string; readonly name: string }[];
  readonly texts: DocumentTexts;
  readonly signer: string | null;
  readonly signerPosition: string | null;
  readonly signerAuthority: SigningAuthority | null;
  readonly answerDueOn: PlainDate | null;
  /** By when its answer is due if it names no day and is issued today; null where no answer is waited for. */
  readonly usualDue: UsualDue | null;
  readonly symbol: string;
  readonly sealed: boolean;
  /** Papers of this kind that are drafted or issued about the same record already. */
  readonly existing: readonly DocumentLink[];
}

/** How many papers wait, for the desk and the tabs of the list. */
export interface DocumentQueue {
  readonly draft: number;
  readonly submitted: number;
  readonly approved: number;
}
