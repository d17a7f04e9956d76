import { Office } from '@tiepdan/agency/api';
import type { PaperKind, Sex } from '@tiepdan/citizen/contract';
import { Account } from '@tiepdan/identity/api';
import { OfficeRow } from '@tiepdan/platform/api';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

/** One person the office has met on paper or at the counter. */
@Entity('citizen')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_citizen_office' })
@ForeignKey(() => Account, ['officeId', 'createdBy'], ['officeId', 'id'], { name: 'FK_citizen_author' })
@Index('IDX_citizen_name', { synchronize: false })
@Index('IDX_citizen_paper', { synchronize: false })
@Index('IDX_citizen_phone', { synchronize: false })
@Check('CHK_citizen_sex', `sex IN ('male', 'female')`)
@Check('CHK_citizen_birth_year', `birth_year BETWEEN 1880 AND 2200`)
@Check('CHK_citizen_paper_kind', `paper_kind IN ('citizen-id', 'id-certificate', 'passport', 'other', 'none')`)
@Check('CHK_citizen_paper_number', `(paper_kind = 'none') = (paper_number IS NULL)`)
@Check('CHK_citizen_no_paper_reason', `(paper_kind = 'none') = (no_paper_reason IS NOT NULL)`)
export class Citizen extends OfficeRow {
  @Column('text')
  fullName!: string;

  @Column('integer', { nullable: true })
  birthYear!: number | null;

  @Column('text', { nullable: true })
  sex!: Sex | null;

  @Column('text')
  paperKind!: PaperKind;

  @Column('text', { nullable: true })
  paperNumber!: string | null;

  @Column('text', { nullable: true })
  noPaperReason!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text')
  address!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
