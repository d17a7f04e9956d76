import { type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, Ids, OneOf, PageQuery, Text, Whole, fromQueryNumber } from '@tiepdan/platform/api';
import { type DraftErasureRequest, ERASED_KINDS, type ErasedKind, type ErasureStepRequest, LONGEST_RETENTION, MOST_ERASED, type SetRetentionRequest, SHORTEST_RETENTION } from '@tiepdan/privacy/contract';

/** Years, or for ever when left out. */
const Years = () => Whole({ min: SHORTEST_RETENTION, max: LONGEST_RETENTION, optional: true, doc: 'Years after the end; null: for ever' });

export class SetRetentionBody implements SetRetentionRequest {
  @Whole({ min: 0, max: 2_147_483_647 })
  version!: number;

  @Years()
  reception!: number | null;

  @Years()
  complaint!: number | null;

  @Years()
  denunciation!: number | null;

  @Years()
  proposal!: number | null;

  @Years()
  hearing!: number | null;

  @Years()
  feedback!: number | null;
}

/** A page has at most `limit` rows: so many people are looked at for it, and not all of them are past their time. */
export class CandidatesQuery extends PageQuery {
  @OneOf(ERASED_KINDS)
  kind!: ErasedKind;

  @fromQueryNumber
  @Whole({ min: 1946, max: 2200, optional: true, doc: 'Year of the last thing that happened in the records' })
  year?: number | null;
}

export class DraftErasureBody implements DraftErasureRequest {
  @Text({ max: 60, doc: 'Number and symbol of the decision' })
  number!: string;

  @Day({ doc: 'Day of the decision, not after today' })
  decidedOn!: PlainDate;

  @Text({ max: TEXT_LIMITS.name })
  signer!: string;

  @Text({ max: TEXT_LIMITS.line, doc: 'Ground of the decision; names nobody' })
  reason!: string;

  @OneOf(ERASED_KINDS)
  kind!: ErasedKind;

  @Ids({ max: MOST_ERASED })
  ids!: string[];
}

export class ErasureStepBody implements ErasureStepRequest {
  @Whole({ min: 1, max: 2_147_483_647 })
  version!: number;
}
