import { type CorrectCitizenRequest, MERGE_FIELDS, type MergeCitizensRequest, type MergeField, PARTIES, type Party } from '@tiepdan/citizen/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Id, OneOf, PageQuery, SomeOf, Text, Whole } from '@tiepdan/platform/api';
import { PersonDetailsBody } from './person/person.body.js';

export class CitizenListQuery extends PageQuery {
  @Text({ max: 200, optional: true, doc: 'Parts of the name, of a paper’s or a telephone’s number; `total` stops at 1000' })
  q?: string | null;

  @OneOf(PARTIES, { optional: true })
  party?: Party | null;
}

export class CorrectCitizenBody extends PersonDetailsBody implements CorrectCitizenRequest {
  @Whole({ min: 1, max: 1_000_000, doc: 'The version the officer saw' })
  version!: number;

  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

export class MergeCitizensBody implements MergeCitizensRequest {
  @Whole({ min: 1, max: 1_000_000, doc: 'The version of the record that stays' })
  version!: number;

  @Id({ doc: 'The record that becomes a pointer' })
  otherId!: string;

  @Whole({ min: 1, max: 1_000_000 })
  otherVersion!: number;

  @SomeOf(MERGE_FIELDS, { doc: 'Fields whose value comes from the other record' })
  take!: MergeField[];

  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

export class UndoMergeBody {
  @Text({ max: TEXT_LIMITS.reason, doc: 'Kept in the histories of both' })
  reason!: string;
}
