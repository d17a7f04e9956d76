import { Office } from '@tiepdan/agency/api';
import { Account } from '@tiepdan/identity/api';
import type { FormSet } from '@tiepdan/form/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A report as it was filed. Nothing rewrites it: what changed afterwards is a supplementary report, with the next sequence number. */
@Entity('report_filing')
@Unique('UQ_report_filing_sequence', ['officeId', 'periodCode', 'sequence'])
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_report_filing_office' })
@ForeignKey(() => Account, ['officeId', 'filedBy'], ['officeId', 'id'], { name: 'FK_report_filing_by' })
@ForeignKey(() => ReportFiling, ['officeId', 'supplementsId'], ['officeId', 'id'], { name: 'FK_report_filing_supplements' })
@Index('IDX_report_filing_to', ['officeId', 'toDay', 'sequence'])
@Check('CHK_report_filing_span', `to_day >= from_day AND filed_on > to_day`)
@Check('CHK_report_filing_set', `form_set IN ('tt06', 'tt01-2024', 'tt02-2021')`)
@Check('CHK_report_filing_supplement', `sequence >= 0 AND (sequence = 0) = (supplements_id IS NULL) AND (sequence = 0) = (reason IS NULL)`)
export class ReportFiling {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_report_filing' })
  officeId!: string;

  /** Made before its rows are written, for they name it. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_report_filing' })
  id!: string;

  @Column('text')
  periodCode!: string;

  @Column('date')
  fromDay!: PlainDate;

  @Column('date')
  toDay!: PlainDate;

  @Column('text')
  formSet!: FormSet;

  @Column('smallint')
  sequence!: number;

  @Column('uuid', { nullable: true })
  supplementsId!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { nullable: true })
  missingReason!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('date')
  dueOn!: PlainDate;

  @Column('date')
  filedOn!: PlainDate;

  @Column('timestamptz')
  filedAt!: Date;

  @Column('uuid')
  filedBy!: string;

  @Column('text')
  filedByName!: string;

  /** `FilingContent`, letter by letter as it was sealed: json keeps the text, jsonb would not. */
  @Column('json')
  content!: object;
}
