import { Agency } from '@tiepdan/agency/api';
import { Account } from '@tiepdan/identity/api';
import { Petition } from '@tiepdan/petition/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import { OfficeRecord } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

/** The verification of a case: who was told to verify, and what the report found. One at a time waits for its report. */
@Entity('resolution_verification')
@ForeignKey(() => Petition, ['officeId', 'petitionId'], ['officeId', 'id'], { name: 'FK_resolution_verification_petition' })
@ForeignKey(() => Agency, ['officeId', 'agencyId'], ['officeId', 'id'], { name: 'FK_resolution_verification_agency' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_resolution_verification_author' })
@Index('IDX_resolution_verification_petition', ['officeId', 'petitionId', 'orderedOn'])
@Index('UQ_resolution_verification_open', { synchronize: false })
@Check('CHK_resolution_verification_status', `status IN ('active', 'cancelled')`)
@Check('CHK_resolution_verification_by', `num_nonnulls(agency_id, team) > 0`)
@Check('CHK_resolution_verification_days', `reported_on >= ordered_on AND due_on >= ordered_on`)
@Check('CHK_resolution_verification_report', `num_nonnulls(reported_on, report_paper, finding) IN (0, 3)`)
export class ResolutionVerification extends OfficeRecord {
  @Column('uuid')
  petitionId!: string;

  @Column('date')
  orderedOn!: PlainDate;

  @Column('text')
  paper!: string;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  @Column('text', { nullable: true })
  team!: string | null;

  @Column('date', { nullable: true })
  dueOn!: PlainDate | null;

  @Column('date', { nullable: true })
  reportedOn!: PlainDate | null;

  @Column('text', { nullable: true })
  reportPaper!: string | null;

  @Column('text', { nullable: true })
  finding!: string | null;
}
