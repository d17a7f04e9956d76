import { type CorrectMatterRequest, MATTER_KINDS, type MatterDetails, type MatterKind, type MatterRequest } from '@tiepdan/matter/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Flag, Id, OneOf, Part, Text, Whole } from '@tiepdan/platform/api';

export class MatterDetailsBody implements MatterDetails {
  @OneOf(MATTER_KINDS)
  kind!: MatterKind;

  @Text({ max: 60, doc: 'A code of GET /api/fields' })
  fieldCode!: string;

  @Text({ min: 3, max: TEXT_LIMITS.summary })
  summary!: string;

  @Flag({ optional: true, doc: 'true: who brings it is kept secret, as of every denunciation; needs matter.seal' })
  sealed?: boolean;
}

/** A matter on a form: `matterId` of a known one, or `details` of a new one; exactly one of the two. */
export class MatterBody implements MatterRequest {
  @Id({ optional: true })
  matterId?: string | null;

  @Part(() => MatterDetailsBody, { optional: true })
  details?: MatterDetailsBody | null;
}

export class CorrectMatterBody extends MatterDetailsBody implements CorrectMatterRequest {
  @Whole({ min: 1, max: 1_000_000 })
  version!: number;

  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}
