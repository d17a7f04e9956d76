import { Account } from '@tiepdan/identity/api';
import { Field, Matter } from '@tiepdan/matter/api';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { Competence, Eligibility, IneligibleReason, PetitionSource } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRecord } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

/**
 * A petition as it stands in the book. Its kind is its matter's, held together by the composite key, so that a count by
 * kind cannot differ between petitions and matters.
 */
@Entity('petition')
@Unique('UQ_petition_book', ['officeId', 'bookYear', 'bookNumber'])
@Unique('UQ_petition_matter', ['officeId', 'id', 'matterId'])
@ForeignKey(() => Matter, ['officeId', 'matterId', 'kind'], ['officeId', 'id', 'kind'], { name: 'FK_petition_matter', onUpdate: 'CASCADE' })
@ForeignKey(() => Field, ['fieldCode'], ['code'], { name: 'FK_petition_field' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_petition_author' })
@Index('IDX_petition_received', ['officeId', 'receivedOn', 'id'])
@Index('IDX_petition_counted', { synchronize: false })
@Index('IDX_petition_of_matter', ['officeId', 'matterId', 'receivedOn'])
@Index('IDX_petition_waiting', { synchronize: false })
@Index('IDX_petition_summary', { synchronize: false })
@Check('CHK_petition_source', `source IN ('post', 'in-person', 'reception', 'drop-box', 'agency', 'deputy', 'leader', 'press', 'electronic')`)
@Check('CHK_petition_sender_body', `source NOT IN ('agency', 'deputy', 'leader', 'press') OR sender_body IS NOT NULL`)
@Check('CHK_petition_written', `written_on <= received_on`)
@Check('CHK_petition_signatories', `signatory_count BETWEEN 1 AND 100000`)
@Check('CHK_petition_eligibility', `eligibility IN ('pending', 'eligible', 'ineligible')`)
@Check('CHK_petition_reason', `(eligibility = 'ineligible') = (ineligible_reason IS NOT NULL)`)
@Check('CHK_petition_reason_code', `ineligible_reason IN ('form-incomplete', 'many-addressees', 'guided-before', 'unlawful-content', 'illegible')`)
@Check('CHK_petition_competence', `(eligibility = 'eligible') = (competence IS NOT NULL)`)
@Check('CHK_petition_competence_code', `competence IN ('within', 'outside')`)
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
}
