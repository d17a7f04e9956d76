import { Agency } from '@tiepdan/agency/api';
import { Account } from '@tiepdan/identity/api';
import { Field, Matter } from '@tiepdan/matter/api';
import type { MatterKind } from '@tiepdan/matter/contract';
import type {
  Competence,
  CompetentSystem,
  ComplexCriterion,
  DecisionGround,
  Eligibility,
  IneligibleReason,
  PetitionSource,
  PetitionStage,
  Way,
} from '@tiepdan/petition/contract';
import { COMPETENT_SYSTEMS, COMPLEX_CRITERIA, DECISION_GROUNDS, OPEN_STAGES, PETITION_STAGES, WAYS } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRecord, WORDS_COLUMN } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

/** Codes of a table as a list for CHECK. */
export const codes = (table: object): string => list(Object.keys(table));
const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const STAGES = codes(PETITION_STAGES);
const ENDS = list(Object.keys(PETITION_STAGES).filter((stage) => !(OPEN_STAGES as readonly string[]).includes(stage)));

/**
 * A petition as it stands in the book. Its kind is its matter's, held together by the composite key, so that a count by
 * kind cannot differ between petitions and matters.
 */
@Entity('petition')
@Unique('UQ_petition_book', ['officeId', 'bookYear', 'bookNumber'])
@Unique('UQ_petition_matter', ['officeId', 'id', 'matterId'])
@Unique('UQ_petition_sealed', ['officeId', 'id', 'sealed'])
@Unique('UQ_petition_sealed_matter', ['officeId', 'id', 'matterId', 'sealed'])
@ForeignKey(() => Matter, ['officeId', 'matterId', 'kind', 'sealed'], ['officeId', 'id', 'kind', 'sealed'], { name: 'FK_petition_matter', onUpdate: 'CASCADE' })
@ForeignKey(() => Field, ['fieldCode'], ['code'], { name: 'FK_petition_field' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_petition_author' })
@ForeignKey(() => Account, ['officeId', 'officerId'], ['officeId', 'id'], { name: 'FK_petition_officer' })
@ForeignKey(() => Agency, ['officeId', 'recipientId'], ['officeId', 'id'], { name: 'FK_petition_recipient' })
@ForeignKey(() => Petition, ['officeId', 'splitFromId'], ['officeId', 'id'], { name: 'FK_petition_split_from' })
@ForeignKey(() => Petition, ['officeId', 'repeatsId'], ['officeId', 'id'], { name: 'FK_petition_repeats' })
@Index('IDX_petition_received', ['officeId', 'receivedOn', 'id'])
@Index('IDX_petition_counted', { synchronize: false })
@Index('IDX_petition_of_matter', ['officeId', 'matterId', 'receivedOn'])
@Index('IDX_petition_waiting', { synchronize: false })
@Index('IDX_petition_summary', { synchronize: false })
@Index('IDX_petition_work', { synchronize: false })
@Index('IDX_petition_officer', { synchronize: false })
@Index('IDX_petition_author', ['officeId', 'createdBy', 'receivedOn', 'id'])
@Index('IDX_petition_filed', { synchronize: false })
@Index('IDX_petition_split_from', { synchronize: false })
@Index('IDX_petition_repeats', { synchronize: false })
@Check('CHK_petition_source', `source IN ('post', 'in-person', 'reception', 'drop-box', 'agency', 'deputy', 'leader', 'press', 'electronic')`)
@Check('CHK_petition_sender_body', `source NOT IN ('agency', 'deputy', 'leader', 'press') OR sender_body IS NOT NULL`)
@Check('CHK_petition_written', `written_on <= received_on`)
@Check('CHK_petition_signatories', `signatory_count BETWEEN 1 AND 100000`)
@Check('CHK_petition_eligibility', `eligibility IN ('pending', 'eligible', 'ineligible')`)
@Check('CHK_petition_reason', `(eligibility = 'ineligible') = (ineligible_reason IS NOT NULL)`)
@Check('CHK_petition_reason_code', `ineligible_reason IN ('form-incomplete', 'many-addressees', 'guided-before', 'unlawful-content', 'illegible')`)
@Check('CHK_petition_competence', `(eligibility = 'eligible') = (competence IS NOT NULL)`)
@Check('CHK_petition_competence_code', `competence IN ('within', 'outside')`)
@Check('CHK_petition_instance', `instance IN (1, 2)`)
@Check('CHK_petition_stage', `stage IN (${STAGES})`)
@Check('CHK_petition_way', `way IN (${codes(WAYS)})`)
@Check('CHK_petition_decided', `(stage IN ('registered', 'returned', 'proposed', 'awaiting-signature')) = (way IS NULL) OR stage = 'withdrawn'`)
@Check('CHK_petition_accepted', `stage NOT IN ('accepted', 'suspended', 'terminated') OR accepted_on IS NOT NULL`)
@Check('CHK_petition_accepted_on', `accepted_on >= received_on`)
@Check('CHK_petition_closed', `(stage IN (${ENDS})) = (closed_on IS NOT NULL)`)
@Check('CHK_petition_closed_on', `closed_on >= received_on`)
@Check('CHK_petition_filed', `stage NOT IN ('filed', 'expired') OR eligibility = 'ineligible'`)
@Check('CHK_petition_system', `competent_system IN (${codes(COMPETENT_SYSTEMS)})`)
@Check('CHK_petition_system_due', `competent_system IS NULL OR competence = 'outside'`)
@Check('CHK_petition_ground', `non_acceptance_ground IN (${codes(DECISION_GROUNDS)})`)
@Check('CHK_petition_ground_due', `way IS NULL OR way IN ('decline', 'not-handle') OR non_acceptance_ground IS NULL`)
@Check('CHK_petition_criteria', `complex_criteria <@ ARRAY[${codes(COMPLEX_CRITERIA)}]`)
@Check('CHK_petition_split_from', `split_from_id <> id`)
@Check('CHK_petition_repeats', `repeats_id <> id`)
@Check('CHK_petition_status', `status IN ('active', 'cancelled')`)
export class Petition extends OfficeRecord {
  @Column('integer')
  bookYear!: number;

  /** Gapless within office and year. */
  @Column('integer')
  bookNumber!: number;

  @Column('date')
  receivedOn!: PlainDate;

  @Column('date', { nullable: true })
  writtenOn!: PlainDate | null;

  @Column('text')
  source!: PetitionSource;

  @Column('text', { nullable: true })
  senderBody!: string | null;

  @Column('boolean')
  anonymous!: boolean;

  @Column('integer')
  signatoryCount!: number;

  @Column('text')
  kind!: MatterKind;

  /** Its matter's, by the key; then its senders are sealed identities. */
  @Column('boolean', { default: false })
  sealed!: boolean;

  @Column('text')
  fieldCode!: string;

  @Column('uuid')
  matterId!: string;

  @Column('text')
  summary!: string;

  @Column('text', { nullable: true })
  respondent!: string | null;

  @Column('text')
  eligibility!: Eligibility;

  @Column('text', { nullable: true })
  ineligibleReason!: IneligibleReason | null;

  @Column('text', { nullable: true })
  competence!: Competence | null;

  /** Where it stands in its life; always the `toStage` of its last step (libs/petition/api/src/actions/take-step.ts). */
  @Column('text', { default: 'registered' })
  stage!: PetitionStage;

  /** The account that handles it; null while nobody does. */
  @Column('uuid', { nullable: true })
  officerId!: string | null;

  /** What was decided. A proposal stands in its step until it is decided. */
  @Column('text', { nullable: true })
  way!: Way | null;

  @Column('text', { nullable: true })
  competentSystem!: CompetentSystem | null;

  /** Why it was declined or not handled: a ground of Luật KN Đ.11, Luật TC Đ.29 or Luật TC Đ.24. */
  @Column('text', { nullable: true })
  nonAcceptanceGround!: DecisionGround | null;

  /** To whom it went, or who is to resolve it. */
  @Column('uuid', { nullable: true })
  recipientId!: string | null;

  @Column('text', { array: true, default: '{}' })
  complexCriteria!: ComplexCriterion[];

  @Column('boolean', { default: false })
  mixed!: boolean;

  @Column('date', { nullable: true })
  acceptedOn!: PlainDate | null;

  /** The day it reached an end; null while open. */
  @Column('date', { nullable: true })
  closedOn!: PlainDate | null;

  @Column('uuid', { nullable: true })
  splitFromId!: string | null;

  /** The petition it repeats, by an officer's verdict. */
  @Column('uuid', { nullable: true })
  repeatsId!: string | null;

  /** 2 for a second complaint or denunciation, against the result of the first (Luật KN Đ.33, Luật TC Đ.37); follows from a verdict. */
  @Column('smallint', { default: 1 })
  instance?: 1 | 2;

  @Column(WORDS_COLUMN)
  summaryWords?: string;
}
