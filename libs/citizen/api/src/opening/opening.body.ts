import { OPENING_REASON, type OpenIdentityRequest, REVIEW_NOTE, type ReviewOpeningRequest } from '@tiepdan/citizen/contract';
import { PAGE_SIZE } from '@tiepdan/platform/contract';
import { Flag, Text, Whole, fromQueryNumber } from '@tiepdan/platform/api';

export class OpenIdentityBody implements OpenIdentityRequest {
  @Text({ ...OPENING_REASON, doc: 'Why; the head reads it in the record of openings' })
  reason!: string;
}

export class ReviewOpeningBody implements ReviewOpeningRequest {
  @Flag({ doc: 'Whether the opening was for the work, as its reason says' })
  proper!: boolean;

  @Text({ ...REVIEW_NOTE, optional: true, doc: 'What is to be cleared up; due where it was not' })
  note?: string | null;
}

export class OpeningListQuery {
  @Text({ max: 40, optional: true, doc: 'nextCursor of the page before' })
  cursor?: string | null;

  @fromQueryNumber
  @Whole({ min: 1, max: PAGE_SIZE.most, optional: true })
  limit?: number | null;
}
