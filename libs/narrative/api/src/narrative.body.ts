import {
  DECLARED_LIMITS,
  type DeclareRequest,
  type DeclaredValue,
  NARRATIVE_LIMITS,
  type NarrativeFrame,
  type OpenNarrativeRequest,
  type SaveNarrativeRequest,
  type SavedBlock,
  VARIANTS,
  type Variant,
} from '@tiepdan/narrative/contract';
import { Day, Flag, OneOf, Part, Parts, Text, VersionedReasonBody, Whole, fromQueryFlag } from '@tiepdan/platform/api';
import type { PlainDate } from '@tiepdan/platform/contract';

const { text, blocks, key, line, recipients } = NARRATIVE_LIMITS;

export class OpenNarrativeBody implements OpenNarrativeRequest {
  @OneOf(VARIANTS)
  variant!: Variant;

  @Text({ max: 20, doc: 'An official period, e.g. `2026-Q3`' })
  period!: string;
}

class VersionBody {
  @Whole({ min: 1, max: 1_000_000, doc: 'The version the officer saw' })
  version!: number;
}

export class FinishNarrativeBody extends VersionBody {}
export class ReopenNarrativeBody extends VersionedReasonBody {}

export class FrameBody implements NarrativeFrame {
  @Text({ max: line, optional: true, doc: 'Number and symbol; left out, room is left for them' })
  symbol: string | null = null;

  @Day({ optional: true, doc: 'Day of the date line; left out, room is left for it' })
  signedOn: PlainDate | null = null;

  @Text({ max: 500, doc: 'What stands under "BÁO CÁO"' })
  title!: string;

  @Text({ max: line, doc: 'After "Kính gửi"' })
  addressee!: string;

  @Text({ max: recipients, doc: '"Nơi nhận", one a line, without dashes' })
  recipients!: string;

  @Text({ max: line })
  signerTitle!: string;

  @Text({ max: line, optional: true })
  signerName: string | null = null;
}

export class SavedBlockBody implements SavedBlock {
  @Text({ max: key, doc: 'Its place in the outline, or `added-…`' })
  key!: string;

  @Text({ max: text, optional: true, doc: 'The officer’s words with `{{…}}` where numbers stand; left out, as proposed' })
  text: string | null = null;

  @Text({ max: text, optional: true, doc: 'The proposal these words started from, or that was seen and set aside' })
  basis: string | null = null;

  @Flag({ doc: 'Left out of the report' })
  hidden!: boolean;
}

export class SaveNarrativeBody extends VersionBody implements SaveNarrativeRequest {
  @Part(() => FrameBody)
  frame!: FrameBody;

  @Parts(() => SavedBlockBody, { max: blocks })
  blocks!: SavedBlockBody[];
}

export class NarrativeFileQuery {
  @fromQueryFlag
  @Flag({ optional: true, doc: 'true: with an annex that says what each number counts' })
  annex?: boolean | null;
}

export class DeclaredValueBody implements DeclaredValue {
  @Text({ max: 40, doc: 'Code of the row' })
  row!: string;

  @Whole({ min: 0, max: DECLARED_LIMITS.value, optional: true, doc: 'Left out: not reported, which is not 0' })
  value: number | null = null;
}

export class DeclareBody implements DeclareRequest {
  @Text({ max: 20, doc: 'An official period, e.g. `2026-Q3`' })
  period!: string;

  @Whole({ min: 0, max: 1_000_000, doc: 'The version the officer saw; 0 while nothing is declared' })
  version!: number;

  @Text({ max: DECLARED_LIMITS.source, doc: 'Who gave the figures' })
  source!: string;

  @Day({ doc: 'The day they were drawn up to' })
  cutOffOn!: PlainDate;

  @Text({ max: DECLARED_LIMITS.note, optional: true })
  note: string | null = null;

  @Parts(() => DeclaredValueBody, { max: 60 })
  values!: DeclaredValueBody[];
}

export class DeclaredQuery {
  @Text({ max: 20, optional: true, doc: 'An official period, e.g. `2026-Q3`' })
  period?: string | null;
}
