import type { PlainDate } from '@tiepdan/platform/contract';
import { Day, Decimal, Id, OneOf, PageQuery, Part, Text, VersionedReasonBody, Whole } from '@tiepdan/platform/api';
import {
  CASE_KINDS,
  type CaseKind,
  type CorrectDecisionRequest,
  DECIDED_OUTCOMES,
  type DecidedOutcome,
  ENFORCEMENT_STATES,
  type EndProtectionRequest,
  type EnforcementState,
  FACT_KINDS,
  type FactKind,
  type IssueDecisionRequest,
  NOTHING_RECOMMENDED,
  type OrderVerificationRequest,
  PROTECTION_MEASURES,
  type ProtectionMeasure,
  RESOLUTION_LIMITS,
  type RecordFactRequest,
  type RecordTransferRequest,
  type Recommendations,
  type ReportVerificationRequest,
  type TakeProtectionRequest,
  type Worth,
} from '@tiepdan/resolution/contract';

const { money, land, people, paper, team, text, reason } = RESOLUTION_LIMITS;
const COUNT = { min: 0, max: people } as const;
const MONEY = { min: 0, max: money, doc: 'Whole đồng' } as const;
const LAND = { min: 0, max: land, decimals: 2, doc: 'm²' } as const;

class WorthBody implements Worth {
  @Whole(MONEY)
  money!: number;

  @Decimal(LAND)
  land!: number;
}

class RecommendationsBody implements Recommendations {
  @Part(() => WorthBody, { doc: 'To be recovered for the State' })
  recover!: WorthBody;

  @Part(() => WorthBody, { doc: 'To be returned to organisations and people' })
  restore!: WorthBody;

  @Whole(COUNT)
  restoreOrganisations!: number;

  @Whole(COUNT)
  restorePeople!: number;

  @Whole(COUNT)
  disciplineOrganisations!: number;

  @Whole(COUNT)
  disciplinePeople!: number;

  @Whole({ ...COUNT, doc: 'Of the people' })
  disciplineOfficials!: number;
}

class DecisionTermsBody {
  @OneOf(DECIDED_OUTCOMES)
  outcome!: DecidedOutcome;

  @Text({ max: paper, doc: 'Number and symbol' })
  paper!: string;

  @Day({ optional: true })
  inEffectOn?: PlainDate | null;

  @Day({ optional: true, doc: 'The last day in time for its enforcement' })
  enforceBy?: PlainDate | null;

  @Id({ optional: true, doc: 'The body that enforces it' })
  agencyId?: string | null;

  @Part(() => RecommendationsBody)
  recommendations: RecommendationsBody = NOTHING_RECOMMENDED;

  @Text({ max: reason, optional: true })
  note?: string | null;

  @Whole({ min: 1, max: 1_000_000, doc: 'The version the officer saw' })
  version!: number;
}

/** `version` is the petition's. */
export class IssueDecisionBody extends DecisionTermsBody implements IssueDecisionRequest {
  @Day({ doc: 'The day of issue' })
  on!: PlainDate;
}

export class CorrectDecisionBody extends DecisionTermsBody implements CorrectDecisionRequest {
  @Text({ max: reason })
  reason!: string;
}

export class RecordFactBody implements RecordFactRequest {
  @OneOf(FACT_KINDS)
  kind!: FactKind;

  @Day()
  on!: PlainDate;

  @Whole({ ...MONEY, optional: true })
  money?: number;

  @Decimal({ ...LAND, optional: true })
  land?: number;

  @Whole({ ...COUNT, optional: true })
  organisations?: number;

  @Whole({ ...COUNT, optional: true })
  people?: number;

  @Whole({ ...COUNT, optional: true })
  officials?: number;

  @Whole({ ...COUNT, optional: true })
  cases?: number;

  @Text({ max: paper, optional: true })
  paper?: string | null;

  @Text({ max: text, optional: true })
  note?: string | null;

  @Text({ max: reason, optional: true, doc: 'Why more than was left, or complete though something is left' })
  surplusReason?: string | null;
}

export class OrderVerificationBody implements OrderVerificationRequest {
  @Day()
  on!: PlainDate;

  @Text({ max: paper })
  paper!: string;

  @Id({ optional: true })
  agencyId?: string | null;

  @Text({ max: team, optional: true, doc: 'The team in words' })
  team?: string | null;

  @Day({ optional: true })
  dueOn?: PlainDate | null;
}

class VersionBody {
  @Whole({ min: 1, max: 1_000_000, doc: 'The version the officer saw' })
  version!: number;
}

export class ReportVerificationBody extends VersionBody implements ReportVerificationRequest {
  @Day()
  on!: PlainDate;

  @Text({ max: paper })
  paper!: string;

  @Text({ max: text })
  finding!: string;
}

export class RecordTransferBody implements RecordTransferRequest {
  @Day()
  on!: PlainDate;

  @Text({ max: paper })
  paper!: string;

  @Text({ max: team, doc: 'To whom' })
  body!: string;

  @Whole({ min: 1, max: people })
  cases!: number;

  @Whole(COUNT)
  people!: number;

  @Whole({ ...COUNT, doc: 'Of the people' })
  officials!: number;

  @Text({ max: text, optional: true })
  note?: string | null;
}

export class TakeProtectionBody implements TakeProtectionRequest {
  @Day()
  on!: PlainDate;

  @OneOf(PROTECTION_MEASURES)
  measure!: ProtectionMeasure;

  @Whole({ min: 1, max: people })
  people!: number;

  @Text({ max: paper, optional: true })
  paper?: string | null;

  @Id({ optional: true, doc: 'The body that protects' })
  agencyId?: string | null;

  @Text({ max: text, optional: true })
  note?: string | null;
}

export class EndProtectionBody extends VersionedReasonBody implements EndProtectionRequest {
  @Day()
  on!: PlainDate;
}

/** What the list of decisions is narrowed by; `from` and `to` are days of issue. */
export class DecisionFilter extends PageQuery {
  @OneOf(CASE_KINDS, { optional: true })
  kind?: CaseKind | null;

  @OneOf(ENFORCEMENT_STATES, { optional: true })
  state?: EnforcementState | null;

  @Id({ optional: true, doc: 'The body that enforces' })
  agencyId?: string | null;

  @Day({ optional: true, doc: 'First day of issue, inclusive' })
  from?: PlainDate | null;

  @Day({ optional: true, doc: 'Last day of issue, inclusive' })
  to?: PlainDate | null;
}
