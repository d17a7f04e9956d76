import type { MergeMatterRequest, SplitMatterRequest } from '@tiepdan/matter/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Id, Ids, Part, Text, Whole } from '@tiepdan/platform/api';
import { MatterDetailsBody } from '../matter.body.js';

/** More records than any matter has; a list longer than this is a mistake. */
const MOST_RECORDS = 2000;

export class MergeMatterBody implements MergeMatterRequest {
  @Whole({ min: 1, max: 1_000_000 })
  version!: number;

  @Id({ doc: 'The matter that is kept' })
  intoId!: string;

  @Whole({ min: 1, max: 1_000_000, doc: 'The version of the kept matter, which changes too' })
  intoVersion!: number;

  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

export class SplitMatterBody implements SplitMatterRequest {
  @Whole({ min: 1, max: 1_000_000 })
  version!: number;

  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;

  @Part(() => MatterDetailsBody)
  details!: MatterDetailsBody;

  @Ids({ max: MOST_RECORDS })
  receptionIds!: string[];

  @Ids({ max: MOST_RECORDS })
  petitionIds!: string[];

  @Ids({ max: MOST_RECORDS })
  documentIds!: string[];
}
