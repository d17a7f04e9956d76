import { COMPLEX_CRITERIA, type ComplexCriterion, type CorrectFlagRequest, type FlagDetails, type LowerFlagRequest, MATTER_FLAGS, type MatterFlag } from '@tiepdan/matter/contract';
import { type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, OneOf, SomeOf, Text, Whole } from '@tiepdan/platform/api';

export class FlagBody implements FlagDetails {
  @OneOf(MATTER_FLAGS)
  flag!: MatterFlag;

  @SomeOf(COMPLEX_CRITERIA, { doc: 'Of a complex matter, at least one; of other flags none' })
  criteria!: ComplexCriterion[];

  @Day({ doc: 'The first day it holds; not in the future' })
  fromOn!: PlainDate;

  @Day({ optional: true, doc: 'The first day it no longer holds' })
  untilOn?: PlainDate | null;

  @Text({ min: 3, max: TEXT_LIMITS.line, doc: 'The paper or the facts it rests on' })
  basis!: string;

  @Text({ max: TEXT_LIMITS.summary, optional: true })
  note?: string | null;
}

export class CorrectFlagBody extends FlagBody implements CorrectFlagRequest {
  @Whole({ min: 1, max: 1_000_000 })
  version!: number;

  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

export class LowerFlagBody implements LowerFlagRequest {
  @Whole({ min: 1, max: 1_000_000 })
  version!: number;

  @Day({ doc: 'The first day it no longer holds; not before its first day, not in the future' })
  untilOn!: PlainDate;

  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}
