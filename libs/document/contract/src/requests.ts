import type { PlainDate, WrittenRecord } from '@tiepdan/platform/contract';
import type { DocumentKind, DocumentOrigin, DocumentPaper, DocumentTexts, SigningAuthority } from './kinds.js';
import type { DocumentState } from './lifecycle.js';

/**
 * A paper that is entered as it went out, signed. `number` is typed when the paper was numbered by hand; left out, the next
 * number of the symbol's book and the year of `issuedOn` is given in the same transaction. With `origin: 'elsewhere'` another
 * body gave the number, and none of the office's books is told. It serves a petition or a matter.
 */
export interface DocumentDetails {
  readonly kind: DocumentKind;
  readonly number?: number | null;
  readonly symbol: string;
  readonly issuedOn: PlainDate;
  readonly summary: string;
  readonly recipientIds: readonly string[];
  readonly petitionId?: string | null;
  readonly matterId?: string | null;
  readonly signer?: string | null;
  readonly origin?: DocumentOrigin | null;
}

export interface CorrectDocumentRequest extends DocumentDetails {
  readonly version: number;
  readonly reason: string;
}

/** Answer to issuing: the full number, e.g. `123/PC-BTCD`; null for a record that left without one. */
export interface IssuedDocument {
  readonly id: string;
  readonly version: number;
  readonly number: number | null;
  readonly symbol: string | null;
}

/** What an officer writes on a draft. Left out, `summary` and `texts` get the paper's usual words. */
export interface DraftFields {
  readonly summary?: string | null;
  readonly recipientIds: readonly string[];
  readonly texts?: DocumentTexts | null;
  /** Who signs, with position and capacity. */
  readonly signer?: string | null;
  readonly signerPosition?: string | null;
  readonly signerAuthority?: SigningAuthority | null;
  /** By when an answer is asked for. */
  readonly answerDueOn?: PlainDate | null;
}

/** What a paper is made from: one of these, which gives the matter; a leader's day may have a matter named beside it. */
export interface DraftSubject {
  readonly petitionId?: string | null;
  readonly receptionId?: string | null;
  readonly matterId?: string | null;
  readonly leaderDayId?: string | null;
  readonly aboutDocumentId?: string | null;
}

export interface DraftRequest extends DraftFields, DraftSubject {
  readonly paper: DocumentPaper;
}

export interface EditDraftRequest extends DraftFields {
  readonly version: number;
}

/** One paper for each petition. Without `recipientIds` each goes to the body its petition was decided to go to. */
export interface DraftManyRequest extends Omit<DraftFields, 'recipientIds'> {
  readonly paper: DocumentPaper;
  readonly petitionIds?: readonly string[] | null;
  /** The same about papers already sent, e.g. urging letters. Exactly one of the two lists is given. */
  readonly aboutDocumentIds?: readonly string[] | null;
  readonly recipientIds?: readonly string[] | null;
}

export interface DocumentVersionRequest {
  readonly version: number;
}

export interface ReturnDraftRequest extends DocumentVersionRequest {
  readonly reason: string;
}

/** The day on the paper: today or earlier, not before what it is about. `number` when it was written by hand already. */
export interface IssueDraftRequest extends DocumentVersionRequest {
  readonly issuedOn: PlainDate;
  readonly number?: number | null;
}

/** Steps that can be taken on many at once. */
export const BATCH_ACTIONS = ['submit', 'approve', 'issue'] as const;
export type BatchAction = (typeof BATCH_ACTIONS)[number];

export interface BatchStepRequest {
  readonly documents: readonly { readonly id: string; readonly version: number }[];
  /** Due for `issue`. */
  readonly issuedOn?: PlainDate | null;
}

/** Answer to a step. */
export interface TakenDocumentStep extends WrittenRecord {
  readonly state: DocumentState;
  readonly number: number | null;
  readonly symbol: string | null;
}

/** What became of one of many: `subjectId` is what was asked for, a petition or a paper. */
export interface BatchResult {
  readonly subjectId: string;
  readonly done: TakenDocumentStep | null;
  readonly refusal: { readonly code: string; readonly message: string } | null;
}
export type BatchResultList = readonly BatchResult[];

/** So many papers are drafted, moved or printed with one request. */
export const BATCH_MOST = 500;
