import { DUE_FILTERS, type DueFilter } from '@tiepdan/calendar/contract';
import { PersonBody } from '@tiepdan/citizen/api';
import { MatterBody } from '@tiepdan/matter/api';
import { MATTER_KINDS, type MatterKind } from '@tiepdan/matter/contract';
import {
  COMPETENCES,
  type Competence,
  type CorrectPetitionRequest,
  ELIGIBILITIES,
  type Eligibility,
  INELIGIBLE_REASONS,
  type IneligibleReason,
  PETITION_SOURCES,
  PETITION_STAGES,
  type PetitionSource,
  type PetitionStage,
  type PetitionDetails,
  type RegisterPetitionRequest,
  WAYS,
  type Way,
} from '@tiepdan/petition/contract';
import { type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, Flag, Id, OneOf, Part, Parts, RecordQuery, SomeOf, Text, Whole, fromQueryFlag, fromQueryList, fromQueryNumber } from '@tiepdan/platform/api';
import { VerdictBody } from './verdicts/verdict.body.js';

/** What a form says of a petition, entered or corrected. */
export class PetitionDetailsBody implements PetitionDetails {
  @Day()
  receivedOn!: PlainDate;

  @Day({ optional: true, doc: 'The date on the petition itself' })
  writtenOn?: PlainDate | null;

  @OneOf(PETITION_SOURCES)
  source!: PetitionSource;

  @Text({ max: TEXT_LIMITS.line, optional: true, doc: 'Who passed it on; due for agency, deputy, leader, press' })
  senderBody?: string | null;

  @Flag()
  anonymous!: boolean;

  @Parts(() => PersonBody, { max: 20 })
  senders!: PersonBody[];

  @Whole({ min: 1, max: 100_000 })
  signatoryCount!: number;

  @OneOf(MATTER_KINDS)
  kind!: MatterKind;

  @Text({ max: 60 })
  fieldCode!: string;

  @Part(() => MatterBody)
  matter!: MatterBody;

  @Text({ min: 3, max: TEXT_LIMITS.summary })
  summary!: string;

  @Text({ max: TEXT_LIMITS.line, optional: true })
  respondent?: string | null;

  @OneOf(ELIGIBILITIES)
  eligibility!: Eligibility;

  @OneOf(INELIGIBLE_REASONS, { optional: true })
  ineligibleReason?: IneligibleReason | null;

  @OneOf(COMPETENCES, { optional: true })
  competence?: Competence | null;
}

export class RegisterPetitionBody extends PetitionDetailsBody implements RegisterPetitionRequest {
  @Parts(() => VerdictBody, { max: 20, optional: true, doc: 'What it was found to be to earlier petitions' })
  verdicts?: VerdictBody[];
}

export class CorrectPetitionBody extends PetitionDetailsBody implements CorrectPetitionRequest {
  @Whole({ min: 1, max: 1_000_000 })
  version!: number;

  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

export class PetitionListQuery extends RecordQuery {
  @OneOf(MATTER_KINDS, { optional: true })
  kind?: MatterKind | null;

  @OneOf(PETITION_SOURCES, { optional: true })
  source?: PetitionSource | null;

  @OneOf(ELIGIBILITIES, { optional: true })
  eligibility?: Eligibility | null;

  @OneOf(COMPETENCES, { optional: true })
  competence?: Competence | null;

  @Id({ optional: true })
  matterId?: string | null;

  @Id({ optional: true })
  citizenId?: string | null;

  @fromQueryNumber
  @Whole({ min: 1946, max: 2200, optional: true, doc: 'Year of the book' })
  year?: number | null;

  @fromQueryNumber
  @Whole({ min: 1, max: 10_000_000, optional: true, doc: 'Number in the book' })
  number?: number | null;

  @fromQueryFlag
  @Flag({ optional: true, doc: 'true: only petitions about which no paper went out' })
  unsent?: boolean | null;

  @fromQueryList
  @SomeOf(PETITION_STAGES, { optional: true, doc: 'Stages, with commas between' })
  stage?: PetitionStage[] | null;

  @OneOf(WAYS, { optional: true })
  way?: Way | null;

  @Id({ optional: true, doc: 'The account that handles it' })
  officerId?: string | null;

  @fromQueryFlag
  @Flag({ optional: true, doc: 'true: only what the reader handles' })
  mine?: boolean | null;

  @fromQueryFlag
  @Flag({ optional: true, doc: 'true: only petitions in work that nobody has been given' })
  unassigned?: boolean | null;

  @OneOf(DUE_FILTERS, { optional: true, doc: 'By a running limit; the one that ends first comes first' })
  due?: DueFilter | null;

  @fromQueryFlag
  @Flag({ optional: true, doc: 'true: only filed petitions whose time of keeping has passed' })
  keptOver?: boolean | null;
}
