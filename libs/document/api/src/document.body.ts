import { type CorrectDocumentRequest, DOCUMENT_KINDS, DOCUMENT_ORIGINS, type DocumentDetails, type DocumentKind, type DocumentOrigin, type DocumentPaper, KIND_OF_PAPER } from '@tiepdan/document/contract';
import { type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, Id, Ids, OneOf, Pattern, RecordQuery, Text, Whole } from '@tiepdan/platform/api';

/** Letters of any script, digits, and what joins them (`UBND-NN&MT`); a slash would be read as the end of the number. */
export const SYMBOL = /^[\p{L}\d][\p{L}\d.&-]*$/u;

export class IssueDocumentBody implements DocumentDetails {
  @OneOf(DOCUMENT_KINDS)
  kind!: DocumentKind;

  @Whole({ min: 1, max: 999_999, optional: true, doc: 'Left out: the next number of the book of symbol and year' })
  number?: number | null;

  @Text({ max: 40, doc: 'What stands after the slash of the number, e.g. PC-BTCD' })
  @Pattern(SYMBOL, 'Ký hiệu chỉ gồm chữ, số và các dấu "-", ".", "&".')
  symbol!: string;

  @Day()
  issuedOn!: PlainDate;

  @Text({ min: 3, max: TEXT_LIMITS.summary })
  summary!: string;

  @Ids({ max: 50, doc: 'Bodies of GET /api/agencies, in the order of the paper; due for forwarding, urging, directive' })
  recipientIds!: string[];

  @Id({ optional: true, doc: 'The petition it serves; its matter is the petition’s' })
  petitionId?: string | null;

  @Id({ optional: true, doc: 'The matter it serves, when it serves no petition' })
  matterId?: string | null;

  @Text({ max: TEXT_LIMITS.name, optional: true })
  signer?: string | null;

  @OneOf(DOCUMENT_ORIGINS, { optional: true, doc: '`elsewhere`: another body gave the number, which is due then; usual is `own`' })
  origin?: DocumentOrigin | null;
}

export class CorrectDocumentBody extends IssueDocumentBody implements CorrectDocumentRequest {
  @Whole({ min: 1, max: 1_000_000 })
  version!: number;

  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

export class DocumentListQuery extends RecordQuery {
  @OneOf(DOCUMENT_KINDS, { optional: true })
  kind?: DocumentKind | null;

  @Id({ optional: true })
  petitionId?: string | null;

  @Id({ optional: true })
  matterId?: string | null;

  @OneOf(KIND_OF_PAPER, { optional: true })
  paper?: DocumentPaper | null;

  @Id({ optional: true })
  receptionId?: string | null;

  @Id({ optional: true, doc: 'The day of a leader that it was made about' })
  leaderDayId?: string | null;

  @Id({ optional: true, doc: 'The earlier paper it is about' })
  aboutDocumentId?: string | null;

  @Id({ optional: true, doc: 'A body it went to' })
  recipientId?: string | null;
}
