import { Office } from '@tiepdan/agency/api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What an office has set otherwise than is usual for its reports; no row means all as usual. */
@Entity('filing_terms')
@ForeignKey(() => Office, ['officeId'], ['id'], { name: 'FK_filing_terms_office' })
@Check('CHK_filing_terms_days', `unit_due_day BETWEEN 15 AND office_due_day AND office_due_day <= 20`)
@Check('CHK_filing_terms_remind', `cardinality(remind_before) <= 5 AND 0 <= ALL (remind_before) AND 10 >= ALL (remind_before)`)
export class FilingTermsRow {
  @PrimaryColumn('uuid')
  officeId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('smallint')
  unitDueDay!: number;

  @Column('smallint')
  officeDueDay!: number;

  @Column('smallint', { array: true })
  remindBefore!: number[];

  @Column('boolean')
  headOnly!: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
