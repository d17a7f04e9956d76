import {
  BATCH_MOST,
  type BatchStepRequest,
  DOCUMENT_STATES,
  DOCUMENT_TEXTS,
  type DocumentPaper,
  type DocumentState,
  type DocumentTexts,
  type DocumentVersionRequest,
  type DraftFields,
  type DraftManyRequest,
  type DraftRequest,
  type EditDraftRequest,
  type IssueDraftRequest,
  KIND_OF_PAPER,
  type ReturnDraftRequest,
  SIGNING_AUTHORITIES,
  type SigningAuthority,
} from '@tiepdan/document/contract';
import { type PlainDate, type RecordStatus, RECORD_STATUSES, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, Flag, Id, Ids, OneOf, PageQuery, Part, Parts, Text, Whole, fromQueryFlag } from '@tiepdan/platform/api';

/** Most numbers a year's book has. */
const NUMBER_MOST = 999_999;

const Words = (key: keyof typeof DOCUMENT_TEXTS) => Text({ max: DOCUMENT_TEXTS[key].max, optional: true });

export class DocumentTextsBody implements DocumentTexts {
  @Words('addressee')
  addressee?: string | null;

  @Words('grounds')
  grounds?: string | null;

  @Words('content')
  content?: string | null;

  @Words('request')
  request?: string | null;

  @Words('conclusion')
  conclusion?: string | null;

  @Words('reason')
  reason?: string | null;

  @Words('attachments')
  attachments?: string | null;

  @Words('copies')
  copies?: string | null;

  @Words('time')
  time?: string | null;

  @Words('place')
  place?: string | null;

  @Words('participants')
  participants?: string | null;
}

class WrittenFieldsBody implements Omit<DraftFields, 'recipientIds'> {
  @Text({ min: 3, max: TEXT_LIMITS.summary, optional: true, doc: 'Left out: the usual words of the paper' })
  summary?: string | null;

  @Part(() => DocumentTextsBody, { optional: true, doc: 'Left out: the usual words of the paper' })
  texts?: DocumentTextsBody | null;

  @Text({ max: TEXT_LIMITS.name, optional: true })
  signer?: string | null;

  @Text({ max: TEXT_LIMITS.name, optional: true })
  signerPosition?: string | null;

  @OneOf(SIGNING_AUTHORITIES, { optional: true })
  signerAuthority?: SigningAuthority | null;

  @Day({ optional: true, doc: 'By when an answer is asked for' })
  answerDueOn?: PlainDate | null;
}

class DraftFieldsBody extends WrittenFieldsBody implements DraftFields {
  @Ids({ max: 50, doc: 'Bodies of GET /api/agencies, in the order of the paper' })
  recipientIds!: string[];
}

export class DraftBody extends DraftFieldsBody implements DraftRequest {
  @OneOf(KIND_OF_PAPER)
  paper!: DocumentPaper;

  @Id({ optional: true })
  petitionId?: string | null;

  @Id({ optional: true })
  receptionId?: string | null;

  @Id({ optional: true })
  matterId?: string | null;

  @Id({ optional: true })
  leaderDayId?: string | null;

  @Id({ optional: true, doc: 'A paper that went out' })
  aboutDocumentId?: string | null;
}

export class EditDraftBody extends DraftFieldsBody implements EditDraftRequest {
  @Whole({ min: 1, max: 1_000_000 })
  version!: number;
}

export class DraftManyBody extends WrittenFieldsBody implements DraftManyRequest {
  @OneOf(KIND_OF_PAPER)
  paper!: DocumentPaper;

  @Ids({ max: BATCH_MOST, optional: true })
  petitionIds?: string[] | null;

  @Ids({ max: BATCH_MOST, optional: true, doc: 'Papers that went out; exactly one of the two lists' })
  aboutDocumentIds?: string[] | null;

  @Ids({ max: 50, optional: true, doc: 'Left out: each to the body its petition was decided to go to, or its paper went to' })
  recipientIds?: string[] | null;
}

export class DocumentVersionBody implements DocumentVersionRequest {
  @Whole({ min: 1, max: 1_000_000, doc: 'The version the officer saw' })
  version!: number;
}

export class ReturnDraftBody extends DocumentVersionBody implements ReturnDraftRequest {
  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

export class IssueDraftBody extends DocumentVersionBody implements IssueDraftRequest {
  @Day({ doc: 'The day on the paper: today or earlier' })
  issuedOn!: PlainDate;

  @Whole({ min: 1, max: NUMBER_MOST, optional: true, doc: 'Left out: the next number of its book' })
  number?: number | null;
}

export class BatchDocumentBody extends DocumentVersionBody {
  @Id()
  id!: string;
}

export class BatchStepBody implements BatchStepRequest {
  @Parts(() => BatchDocumentBody, { min: 1, max: BATCH_MOST })
  documents!: BatchDocumentBody[];

  @Day({ optional: true, doc: 'For `issue`; today when left out' })
  issuedOn?: PlainDate | null;
}

/** `?paper=&petitionId=…`: what a new draft would be made from. */
export class DraftStartQuery {
  @OneOf(KIND_OF_PAPER)
  paper!: DocumentPaper;

  @Id({ optional: true })
  petitionId?: string | null;

  @Id({ optional: true })
  receptionId?: string | null;

  @Id({ optional: true })
  matterId?: string | null;

  @Id({ optional: true })
  leaderDayId?: string | null;

  @Id({ optional: true })
  aboutDocumentId?: string | null;
}

export class DraftListQuery extends PageQuery {
  @OneOf(DOCUMENT_STATES, { optional: true })
  state?: DocumentState | null;

  @OneOf(KIND_OF_PAPER, { optional: true })
  paper?: DocumentPaper | null;

  @fromQueryFlag
  @Flag({ optional: true, doc: 'Only what the actor drafted' })
  mine?: boolean | null;

  @Id({ optional: true, doc: 'The account that drafted it' })
  draftedById?: string | null;

  @OneOf(RECORD_STATUSES, { optional: true, doc: '`cancelled`: drafts thrown away' })
  status?: RecordStatus | null;

  @Id({ optional: true })
  petitionId?: string | null;

  @Id({ optional: true })
  matterId?: string | null;

  @Id({ optional: true })
  receptionId?: string | null;

  @Id({ optional: true })
  leaderDayId?: string | null;

  @Id({ optional: true })
  aboutDocumentId?: string | null;
}
